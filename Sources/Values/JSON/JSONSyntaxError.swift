import Diagnostics

/// Why text is not JSON, and where.
struct JSONSyntaxError: Error, Hashable {
    enum Kind: Hashable {
        case unexpected(String, expected: String)
        case unexpectedEnd(expected: String)
        case trailingComma, missingComma, singleQuote, comment, controlCharacter, openString
        case unknownEscape, loneSurrogate, loneMinus, leadingZero, numberTooLarge
        case noDigits(after: String)
        case tooDeep
        case textAfterEnd
        case notUTF8
    }

    var kind: Kind
    var range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    func diagnostic(in text: SourceText) -> Diagnostic {
        .error(message, at: text.span(range), help: help)
    }

    private var message: Diagnostic.Message {
        if kind == .tooDeep { return .tooDeeplyNested(limit: JSONLimits.depth) }
        return Diagnostic.Message(id: "json-syntax", text: wording)
    }

    private var wording: String {
        switch kind {
        case .unexpected(let found, let expected):
            "'\(found)' stands where \(expected) was expected"
        case .unexpectedEnd(let expected): "the text ends where \(expected) was expected"
        case .trailingComma: "a comma after the last item is not JSON"
        case .missingComma: "a comma is missing between two items"
        case .singleQuote: "strings must be in double quotes"
        case .comment: "comments are not JSON"
        case .controlCharacter: "a control character in a string must be escaped"
        case .openString: "string that starts here is not closed"
        case .unknownEscape: "this escape is not JSON"
        case .loneSurrogate: "half of a surrogate pair stands alone"
        case .loneMinus: "'-' must be followed by digits"
        case .leadingZero: "a number cannot start with 0 and another digit"
        case .numberTooLarge: "this number is too large for a double"
        case .noDigits(let mark): "'\(mark)' in a number must be followed by digits"
        case .tooDeep: ""
        case .textAfterEnd: "text after the end of the value"
        case .notUTF8: "the bytes of this string are not UTF-8"
        }
    }

    private var help: String? {
        switch kind {
        case .trailingComma: "remove it"
        case .notUTF8: "save the file as UTF-8"
        case .comment: "remove it, or write YAML, which has comments"
        case .controlCharacter: "write \\n for a line end, \\t for a tab"
        case .unknownEscape: "write \\\\ for a backslash"
        case .leadingZero: "write it as a string to keep the zeros"
        default: nil
        }
    }
}

enum JSONLimits {
    static let depth = 100
}
