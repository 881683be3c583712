import Diagnostics

/// Finds, in the text of one leaf block, what must not reach libcmark: expressions, references to footnotes,
/// escaped tildes; nothing in code spans and comments.
struct InlineScanner {
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]
    private let definitions: [String: Int]
    /// Where runs of backticks stand, by their length, the last first.
    private var backticks: [Int: [Int]]
    /// Up to here the text was taken care of: a code span may end in a later line.
    private var position = 0
    /// Kinds of brace whose end does not occur in the rest of the line.
    private var unended: Set<UInt8> = []
    private var hasUnendedComment = false
    /// Whether the text is a table's cell, in which `\|` is a pipe, even in code.
    var isCell = false

    init(_ bytes: [UInt8], ranges: [Range<Int>], definitions: [String: Int]) {
        self.bytes = bytes
        self.ranges = ranges
        self.definitions = definitions
        backticks = [:]
        for range in ranges.reversed() {
            var offset = range.upperBound
            while offset > range.lowerBound {
                let end = offset
                while offset > range.lowerBound, bytes[offset - 1] == UInt8(ascii: "`") {
                    offset -= 1
                }
                if offset < end { backticks[end - offset, default: []].append(offset) }
                if offset == end { offset -= 1 }
            }
        }
    }

    /// Writes a line of the block; called for one after the other.
    mutating func rewrite(_ line: Range<Int>, quoteDepth: Int, into result: inout RewrittenText) {
        position = max(position, line.lowerBound)
        unended = []
        while position < line.upperBound {
            let rest = position..<line.upperBound
            switch bytes[position] {
            case UInt8(ascii: "\\"): skipEscape(rest, &result)
            case UInt8(ascii: "`"): skipCode(rest, &result)
            case UInt8(ascii: "{"): readBraces(rest, quoteDepth, &result)
            case UInt8(ascii: "["): readFootnote(rest, &result)
            case UInt8(ascii: "<"): skipComment(rest)
            default: position += 1
            }
        }
    }

    private mutating func skipEscape(_ rest: Range<Int>, _ result: inout RewrittenText) {
        position += 1
        guard position < rest.upperBound else { return }
        let range = (position - 1)..<(position + 1)
        if bytes[position] == UInt8(ascii: "~") {
            result.replace(range, with: .literal(text: "~", source: range))
        } else if isCell, bytes[position] == UInt8(ascii: "|") {
            result.replace(range, with: [UInt8(ascii: "|")])
        }
        if isPunctuation(bytes[position]) { position += 1 }
    }

    private mutating func skipCode(_ rest: Range<Int>, _ result: inout RewrittenText) {
        let count = bytes[rest].prefix { $0 == UInt8(ascii: "`") }.count
        while let last = backticks[count]?.last, last < position + count {
            backticks[count]?.removeLast()
        }
        guard let closing = backticks[count]?.last else {
            position += count
            return
        }
        if isCell {
            for offset in position..<closing
            where bytes[offset] == UInt8(ascii: "\\") && bytes[offset + 1] == UInt8(ascii: "|") {
                result.replace(offset..<(offset + 1), with: [])
            }
        }
        position = closing + count
    }

    /// Skips a comment, which is going to be dropped with all that is in it.
    private mutating func skipComment(_ rest: Range<Int>) {
        position += 1
        guard !hasUnendedComment, bytes[rest].starts(with: "<!--".utf8), let last = ranges.last
        else { return }
        var offset = rest.lowerBound + 4
        while offset + 3 <= last.upperBound {
            if bytes[offset..<(offset + 3)].elementsEqual("-->".utf8) {
                position = offset + 3
                return
            }
            offset += 1
        }
        hasUnendedComment = true
    }

    private mutating func readFootnote(_ rest: Range<Int>, _ result: inout RewrittenText) {
        position += 1
        guard let label = footnoteLabel(bytes, rest) else { return }
        let end = label.upperBound + 1
        if end < rest.upperBound, bytes[end] == UInt8(ascii: "(") { return }
        let name = normalizedLabel(bytes[label])
        let source = rest.lowerBound..<end
        if let definition = definitions[name] {
            result.footnotes[definition].isCited = true
            result.replace(
                source, with: .footnoteReference(definition: definition, source: source))
            position = end
        } else {
            result.diagnostics.append(
                .warning(
                    .undefinedFootnote(name), at: result.source.span(source),
                    help: helpForUnknown(name, known: definitions.keys.sorted())))
        }
    }
}

