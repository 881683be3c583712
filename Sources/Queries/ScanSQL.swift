package import Diagnostics

/// How the values of parameters are written in a query.
package enum ParameterSyntax: Sendable {
    /// `:name`, in files.
    case names
    /// `{{ expression }}`, in blocks of pages.
    case expressions
}

/// Finds a query's target and its placeholders.
///
/// Text in quotes, quoted names and comments are passed over; a placeholder in quotes is an error, as it would be
/// taken for text. What is SQL beyond that is the engine's to judge.
///
/// - Parameter endOfExpression: the place behind the `}}` that closes the `{{` at an offset; nil if nothing does.
package func scanSQL(
    _ source: SourceText, _ syntax: ParameterSyntax,
    endOfExpression: ([UInt8], Int) -> Int? = { _, _ in nil }
) -> Checked<QueryText> {
    var scanner = SQLScanner(source: source, syntax: syntax)
    scanner.readHeader()
    scanner.scan(endOfExpression)
    let text = QueryText(
        source: source, target: scanner.target, targetSpan: scanner.targetSpan,
        placeholders: scanner.placeholders)
    return Checked(text, scanner.diagnostics)
}

private struct SQLScanner {
    let source: SourceText
    let syntax: ParameterSyntax
    var target = QueryTarget.site
    var targetSpan: SourceSpan?
    var placeholders: [QueryText.Placeholder] = []
    var diagnostics: [Diagnostic] = []
    private let bytes: [UInt8]
    private var index = 0

    init(source: SourceText, syntax: ParameterSyntax) {
        self.source = source
        self.syntax = syntax
        bytes = source.bytes
    }

