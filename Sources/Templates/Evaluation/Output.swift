import Diagnostics
import Markup

extension Renderer {
    mutating func write(_ value: TemplateValue) throws(TemplateError) {
        switch value {
        case .string(let text):
            if frame.escapes {
                appendEscaped(text, to: &output)
            } else {
                output.append(contentsOf: text.utf8)
            }
        case .safe(let html): output.append(contentsOf: html.bytes)
        case .integer(let integer): output.append(contentsOf: String(integer).utf8)
        default:
            switch try text(value) {
            case .safe(let html): output.append(contentsOf: html.bytes)
            case .string(let text): try write(.string(text))
            default: break
            }
        }
        try check(output: output.count)
    }

    /// What printing the value gives: text or markup.
    func text(_ value: TemplateValue) throws(TemplateError) -> TemplateValue {
        switch value {
        case .string, .safe: return value
        case .undefined(.omittedElse): return .string("")
        case .undefined(let origin): throw origin.error
        case .null where context.nullOutput == .error:
            throw TemplateError(.nullOutput, help: "give it a default: … | default(\"–\", true)")
        case .dynamic(let object):
            guard let text = try object.text(context.locale) else {
                throw TemplateError(.notPrintable(object.kind))
            }
            return text
        case .function, .reference:
            throw TemplateError(
                .notPrintable(value.kind), help: "call it with parentheses")
        default: return .string(printedText(value))
        }
    }

    /// The value as a string, and whether it is markup.
    func string(_ value: TemplateValue) throws(TemplateError) -> (text: String, isSafe: Bool) {
        switch try text(value) {
        case .safe(let html): (html.string, true)
        case .string(let text): (text, false)
        default: ("", false)
        }
    }

    /// The texts one after the other; if one of them is markup, the others are escaped.
    func joined(
        _ parts: [TemplateValue], separator: TemplateValue = .string("")
    ) throws(TemplateError) -> TemplateValue {
        var texts: [(text: String, isSafe: Bool)] = []
        texts.reserveCapacity(parts.count)
        for part in parts { texts.append(try string(part)) }
        let separator = try string(separator)
        guard frame.escapes, separator.isSafe || texts.contains(where: \.isSafe) else {
            return .string(texts.map(\.text).joined(separator: separator.text))
        }
        var bytes: [UInt8] = []
        func append(_ part: (text: String, isSafe: Bool)) {
            if part.isSafe {
                bytes.append(contentsOf: part.text.utf8)
            } else {
                appendEscaped(part.text, to: &bytes)
            }
        }
        for (index, text) in texts.enumerated() {
            if index > 0 { append(separator) }
            append(text)
        }
        return .safe(HTML(trusted: bytes))
    }
}

extension Diagnostic.Message {
    static var nullOutput: Self { Self(id: "null-output", text: "null would be printed") }

    static func notPrintable(_ kind: String) -> Self {
        Self(id: "not-printable", text: "\(kind) cannot be printed")
    }
}
