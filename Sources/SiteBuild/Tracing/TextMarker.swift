import Diagnostics
import Formats
import Markup
import Templates
import Values

/// Puts marks into texts that may hold `{{ … }}`: front matter and the bodies of component blocks.
struct TextMarker {
    /// Which texts of a body are shown as they are. Names, formats and expressions of charts must stay as they are.
    enum Scope {
        /// The body of a template's component: texts of several words. One word may be compared or be an id.
        case body
        /// The body of a built-in component, where only some keys hold text for readers.
        case specification
        /// Under such a key.
        case words
    }

    let tracer: Tracer
    let log: ReadLog
    var scope: Scope

    /// The marker for the value under `key`; nil if nothing below it is shown as it is written.
    func inside(_ key: String) -> TextMarker? {
        var inner = self
        switch scope {
        case .body: break
        case .specification:
            if ["data", "datasets", "transform", "params", "config"].contains(key) { return nil }
            let words = ["caption", "source", "note", "alt", "title", "subtitle", "text"]
            if words.contains(key) { inner.scope = .words }
        case .words:
            guard ["text", "title", "subtitle", "value"].contains(key) else { return nil }
        }
        return inner
    }

    /// The text of a scalar with marks around the numbers typed in it and the values of its expressions; nil if it
    /// is to be left alone.
    func marked(_ node: ValueNode, in context: TemplateContext) -> String? {
        guard scope != .specification, let text = node.text,
            let parsed = try? parseTextWithExpressions(text)
        else {
            return nil
        }
        if scope == .body, parsed.isConstant, !text.bytes.contains(0x20) { return nil }
        var result = ""
        var hasMarks = false
        for part in parsed.parts {
            let piece: String
            switch part {
            case .text(let written, let offset):
                piece = markNumbers(written) {
                    text.span(offset + $0.lowerBound..<offset + $0.upperBound)
                }
                if piece.utf8.count != written.utf8.count { hasMarks = true }
            case .expression(let expression):
                let start = log.readCount
                guard let printed = try? expression.print(in: context) else { return nil }
                let plain: String
                switch printed {
                case .string(let text): plain = text
                case .safe(let html): plain = html.string
                default: plain = ""
                }
                piece = Optional(tracer).marked(
                    plain, origin(of: expression, since: start, in: context))
                hasMarks = true
            }
            result += piece
        }
        return hasMarks ? result : nil
    }

    private func origin(
        of expression: TemplateExpression, since start: Int, in context: TemplateContext
    ) -> Origin {
        Origin(
            .expression, at: expression.span, expression.source,
            reads: log.reads(since: start),
            value: languageFreeText(expression.unformattedValue(in: context)))
    }

    /// `text` with marks around its numbers; `span` gives the place of a range of its bytes.
    func markNumbers(_ text: String, _ span: (Range<Int>) -> SourceSpan) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: isDigit) else { return text }
        var result: [UInt8] = []
        var copied = 0
        for range in numberRanges(bytes[...]) {
            result += bytes[copied..<range.lowerBound]
            let number = tracer.number(of: Origin(.literal, at: span(range)))
            result += OriginMark.opening(number) + bytes[range] + OriginMark.closing(number)
            copied = range.upperBound
        }
        return String(decoding: result + bytes[copied...], as: UTF8.self)
    }
}

/// Where the numbers of a text stand: digits, with single points or commas between them.
func numberRanges(_ bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
        guard isDigit(bytes[index]) else {
            index += 1
            continue
        }
        let start = index
        while index < bytes.endIndex {
            let joins = bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
            let next = index + 1
            guard
                isDigit(bytes[index])
                    || (joins && next < bytes.endIndex && isDigit(bytes[next]))
            else { break }
            index += 1
        }
        ranges.append(start..<index)
    }
    return ranges
}