// MARK: - Expressions

extension InlineScanner {
    private mutating func readBraces(
        _ rest: Range<Int>, _ quoteDepth: Int, _ result: inout RewrittenText
    ) {
        position += 1
        guard position < rest.upperBound else { return }
        let start = rest.lowerBound
        switch bytes[position] {
        case UInt8(ascii: "{"): readExpression(rest, quoteDepth, &result)
        case UInt8(ascii: "%"), UInt8(ascii: "#"):
            let kind = bytes[position]
            guard !unended.contains(kind) else { return }
            let inner = (position + 1)..<rest.upperBound
            let end = inner.dropLast().first {
                bytes[$0] == kind && bytes[$0 + 1] == UInt8(ascii: "}")
            }
            guard let end else { return unended.formUnion([kind]) }
            let span = result.source.span(start..<(end + 2))
            result.diagnostics.append(
                kind == UInt8(ascii: "%")
                    ? .error(
                        .statementInProse, at: span,
                        help: "move it to a component: templates/components/NAME.html")
                    : .error(
                        .commentInProse, at: span,
                        help: "write <!-- … -->, which is left out of the page"))
            position = end + 2
        default: break
        }
    }

    private mutating func readExpression(
        _ rest: Range<Int>, _ quoteDepth: Int, _ result: inout RewrittenText
    ) {
        let start = rest.lowerBound
        guard let end = expressionEnd(bytes, (start + 2)..<rest.upperBound) else {
            result.diagnostics.append(
                .error(
                    .unclosedExpression, at: result.source.span(start..<(start + 2)),
                    help: "end it with }}, or write \\{{ for the braces themselves"))
            // The rest of the line cannot be told from the expression.
            position = rest.upperBound
            return
        }
        let span = result.source.span(start..<(end + 2))
        let text = expressionText((start + 2)..<end, quoteDepth, result.source)
        if let first = text.bytes.first, let last = text.bytes.last,
            first == UInt8(ascii: "-") || last == UInt8(ascii: "-")
        {
            result.diagnostics.append(
                .error(
                    .whitespaceControl, at: span,
                    help: "drop it, or put a blank between the braces and a minus sign"))
        }
        result.expressions.append(ProseExpression(text: text, span: span))
        result.replace(
            start..<(end + 2),
            with: .expression(result.expressions.count - 1, source: start..<(end + 2)))
        position = end + 2
    }

    /// The expression without the `>` of quotes that its lines start with.
    private func expressionText(
        _ range: Range<Int>, _ quoteDepth: Int, _ source: SourceText
    ) -> SourceText {
        guard quoteDepth > 0, bytes[range].contains(where: { $0 == 10 || $0 == 13 }) else {
            return source.slice(range)
        }
        var text = SourceText(path: source.path)
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex { $0 == 10 || $0 == 13 }
            let end = newline.map { $0 + 1 } ?? range.upperBound
            text.append(bytes[start..<end], fileOffset: source.span(at: start).range.lowerBound)
            start = end
            var depth = quoteDepth
            while start < range.upperBound,
                isBlank(bytes[start]) || bytes[start] == 10
                    || (depth > 0 && bytes[start] == UInt8(ascii: ">"))
            {
                if bytes[start] == UInt8(ascii: ">") { depth -= 1 }
                start += 1
            }
        }
        return text
    }
}

extension Diagnostic.Message {
    static let unclosedExpression = Self(id: "unclosed-expression", text: "'{{' has no '}}'")

    static let statementInProse = Self(
        id: "statement-in-prose", text: "statements '{% … %}' do not work in Markdown")

    static let commentInProse = Self(
        id: "comment-in-prose", text: "Jinja comments '{# … #}' do not work in Markdown")

    static let whitespaceControl = Self(
        id: "whitespace-control",
        text: "'-' at the braces of an expression does nothing in Markdown")

    static func undefinedFootnote(_ label: String) -> Self {
        Self(id: "undefined-footnote", text: "footnote '\(label)' is not defined")
    }
}
