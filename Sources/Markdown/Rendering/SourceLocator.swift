import CCmark
import Diagnostics

/// Finds the places of nodes in the file.
///
/// libcmark counts columns of a paragraph's later lines without their indentation, and loses lines after some
/// multi-line links; so a place is checked against the text, and searched for when it cannot be right.
struct SourceLocator {
    private let rewritten: RewrittenText
    private var lineStarts: [Int] = []
    /// Links are asked for in the order of the text: the next one starts after this.
    private var last = -1
    /// Where the search for a number of a block goes on.
    private var numberSearch = (block: -1, offset: 0)

    init(_ rewritten: RewrittenText) { self.rewritten = rewritten }

    private var bytes: [UInt8] { rewritten.text.bytes }

    private mutating func lineStart(_ line: Int) -> Int {
        if lineStarts.isEmpty {
            lineStarts = [0]
            let bytes = self.bytes
            for offset in bytes.indices where bytes[offset] == 10 || bytes[offset] == 13 {
                let isPair =
                    bytes[offset] == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10
                if !isPair { lineStarts.append(offset + 1) }
            }
        }
        return lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : bytes.count
    }

    /// From a block's first byte to the end of its last line.
    mutating func span(ofBlock node: CommonMarkNode) -> SourceSpan {
        let (first, last) = range(ofBlock: node)
        return span(first, last)
    }

    private mutating func range(ofBlock node: CommonMarkNode) -> (Int, Int) {
        let start = min(lineStart(node.start.line) + node.start.column - 1, bytes.count)
        var end = lineStart(max(node.end.line, node.start.line) + 1)
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return (start, max(start, end))
    }

    private func span(_ start: Int, _ end: Int) -> SourceSpan {
        let text = rewritten.text
        let lower = text.fileOffset(start)
        var upper = end > start ? text.fileOffset(end - 1) + 1 : lower
        // The end of a placeholder is the end of what it stands for.
        if end >= PlaceholderCode.length,
            let index = rewritten.code.index(
                in: bytes, at: end - PlaceholderCode.length, end: end),
            rewritten.placeholders.indices.contains(index)
        {
            switch rewritten.placeholders[index] {
            case .expression(_, let source), .literal(_, let source),
                .footnoteReference(_, let source):
                upper = source.upperBound
            default: break
            }
        }
        let count = rewritten.source.bytes.count
        return rewritten.source.span(min(lower, count)..<min(max(lower, upper), count))
    }

    private func block(of node: CommonMarkNode) -> CommonMarkNode {
        var block = node
        while block.kind.rawValue > CMARK_NODE_LAST_BLOCK.rawValue, let parent = block.parent {
            block = parent
        }
        return block
    }

    /// From a link's or image's first bracket to its end.
    mutating func span(ofLink node: CommonMarkNode) -> SourceSpan {
        let (blockStart, blockEnd) = range(ofBlock: block(of: node))
        let wanted: (Int) -> Bool
        let bytes = self.bytes
        if node.kind == CMARK_NODE_IMAGE {
            wanted = {
                bytes[$0] == UInt8(ascii: "!") && $0 + 1 < blockEnd
                    && bytes[$0 + 1] == UInt8(ascii: "[")
            }
        } else if node.mark != 0 {
            let text = Array(node.firstChild?.literal.prefix(64).prefix { $0 != 0xF3 } ?? [])
            wanted = { bytes[$0..<blockEnd].starts(with: text) }
        } else {
            wanted = { bytes[$0] == UInt8(ascii: "[") || bytes[$0] == UInt8(ascii: "<") }
        }
        let guess = offset(node, blockStart: blockStart)
        if let guess, guess >= last, guess >= blockStart, guess < blockEnd, wanted(guess) {
            last = guess
        } else {
            let from = max(last + 1, blockStart)
            guard from < blockEnd, let found = (from..<blockEnd).first(where: wanted) else {
                // Nor are the block's other links to be found.
                last = max(last, blockEnd - 1)
                return span(blockStart, blockEnd)
            }
            last = found
        }
        let end =
            node.mark != 0
            ? last + (node.firstChild?.literal.count ?? 0)
            : linkEnd(bytes, last..<blockEnd)
        return span(last, min(end, blockEnd))
    }