    /// The first line says where the query is run, if it is a comment such as `-- connection: warehouse`.
    mutating func readHeader() {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end = bytes[start...].firstIndex { isLineEnd($0) } ?? bytes.count
        guard bytes[start..<end].starts(with: "--".utf8),
            let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":"))
        else { return }
        let key = trimmed(start + 2..<colon)
        let value = trimmed(colon + 1..<end)
        let name = String(decoding: bytes[value], as: UTF8.self)
        switch String(decoding: bytes[key], as: UTF8.self) {
        case "connection": target = .connection(name)
        case "engine": target = .engine(name)
        case let word:
            if let near = suggestion(for: word, in: ["connection", "engine"]) {
                diagnostics.append(
                    .error(
                        .unknownQueryHeader(word), at: source.span(key),
                        help: "did you mean '\(near)'?"))
            }
            return
        }
        targetSpan = source.span(value)
        if value.isEmpty {
            diagnostics.append(.error(.emptyQueryHeader, at: source.span(key)))
        }
    }

    mutating func scan(_ endOfExpression: ([UInt8], Int) -> Int?) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "'"): skipQuoted(UInt8(ascii: "'"), escapes: hasEscapes)
            case UInt8(ascii: "\""), UInt8(ascii: "`"): skipQuoted(bytes[index])
            case UInt8(ascii: "[") where target == .site: skip(past: "]")
            case UInt8(ascii: "-") where next == UInt8(ascii: "-"): skipLine()
            case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "$") where target != .site: skipDollarQuoted()
            case UInt8(ascii: "{") where next == UInt8(ascii: "{"): takeExpression(endOfExpression)
            case UInt8(ascii: ":"): takeName()
            case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "$"): refuseMark()
            case let byte where isNamePart(byte): skipName()
            default: index += 1
            }
        }
    }

    private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

    /// Whether a backslash escapes in the text that starts here, as in PostgreSQL's `E'…'`.
    private var hasEscapes: Bool {
        guard target != .site, index > 0, bytes[index - 1] | 0x20 == UInt8(ascii: "e") else {
            return false
        }
        return index < 2 || !isNamePart(bytes[index - 2])
    }

    private mutating func skipQuoted(_ quote: UInt8, escapes: Bool = false) {
        let start = index
        index += 1
        while index < bytes.count {
            if escapes, bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == quote {
                guard next == quote else { break }
                index += 1
            }
            index += 1
        }
        index = min(index + 1, bytes.count)
        if quote == UInt8(ascii: "'") { reportPlaceholder(in: start..<index) }
    }

    /// `'{{ name }}'` would be the text between the quotes.
    private mutating func reportPlaceholder(in range: Range<Int>) {
        guard syntax == .expressions, let open = find("{{", in: range),
            let close = find("}}", in: open..<range.upperBound)
        else { return }
        diagnostics.append(
            .error(
                .quotedExpression, at: source.span(open..<close + 2),
                help: "write it without the quotes: its value is bound as text"))
    }

    private func find(_ text: String, in range: Range<Int>) -> Int? {
        range.first { bytes[$0..<range.upperBound].starts(with: text.utf8) }
    }

    private mutating func skip(past end: String) {
        index = bytes[index...].firstIndex { end.utf8.first == $0 }.map { $0 + 1 } ?? bytes.count
    }

    private mutating func skipLine() {
        index = bytes[index...].firstIndex { isLineEnd($0) } ?? bytes.count
    }

    /// Comments of PostgreSQL and DuckDB lie in each other, those of SQLite do not.
    private mutating func skipComment() {
        var depth = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
                index += 2
                depth -= 1
                if depth <= 0 { return }
            } else if bytes[index] == UInt8(ascii: "/"), next == UInt8(ascii: "*"),
                depth == 0 || target != .site
            {
                index += 2
                depth += 1
            } else {
                index += 1
            }
        }
    }

    /// `$tag$ … $tag$`.
    private mutating func skipDollarQuoted() {
        var end = index + 1
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$"),
            index == 0 || !isNamePart(bytes[index - 1])
        else {
            index += 1
            return
        }
        let tag = String(decoding: bytes[index...end], as: UTF8.self)
        index = find(tag, in: end + 1..<bytes.count).map { $0 + tag.utf8.count } ?? bytes.count
    }

    private mutating func takeExpression(_ endOfExpression: ([UInt8], Int) -> Int?) {
        let start = index
        guard syntax == .expressions else {
            diagnostics.append(
                .error(
                    .expressionInFile, at: source.span(start..<start + 2),
                    help: "write :name, and its value under 'parameters' in datapackage.yml"))
            index += 2
            return
        }
        guard let end = endOfExpression(bytes, start), end >= start + 4, end <= bytes.count else {
            diagnostics.append(
                .error(.unclosedExpression, at: source.span(start..<start + 2)))
            index = bytes.count
            return
        }
        placeholders.append(
            .init(kind: .expression(source.slice(start + 2..<end - 2)), range: start..<end))
        index = end
    }

    private mutating func skipName() {
        while index < bytes.count, isNamePart(bytes[index]) || bytes[index] == UInt8(ascii: "$") {
            index += 1
        }
    }

    /// SQLite knows more marks for values; none of them could get one.
    private mutating func refuseMark() {
        let start = index
        index += 1
        guard target == .site else { return }
        skipName()
        diagnostics.append(
            .error(
                .unboundMark(String(decoding: bytes[start..<index], as: UTF8.self)),
                at: source.span(start..<index),
                help: syntax == .names
                    ? "write :name, and its value under 'parameters' in datapackage.yml"
                    : "write {{ … }}: its value is bound"))
    }

    private mutating func takeName() {
        let start = index
        index += 1
        // `value::type` and `name := value`.
        if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
            index += 1
            return
        }
        // What follows a name or a bracket is the upper bound of a slice: `a[1:n]`.
        guard index < bytes.count, isNameStart(bytes[index]),
            start == 0 || !isNamePart(bytes[start - 1]) || target == .site
        else { return }
        while index < bytes.count, isNamePart(bytes[index]) { index += 1 }
        let name = String(decoding: bytes[start + 1..<index], as: UTF8.self)
        guard syntax == .names else {
            diagnostics.append(
                .error(
                    .nameInBlock(name), at: source.span(start..<index),
                    help: "write {{ … }}: its value is bound"))
            return
        }
        placeholders.append(.init(kind: .name(name), range: start..<index))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}

private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

extension Diagnostic.Message {
    static func unknownQueryHeader(_ word: String) -> Self {
        Self(id: "unknown-query-header", text: "'\(word)' says nothing about a query")
    }
    static let emptyQueryHeader = Self(
        id: "empty-query-header", text: "the first line names nothing after the colon")
    static let quotedExpression = Self(
        id: "quoted-expression", text: "{{ … }} in quotes would be text, not a value")
    static let expressionInFile = Self(
        id: "expression-in-query-file",
        text: "a file of SQL has no page whose {{ … }} it could know")
    static let unclosedExpression = Self(
        id: "unclosed-expression", text: "'{{' is not closed by '}}'")
    static func unboundMark(_ mark: String) -> Self {
        Self(id: "unbound-parameter", text: "nothing gives '\(mark)' a value")
    }
    static func nameInBlock(_ name: String) -> Self {
        Self(
            id: "name-in-query-block", text: "':\(name)' is a parameter of files, not of blocks")
    }
}
