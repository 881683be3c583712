import Diagnostics

/// Why an output cannot stand where it does.
struct MisplacedOutput: Error {
    var message: Diagnostic.Message
    var help: String

    init(_ message: Diagnostic.Message, _ help: String) {
        self.message = message
        self.help = help
    }
}

extension MarkupState {
    /// Reads an output: where it stands. Throws if what it prints could never be safe there.
    mutating func read(_ output: Expression) throws(MisplacedOutput) -> OutputContext {
        switch place {
        case .content, .comment, .declaration, .unknown: return .text
        case .tagName where output.givesAttributes:
            place = .inTag
            return .tag
        case .tagOpen, .tagName:
            place = .tagName
            hasOutput = true
            return .name
        case .attributeName:
            guard !attribute.starts(with: "on".utf8) else { throw .event }
            attribute.append(UInt8(ascii: "*"))
            return .name
        case .inTag, .afterName:
            // It may be the name of any attribute.
            (place, attribute) = (.attributeName, [UInt8(ascii: "*")])
            return .tag
        case .beforeValue, .unquoted: throw .unquoted(String(decoding: attribute, as: UTF8.self))
        case .quoted(let quote):
            let context = try attributeContext(quote)
            hasOutput = true
            return context
        case .rawText:
            if element.elementsEqual("style".utf8) { throw .style }
            guard element.elementsEqual("script".utf8) else { return .text }
            guard output.mayStandInScript else { throw .script }
            return .script
        }
    }

    private func attributeContext(_ quote: UInt8) throws(MisplacedOutput) -> OutputContext {
        let element = String(decoding: element, as: UTF8.self)
        switch AttributeKind(String(decoding: attribute, as: UTF8.self), of: element) {
        case .plain: return .attribute(quote: quote)
        case .event: throw .event
        case .style: return .style
        case .document: throw .document
        case .address(let kind): return try addressContext(quote, kind)
        }
    }

    private func addressContext(
        _ quote: UInt8, _ kind: AddressKind
    ) throws(MisplacedOutput) -> OutputContext {
        if kind == .imageSet { return .address(quote: quote, kind) }
        var written = value[...]
        if kind == .refresh {
            guard let start = startOfRefresh(in: written) else { return .attribute(quote: quote) }
            written = written[start...]
        }
        let address = addressText(written)
        if runsScript(address, kind) { throw .scriptAddress }
        let isDecided = address.contains { "/?#".utf8.contains($0) || ($0 == 0x3A && !hasOutput) }
        return isDecided ? .attribute(quote: quote) : .address(quote: quote, kind)
    }
}

extension Expression {
    /// Whether it gives attributes with their values.
    fileprivate var givesAttributes: Bool {
        if case .filter(_, let use) = kind { use.filter.name == "xmlattr" } else { false }
    }

    /// Whether it may give what is safe in a script: JSON or markup. Of a name that is known only when it is printed.
    fileprivate var mayStandInScript: Bool {
        switch kind {
        case .name, .attribute, .item, .call: true
        case .filter(_, let use): ["tojson", "safe"].contains(use.filter.name)
        case .constant(let value): value.numeric != nil
        case .conditional(let value, _, let otherwise):
            value.mayStandInScript && (otherwise?.mayStandInScript ?? true)
        default: false
        }
    }
}

/// Whether text can stand in a style without ending a declaration or beginning a function.
func isHarmlessStyle(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
        switch byte {
        case 0x80...: true
        default: isMarkupName([byte]) && byte != UInt8(ascii: ":") || " #%,/+".utf8.contains(byte)
        }
    }
}

/// Whether text can be the name of an attribute whose value does nothing.
func isHarmlessAttribute(_ text: String) -> Bool {
    let name = text.lowercased()
    return isMarkupName(name.utf8) && !name.hasPrefix("on") && name != "style" && name != "srcdoc"
}

/// Whether text can be the name of a tag or attribute, and nothing more than that.
func isMarkupName(_ text: some Collection<UInt8>) -> Bool {
    text.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

extension MisplacedOutput {
    fileprivate static func unquoted(_ attribute: String) -> Self {
        Self(
            .unquotedAttribute(attribute),
            "put it in quotes: \(attribute.isEmpty ? "name" : attribute)=\"{{ … }}\"")
    }
    fileprivate static var event: Self {
        Self(.valueInEvent, "put it in a data- attribute; pages need no scripts")
    }
    fileprivate static var style: Self {
        Self(
            .valueInStyle,
            "choose a class, or write the value into a custom property of the style sheet")
    }
    fileprivate static var document: Self {
        Self(.valueInDocument, "write it as a page of its own and use src")
    }
    fileprivate static var script: Self {
        Self(.valueInScript, "write it as JSON: {{ … | tojson }}")
    }
    fileprivate static var scriptAddress: Self {
        Self(.scriptAddress, "write a page's address, or a button with a name")
    }
}

extension Diagnostic.Message {
    static func unquotedAttribute(_ name: String) -> Self {
        Self(
            id: "unquoted-attribute",
            text: "the value of attribute '\(name)' has no quotes, so that a blank would end it")
    }
    static var valueInTag: Self {
        Self(
            id: "value-in-tag", text: "a value among a tag's attributes could become any attribute")
    }
    static var valueInEvent: Self {
        Self(id: "value-in-event", text: "a value in an event attribute could run as a script")
    }
    static var valueInStyle: Self {
        Self(id: "value-in-style", text: "a value in a style could change what the page shows")
    }
    static var valueInDocument: Self {
        Self(id: "value-in-document", text: "a value in 'srcdoc' could become any markup")
    }
    static var valueInScript: Self {
        Self(id: "value-in-script", text: "a value in a script could run as a part of it")
    }
    static var scriptAddress: Self {
        Self(id: "script-address", text: "the value becomes a part of what the address runs")
    }
}
