import Diagnostics
import Formats
import Markup

/// The numbers of a traced page in reading order, each with its origin.
struct PageNumbers {
    private let page: MarkedBytes
    private let tracer: Tracer
    private let locale: FormatLocale
    /// The parts of the page between marks: where each starts, and the innermost mark around it.
    private var starts: [Int] = [0]
    private var owners: [Int?] = [nil]
    /// Every mark that was set.
    private var marks: [Mark] = []

    /// What one mark stands around.
    private struct Mark {
        var id: Int
        var range: Range<Int>
        var parent: Int?
    }

    init(_ page: MarkedBytes, _ tracer: Tracer, _ locale: FormatLocale) {
        self.page = page
        self.tracer = tracer
        self.locale = locale
        var open: [Int] = []
        for edge in page.edges {
            if edge.isStart {
                marks.append(
                    Mark(id: edge.id, range: edge.offset..<page.bytes.count, parent: open.last))
                open.append(marks.count - 1)
            } else {
                guard let depth = open.lastIndex(where: { marks[$0].id == edge.id }) else {
                    continue
                }
                for mark in open[depth...] {
                    marks[mark].range = marks[mark].range.lowerBound..<edge.offset
                }
                open.removeSubrange(depth...)
            }
            starts.append(edge.offset)
            owners.append(open.last)
        }
    }

    /// The innermost mark around the byte at `offset`.
    private func mark(at offset: Int) -> Int? {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return owners[low]
    }

    func numbers() -> [PageNumber] {
        var found: [PageNumber] = []
        var last: (mark: Int, run: Int)?
        for (position, run) in VisibleTextScanner.scan(page.bytes).enumerated() {
            let text = page.bytes[run.range]
            for range in numberRanges(withoutReferences(text)) {
                let mark = mark(at: range.lowerBound)
                let origin = mark.flatMap { tracer[marks[$0].id] } ?? Origin(.unknown)
                if let mark, isOneValue(origin), last?.mark == mark, last?.run == position {
                    continue
                }
                last = mark.map { ($0, position) }
                found.append(number(range, in: run, mark, origin))
            }
        }
        return found
    }

    /// Whether all that the mark stands around is one value, so that the numbers in it are not told apart.
    private func isOneValue(_ origin: Origin) -> Bool {
        switch origin.kind {
        case .expression, .template, .cell, .total, .headline, .counter: true
        case .chart, .literal, .templateText, .component, .unknown: false
        }
    }

    private func number(
        _ range: Range<Int>, in run: VisibleText, _ mark: Int?, _ origin: Origin
    ) -> PageNumber {
        var shown = range
        var values = self.values([range])
        if let mark, isOneValue(origin) {
            shown = marks[mark].range.clamped(to: run.range)
            values =
                origin.value.map { [$0] }
                ?? self.values(numberRanges(withoutReferences(page.bytes[shown])))
        }
        return PageNumber(
            text: plainText(shown), context: context(of: shown, in: run),
            place: run.place.rawValue, isRepeated: run.isRepeated, origin: origin,
            span: span(of: range, mark, origin), values: values)
    }

    /// Text of a template lies in the file as it does in the page.
    private func span(of range: Range<Int>, _ mark: Int?, _ origin: Origin) -> SourceSpan? {
        guard origin.kind == .templateText, let mark, let span = origin.span else {
            return origin.span
        }
        let start = span.range.lowerBound + range.lowerBound - marks[mark].range.lowerBound
        return SourceSpan(path: span.path, range: start..<start + range.count)
    }

    /// What the numbers say; the digit of a name says nothing: that of K3, or of G20.
    private func values(_ ranges: [Range<Int>]) -> [String] {
        ranges.filter { range in
            let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
            return range.lowerBound == 0 || !letters.contains(page.bytes[range.lowerBound - 1])
        }.map { normalized(page.bytes[$0]) }
    }

    /// The digits with a point for decimals and without groups.
    ///
    /// Points or commas before three digits each are groups whatever the language: a title quoted in another
    /// language keeps its own.
    private func normalized(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        for character in [".", ","] {
            let groups = text.parts(between: character)
            if groups.count > 1, groups[0].utf8.count <= 3, Int(groups[0]) != nil,
                groups.dropFirst().allSatisfy({ $0.utf8.count == 3 && Int($0) != nil })
            {
                return groups.joined()
            }
        }
        let readers = [
            NumberReader(decimalCharacter: locale.decimal, groupCharacter: locale.grouping),
            NumberReader(decimalCharacter: locale.grouping, groupCharacter: locale.decimal),
        ]
        for reader in readers {
            if let number = try? reader.number(text) { return javaScriptString(number) }
        }
        return text
    }

    private func context(of range: Range<Int>, in run: VisibleText) -> String {
        guard range != run.range else { return "" }
        var lower = max(run.range.lowerBound, range.lowerBound - 28)
        var upper = min(run.range.upperBound, range.upperBound + 28)
        while lower > run.range.lowerBound, page.bytes[lower] != 0x20, range.lowerBound - lower < 44
        {
            lower -= 1
        }
        while upper < run.range.upperBound, page.bytes[upper] != 0x20, upper - range.upperBound < 44
        {
            upper += 1
        }
        while lower < range.lowerBound, page.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        while upper > range.upperBound, upper < page.bytes.count, page.bytes[upper] & 0xC0 == 0x80 {
            upper -= 1
        }
        let text = plainText(lower..<upper)
        return text == plainText(range) ? "" : text
    }

    /// The text of a part of the page: references resolved, blanks joined.
    private func plainText(_ range: Range<Int>) -> String {
        var text = String(decoding: page.bytes[range], as: UTF8.self)
        for (reference, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
            ("&#x27;", "'"), ("&amp;", "&"),
        ] where text.hasBytes(of: reference) {
            text = text.parts(between: reference).joined(separator: character)
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The text with the digits of character references blanked out: `&#39;` holds no number.
private func withoutReferences(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var result = text
    var index = text.startIndex
    while index < text.endIndex {
        guard text[index] == UInt8(ascii: "&"),
            let end = text[index...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
        else {
            index += 1
            continue
        }
        for place in index...end { result[place] = UInt8(ascii: " ") }
        index = end + 1
    }
    return result
}
