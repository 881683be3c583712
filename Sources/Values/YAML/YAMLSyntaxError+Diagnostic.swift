import Diagnostics

extension YAMLSyntaxError {
    /// Libyaml's problem in words that help somebody who writes front matter.
    func diagnostic(in text: SourceText, offsets: ScalarOffsets) -> Diagnostic {
        let offset = byteOffset(offsets, in: text)
        let context = contextPosition.map(offsets.byte)
        for candidate in [offset, context].compactMap({ $0 }) {
            guard let range = unquotedExpression(near: candidate, in: text.bytes) else { continue }
            let expression = String(decoding: text.bytes[range], as: UTF8.self)
            return .error(
                .unquotedExpression, at: text.span(range), help: quotedHelp(expression))
        }
        let byte = text.bytes.indices.contains(offset) ? text.bytes[offset] : nil
        let wording = wording(at: byte)
        let place = wording.isAboutContext ? context ?? offset : offset
        return .error(
            .yamlSyntax(wording.text),
            at: text.span(min(place, text.bytes.count)..<min(place, text.bytes.count)),
            help: wording.help)
    }

    private func byteOffset(_ offsets: ScalarOffsets, in text: SourceText) -> Int {
        switch position {
        case .byte(let offset):
            // Libyaml read the text without its byte order mark.
            min(offset + offsets.byte(0), text.bytes.count)
        case .scalar(let index): offsets.byte(index)
        }
    }

    private struct Wording {
        var text: String
        var help: String?
        /// Whether the place to look at is where the construct began.
        var isAboutContext = false
    }

    private func wording(at byte: UInt8?) -> Wording {
        switch problem {
        case "mapping values are not allowed in this context":
            Wording(
                text: "':' starts a value where none can stand",
                help: "quote text that contains ': ', or check the indentation")
        case "found character that cannot start any token":
            if byte == UInt8(ascii: "\t") {
                Wording(text: "a tab cannot indent", help: "indent with spaces")
            } else {
                Wording(
                    text: "a value cannot start with '\(character(byte))' unless it is quoted")
            }
        case "found unexpected end of stream":
            Wording(text: "quoted text that starts here is not closed", isAboutContext: true)
        case "did not find expected ',' or ']'":
            Wording(text: "list that starts here is not closed by ']'", isAboutContext: true)
        case "did not find expected ',' or '}'":
            Wording(text: "mapping that starts here is not closed by '}'", isAboutContext: true)
        case "did not find expected key":
            Wording(
                text: "a key was expected here, indented like the keys before it",
                help: "quote text that contains quotes or ': '")
        case "did not find expected '-' indicator":
            Wording(text: "'-' was expected here, indented like the items before it")
        case "could not find expected ':'":
            Wording(text: "key without ':' after it", isAboutContext: true)
        case "did not find expected alphabetic or numeric character":
            Wording(text: "text that starts with '*' or '&' must be quoted", isAboutContext: true)
        case "found unknown escape character":
            Wording(
                text: "'\\\(character(byte))' is not an escape",
                help: "write '\\\\' for a backslash, or use single quotes")
        case "block sequence entries are not allowed in this context":
            Wording(
                text: "'-' starts an item where none can stand", help: "put it on a line of its own"
            )
        case "control characters are not allowed":
            Wording(text: "control characters are not allowed")
        case "invalid leading UTF-8 octet", "invalid trailing UTF-8 octet",
            "incomplete UTF-8 octet sequence", "invalid length of a UTF-8 sequence",
            "invalid Unicode character":
            Wording(text: "these bytes are not UTF-8", help: "save the file as UTF-8")
        default:
            Wording(
                text: ([context, problem] as [String?]).compactMap { $0 }.joined(separator: ": "))
        }
    }

    private func character(_ byte: UInt8?) -> String {
        guard let byte, (0x20..<0x7F).contains(byte) else { return "this character" }
        return String(UnicodeScalar(byte))
    }
}
