import Diagnostics
import Markup

/// Output where escaping is not enough.
extension Renderer {
    mutating func write(
        _ value: TemplateValue, in context: OutputContext
    ) throws(TemplateError) {
        guard frame.escapes else { return try write(value) }
        let start = output.count
        switch context {
        case .text: break
        case .name:
            let (text, isSafe) = try string(value)
            guard isSafe || isMarkupName(text.utf8) else {
                throw TemplateError(.badMarkupName(text))
            }
            let isWhole = output.last == UInt8(ascii: "<")
            guard !isWhole || !["script", "style"].contains(text.lowercased()) else {
                throw TemplateError(.badMarkupName(text))
            }
        case .tag:
            let (text, isSafe) = try string(value)
            guard isSafe || isHarmlessAttribute(text) else {
                throw TemplateError(
                    .valueInTag,
                    help: "name the attribute: data-x=\"{{ … }}\", or use the filter xmlattr")
            }
        case .style:
            let text = try string(value).text
            guard isHarmlessStyle(text) else {
                throw TemplateError(
                    .unsafeStyle(text), help: "a word, a number, a colour or a file's address may")
            }
        case .script:
            if case .integer = value { break }
            guard case .safe(let html) = try text(value) else {
                throw TemplateError(.valueInScript, help: "write it as JSON: {{ … | tojson }}")
            }
            return output.append(html.bytes)
        case .attribute(let quote), .address(let quote, _):
            switch value {
            case .string, .integer, .number, .boolean: break
            default: try checkMarkup(value, quote)
            }
        }
        try write(value)
        if case .address(let quote, let kind) = context {
            try checkAddress(since: start, quote, kind)
        }
    }

    /// Throws if the value is markup that would end the attribute.
    private func checkMarkup(_ value: TemplateValue, _ quote: UInt8) throws(TemplateError) {
        guard case .safe(let html) = try text(value), html.bytes.contains(quote) else { return }
        throw TemplateError(.markupInAttribute, help: "print its text: {{ … | striptags }}")
    }

    /// Throws if the address that ends the output would run a script.
    private func checkAddress(
        since start: Int, _ quote: UInt8, _ kind: AddressKind
    ) throws(TemplateError) {
        // What was printed before in the same value has no such quotes.
        let opening = output.lastIndex(of: quote, before: start)
        var written = output.bytes(from: opening.map { $0 + 1 } ?? 0)
        if kind == .refresh {
            guard let address = startOfRefresh(in: written) else { return }
            written = written[address...]
        }
        let address = addressText(written)
        guard runsScript(address, kind) else { return }
        let shown = String(decoding: address.prefix(40), as: UTF8.self)
        throw TemplateError(
            .unsafeAddress(shown),
            help: "addresses begin with https:, http:, mailto: or tel:, or are those of pages")
    }
}

extension Diagnostic.Message {
    static func badMarkupName(_ text: String) -> Self {
        Self(
            id: "bad-markup-name",
            text: "'\(text)' cannot be the name of a tag or attribute, or a part of it")
    }
    static func unsafeAddress(_ address: String) -> Self {
        Self(id: "unsafe-address", text: "the address '\(address)' would run what it holds")
    }
    static func unsafeStyle(_ text: String) -> Self {
        Self(id: "unsafe-style", text: "'\(text)' may not stand in a style")
    }
    static var markupInAttribute: Self {
        Self(id: "markup-in-attribute", text: "markup with quotes would end the attribute")
    }
}