    /// Where libcmark says that an inline node starts.
    private mutating func offset(_ node: CommonMarkNode, blockStart: Int) -> Int? {
        let block = block(of: node)
        guard node.start.line >= block.start.line, node.start.column > 0 else { return nil }
        let start = lineStart(node.start.line)
        if node.start.line == block.start.line { return start + node.start.column - 1 }
        var quotes = 0
        var ancestor = block.parent
        while let current = ancestor {
            if current.kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
            ancestor = current.parent
        }
        var content = start
        let bytes = self.bytes
        while content < bytes.count,
            isBlank(bytes[content]) || (quotes > 0 && bytes[content] == UInt8(ascii: ">"))
        {
            if bytes[content] == UInt8(ascii: ">") { quotes -= 1 }
            content += 1
        }
        return content + node.start.column - block.start.column
    }

    /// The place of an inline tag.
    mutating func span(ofHTML node: CommonMarkNode) -> SourceSpan {
        let (blockStart, blockEnd) = range(ofBlock: block(of: node))
        let text = Array(node.literal.prefix { $0 != 10 && $0 != 13 })
        let bytes = self.bytes
        let guess = offset(node, blockStart: blockStart)
        if let guess, guess >= last, guess < blockEnd, bytes[guess..<blockEnd].starts(with: text) {
            last = guess
        } else {
            let from = max(last, blockStart)
            guard from < blockEnd,
                let found = (from..<blockEnd).first(where: {
                    bytes[$0..<blockEnd].starts(with: text)
                })
            else { return span(blockStart, blockEnd) }
            last = found
        }
        return span(last, min(last + node.literal.count, blockEnd))
    }

    /// The place of a number that starts at `offset` of the text of `node`; that of the whole block if it is not
    /// found there as it is written.
    mutating func span(
        ofNumber number: some RandomAccessCollection<UInt8>, in node: CommonMarkNode, at offset: Int
    ) -> SourceSpan {
        let (blockStart, blockEnd) = range(ofBlock: block(of: node))
        let bytes = self.bytes
        func isThere(_ place: Int) -> Bool {
            place >= blockStart && place + number.count <= blockEnd
                && (place == blockStart || !isDigit(bytes[place - 1]))
                && bytes[place..<blockEnd].starts(with: number)
                && endOfNumber(bytes[..<blockEnd], from: place) == place + number.count
        }
        if numberSearch.block != blockStart { numberSearch = (blockStart, blockStart) }
        var place = self.offset(node, blockStart: blockStart).map { $0 + offset }
        if let guess = place, !isThere(guess) { place = nil }
        if place == nil, numberSearch.offset < blockEnd {
            place = (numberSearch.offset..<blockEnd).first(where: isThere)
        }
        guard let place else { return span(blockStart, blockEnd) }
        numberSearch.offset = place + number.count
        return span(place, place + number.count)
    }
}

/// The end of the link, image or autolink that starts at `range`'s start.
private func linkEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    if bytes[position] == UInt8(ascii: "!") { position += 1 }
    if bytes[position] == UInt8(ascii: "<") {
        return bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
            ?? range.upperBound
    }
    guard let text = closing(bytes, position..<range.upperBound, "[", "]") else {
        return range.upperBound
    }
    guard text < range.upperBound else { return text }
    let rest = text..<range.upperBound
    if bytes[text] == UInt8(ascii: "(") { return closing(bytes, rest, "(", ")") ?? text }
    if bytes[text] == UInt8(ascii: "[") { return closing(bytes, rest, "[", "]") ?? text }
    return text
}

/// The offset after the bracket that closes the one at `range`'s start; what is quoted or escaped is skipped.
private func closing(
    _ bytes: [UInt8], _ range: Range<Int>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
) -> Int? {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
        switch bytes[position] {
        case UInt8(ascii: "\\"): position += 1
        case UInt8(ascii: open): depth += 1
        case UInt8(ascii: close):
            depth -= 1
            if depth == 0 { return position + 1 }
        case UInt8(ascii: "\"") where open == "(":
            let rest = bytes[(position + 1)..<range.upperBound]
            position = rest.firstIndex(of: UInt8(ascii: "\"")) ?? position
        default: break
        }
        position += 1
    }
    return nil
}
