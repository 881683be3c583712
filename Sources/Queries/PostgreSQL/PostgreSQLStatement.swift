import Diagnostics
import Formats

/// A query as a server gets it.
struct PostgreSQLStatement: Sendable {
    /// The text that is sent, with `$1` … for parameters and places in the query's file.
    let text: SourceText
    /// The values of `$1` … as texts; nil for null.
    let arguments: [String?]

    /// The statement of a query, or nil with what is wrong with it.
    static func make(_ query: Query) -> Checked<Self?> {
        let source = query.text.source
        if let fault = encodingFault(source) { return Checked(nil, [fault]) }
        var diagnostics: [Diagnostic] = []
        let scanned = scanStatements(source.bytes)
        if scanned.start == nil {
            diagnostics.append(.error(.emptyQuery, at: source.span(at: 0)))
        }
        if let second = scanned.second {
            diagnostics.append(
                .error(
                    .secondStatement, at: source.span(word(source.bytes, at: second)),
                    help: "a query is one SELECT; WITH names the steps before it"))
        }
        if let numbered = scanned.numbered {
            diagnostics.append(
                .error(
                    .numberedParameter, at: source.span(numbered),
                    help: "write :name in a file, {{ … }} in a page"))
        }
        let arguments = query.parameters.map { argument($0.value) }
        for (parameter, argument) in zip(query.parameters, arguments)
        where argument?.utf8.contains(0) == true {
            diagnostics.append(.error(.zeroInParameter, at: parameter.span))
        }
        guard diagnostics.isEmpty else { return Checked(nil, diagnostics) }
        var text = query.statement { "$\($0)" }
        // A byte order mark is no part of the text.
        if text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.slice(3..<text.bytes.count) }
        return Checked(Self(text: text, arguments: arguments))
    }

    /// The word of the query at the server's `position`, which counts characters from one.
    func span(at position: Int) -> SourceSpan {
        var offset = 0
        var left = position - 1
        while left > 0, offset < text.bytes.count {
            offset += 1
            // The bytes that continue a character.
            while offset < text.bytes.count, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return text.span(Self.word(text.bytes, at: offset))
    }

    /// The name or number at `offset`, or the one byte there.
    static func word(_ bytes: [UInt8], at offset: Int) -> Range<Int> {
        var end = offset
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        return offset..<(end > offset ? end : min(offset + 1, bytes.count))
    }

    private static func argument(_ value: QueryValue) -> String? {
        switch value {
        case .null: nil
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let integer): String(integer)
        case .number(let number): javaScriptString(number)
        case .text(let text), .date(let text): text
        }
    }
}

extension Diagnostic.Message {
    static let zeroInParameter = Self(
        id: "zero-byte", text: "the value of this parameter has a zero byte in it")
    static let numberedParameter = Self(
        id: "numbered-parameter", text: "parameters have names, not numbers")
}
