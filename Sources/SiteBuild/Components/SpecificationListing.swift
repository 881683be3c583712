import Diagnostics
import Markup
import Values

/// The body of a `{chart}` block as code, as it was written, without the keys that are ours and not Vega-Lite's.
///
/// - Parameter node: What was parsed of it.
func specificationListing(_ body: SourceText, _ node: ValueNode) -> HTML {
    let bytes = SpecificationBody(body, node).withoutOurKeys
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    var writer = MarkupWriter()
    writer.raw("<pre class=\"figure-specification\"><code class=\"language-yaml\">")
    writer.text(String(decoding: bytes[..<end], as: UTF8.self) + "\n")
    writer.raw("</code></pre>\n")
    return writer.finish()
}

/// A mapping as it was written, and where its members begin.
private struct SpecificationBody {
    private let bytes: [UInt8]
    /// Where each member begins with its key, quotes included, and whether it is ours; in the order of writing.
    private let members: [(start: Int, isOurs: Bool)]

    init(_ body: SourceText, _ node: ValueNode) {
        let bytes = body.bytes
        self.bytes = bytes
        members = (node.members ?? []).compactMap { member -> (start: Int, isOurs: Bool)? in
            guard member.keySpan.path == body.path,
                var start = body.offset(inFile: member.keySpan.range.lowerBound)
            else { return nil }
            if start > 0, isQuote(bytes[start - 1]) { start -= 1 }
            return (start, FigureHead.names.contains(member.key))
        }.sorted { $0.start < $1.start }
    }

    var withoutOurKeys: [UInt8] {
        let isFlow = bytes.first { !isBlank($0) } == UInt8(ascii: "{")
        let afterLast = (members.lastIndex { !$0.isOurs } ?? -1) + 1
        var kept: [UInt8] = []
        var position = 0
        for (index, member) in members.enumerated() where member.isOurs {
            var cut =
                member.start..<(index + 1 < members.count ? members[index + 1].start : bytes.count)
            if !isFlow {
                cut = lines(cut)
            } else if index >= afterLast {
                cut = restOfFlow(from: members[afterLast].start)
            }
            guard cut.upperBound > position else { continue }
            kept += bytes[position..<max(position, cut.lowerBound)]
            position = cut.upperBound
        }
        return kept + bytes[position...]
    }

    /// Whole lines, without the comments right above the next key, which belong to that.
    private func lines(_ member: Range<Int>) -> Range<Int> {
        let start = lineStart(member.lowerBound)
        var end = member.upperBound == bytes.count ? bytes.count : lineStart(member.upperBound)
        while end > start {
            let line = lineStart(end - 1)
            guard line > start, bytes[line] == UInt8(ascii: "#") else { break }
            end = line
        }
        return start..<end
    }

    /// From the comma before a member up to the closing brace.
    private func restOfFlow(from start: Int) -> Range<Int> {
        let brace = bytes.lastIndex(of: UInt8(ascii: "}")) ?? bytes.count
        let before = bytes[..<start].lastIndex { !isBlank($0) } ?? start
        let first = before < start && bytes[before] == UInt8(ascii: ",") ? before : start
        return first..<max(first, brace)
    }

    private func lineStart(_ offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
}
