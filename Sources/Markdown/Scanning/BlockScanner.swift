/// Finds out, line by line, what CommonMark will take each line of a text for.
///
/// It follows the block structure of https://spec.commonmark.org/0.30/#appendix-a-parsing-strategy and adds
/// tables and footnotes to it. libcmark remains the judge of everything else.
func scanBlocks(_ bytes: [UInt8]) -> [ScannedLine] {
    var scanner = BlockScanner(bytes: bytes)
    scanner.scan()
    return scanner.lines
}

private struct BlockScanner {
    enum Container {
        case quote
        case item(indentation: Int)
    }

    enum Leaf {
        case none, paragraph, table, indentedCode
        case fence(Fence)
        case html(HTMLBlockEnd)
    }

    let bytes: [UInt8]
    var lines: [ScannedLine] = []
    var containers: [Container] = []
    var leaf = Leaf.none
    /// Up to here no expression ends that is open at a line's end.
    var searchedForEnd = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isParagraph: Bool { if case .paragraph = leaf { true } else { false } }
    var isTable: Bool { if case .table = leaf { true } else { false } }
    var isIndentedCode: Bool { if case .indentedCode = leaf { true } else { false } }

    mutating func scan() {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let (end, next) = lineEnd(from: start)
            var line = ScannedLine(
                kind: .blank, start: start, content: start, prefixEnd: start, end: end, next: next)
            scan(&line)
            line.quoteDepth = containers.count { if case .quote = $0 { true } else { false } }
            line.hasTriggers = line.hasTriggers || hasTriggers(line.content..<line.end)
            if line.hasTriggers { absorbExpression(&line) }
            lines.append(line)
            start = line.next
        }
    }

    func lineEnd(from start: Int) -> (end: Int, next: Int) {
        var end = start
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "\n") { return (end, end + 1) }
            if bytes[end] == UInt8(ascii: "\r") {
                let isPair = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
                return (end, end + (isPair ? 2 : 1))
            }
            end += 1
        }
        return (end, end)
    }

    func hasTriggers(_ range: Range<Int>) -> Bool {
        for offset in range {
            switch bytes[offset] {
            case UInt8(ascii: "{"): return true
            case UInt8(ascii: "["), UInt8(ascii: "\\"):
                let next = offset + 1
                if next < range.upperBound, "^~".utf8.contains(bytes[next]) { return true }
            default: break
            }
        }
        return false
    }
}

// MARK: - One line

extension BlockScanner {
    mutating func scan(_ line: inout ScannedLine) {
        var cursor = LineCursor(start: line.start, end: line.end)
        let matched = matchContainers(&cursor)
        let allMatched = matched == containers.count
        if allMatched, continueVerbatim(&line, &cursor) { return }
        if !allMatched, !isParagraph { leaf = .none }

        var opened = false
        while true {
            let (columns, text) = cursor.indentation(in: bytes)
            let rest = text..<line.end
            line.content = text
            line.prefixEnd = cursor.offset
            let mayContinue = isParagraph && !opened
            if rest.isEmpty { return endWithBlank(&line, matched: opened ? nil : matched) }
            if columns >= 4 {
                if mayContinue || (isTable && allMatched && !opened) { break }
                close(opened ? nil : matched)
                leaf = .indentedCode
                line.kind = .code
                line.content = cursor.offset
                return
            }
            if let next = containerStart(
                &line, cursor, columns, rest, interrupts: mayContinue && allMatched)
            {
                close(opened ? nil : matched)
                opened = true
                containers.append(next.container)
                cursor = next.cursor
                continue
            }
            if startLeaf(&line, columns, rest, isUnderlined: mayContinue && allMatched) {
                let kept = leaf
                close(opened ? nil : matched)
                leaf = kept
                return
            }
            break
        }
        addText(&line, matched: opened ? nil : matched, allMatched: allMatched)
    }

    /// How many of the open containers go on in this line, whose markers are skipped.
    func matchContainers(_ cursor: inout LineCursor) -> Int {
        for (index, container) in containers.enumerated() {
            let (columns, text) = cursor.indentation(in: bytes)
            switch container {
            case .quote:
                guard columns < 4, text < cursor.end, bytes[text] == UInt8(ascii: ">") else {
                    return index
                }
                skipQuoteMarker(&cursor, columns)
            case .item(let indentation):
                if text == cursor.end { continue }
                guard columns >= indentation else { return index }
                cursor.skipColumns(indentation, in: bytes)
            }
        }
        return containers.count
    }

    func skipQuoteMarker(_ cursor: inout LineCursor, _ columns: Int) {
        cursor.skipColumns(columns, in: bytes)
        cursor.skipBytes(1)
        cursor.skipColumns(1, in: bytes)
    }

    /// Takes the line as part of the open fenced code or HTML block; false if none is open.
    mutating func continueVerbatim(_ line: inout ScannedLine, _ cursor: inout LineCursor) -> Bool {
        let (columns, text) = cursor.indentation(in: bytes)
        switch leaf {
        case .fence(let fence):
            if columns < 4, closes(fence, bytes, text..<line.end) {
                line.kind = .closingFence
                line.content = text
                leaf = .none
            } else {
                cursor.skipColumns(min(columns, fence.indentation), in: bytes)
                line.kind = .code
                line.content = cursor.tabRest > 0 ? cursor.offset + 1 : cursor.offset
                line.tabRest = cursor.tabRest
            }
            return true
        case .html(.blankLine) where text == line.end:
            leaf = .none
            return false
        case .html(let end):
            line.kind = .html
            line.content = cursor.offset
            if case .text(let texts) = end, contains(bytes, text..<line.end, anyOf: texts) {
                leaf = .none
            }
            return true
        default: return false
        }
    }

    mutating func endWithBlank(_ line: inout ScannedLine, matched: Int?) {
        close(matched)
        line.kind = .blank
        if !isIndentedCode { leaf = .none }
    }

    /// Closes the containers that the line does not continue; nil if that was done.
    mutating func close(_ matched: Int?) {
        guard let matched else { return }
        if matched < containers.count { containers.removeSubrange(matched...) }
        if !isIndentedCode { leaf = .none }
    }

    func containerStart(
        _ line: inout ScannedLine, _ start: LineCursor, _ columns: Int, _ rest: Range<Int>,
        interrupts: Bool
    ) -> (container: Container, cursor: LineCursor)? {
        var cursor = start
        if bytes[rest.lowerBound] == UInt8(ascii: ">") {
            skipQuoteMarker(&cursor, columns)
            return (.quote, cursor)
        }
        if line.footnote == nil, let marker = footnoteMarker(bytes, rest) {
            line.footnote = marker
            line.footnote?.prefixEnd = start.offset
            cursor.skipColumns(columns, in: bytes)
            cursor.skipBytes(marker.marker.count)
            cursor.skipColumns(.max, in: bytes)
            return (.item(indentation: 4), cursor)
        }
        guard let marker = listMarker(bytes, rest), !isThematicBreak(bytes, rest),
            !interrupts || marker.canInterrupt,
            !(interrupts && isSetextUnderline(bytes, rest))
        else { return nil }
        cursor.skipColumns(columns, in: bytes)
        cursor.skipBytes(marker.length)
        let (spaces, text) = cursor.indentation(in: bytes)
        let padding = text == cursor.end || spaces > 4 ? 1 : spaces
        cursor.skipColumns(padding, in: bytes)
        return (.item(indentation: columns + marker.length + padding), cursor)
    }

    mutating func startLeaf(
        _ line: inout ScannedLine, _ columns: Int, _ rest: Range<Int>, isUnderlined: Bool
    ) -> Bool {
        if isHeadingStart(bytes, rest) {
            line.kind = .heading
            line.startsLeaf = true
            leaf = .none
        } else if let fence = fenceStart(bytes, rest, indentation: columns) {
            line.kind = .fence
            line.fence = fence
            leaf = .fence(fence)
        } else if let end = htmlBlockStart(bytes, rest, interruptsParagraph: isParagraph) {
            line.kind = .html
            line.startsLeaf = true
            leaf = .html(end)
            if case .text(let texts) = end, contains(bytes, rest.dropFirst(4), anyOf: texts) {
                leaf = .none
            }
        } else if isUnderlined && isSetextUnderline(bytes, rest) || isThematicBreak(bytes, rest) {
            line.kind = .rule
            leaf = .none
        } else {
            return false
        }
        return true
    }
}

// MARK: - Text

extension BlockScanner {
    mutating func addText(_ line: inout ScannedLine, matched: Int?, allMatched: Bool) {
        if isTable, matched != nil, allMatched {
            line.kind = .tableRow
            return
        }
        line.kind = .text
        guard isParagraph, matched != nil else {
            close(matched)
            leaf = .paragraph
            line.startsLeaf = true
            return
        }
        if allMatched, let header = lines.last, startsTable(header, line) {
            let columns = delimiterRow(bytes, line.content..<line.end)?.count ?? 0
            lines[lines.count - 1].kind = .tableHeader(columns: columns)
            lines[lines.count - 1].startsLeaf = true
            line.kind = .tableDelimiter
            leaf = .table
        }
    }

    func startsTable(_ header: ScannedLine, _ delimiters: ScannedLine) -> Bool {
        let range = delimiters.content..<delimiters.end
        guard header.kind == .text, let row = delimiterRow(bytes, range) else { return false }
        let names = header.content..<header.end
        let pipe = UInt8(ascii: "|")
        return (bytes[range].contains(pipe) || bytes[names].contains(pipe))
            && tableCells(bytes, names).count == row.count
    }

    /// Makes the following lines part of this one if an expression is open at its end and ends in them.
    mutating func absorbExpression(_ line: inout ScannedLine) {
        switch line.kind {
        case .text, .heading, .tableRow, .html: break
        default: return
        }
        while let open = openExpression(bytes, line.content..<line.end),
            line.next > searchedForEnd
        {
            var limit = line.next
            while limit < bytes.count {
                let (end, next) = lineEnd(from: limit)
                if isBlankBesidesQuotes(limit..<end) { break }
                limit = next
            }
            guard let end = expressionEnd(bytes, open..<limit) else {
                searchedForEnd = limit
                return
            }
            (line.end, line.next) = lineEnd(from: end)
        }
    }

    func isBlankBesidesQuotes(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { isBlank($0) || $0 == UInt8(ascii: ">") }
    }
}

/// Where the text of an expression starts that does not end in the line; nil if all end.
private func openExpression(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var position = line.lowerBound
    while position + 1 < line.upperBound {
        switch bytes[position] {
        case UInt8(ascii: "\\"): position += 2
        case UInt8(ascii: "`"):
            let ticks = bytes[position..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }
            position =
                closingBackticks(bytes, ticks.endIndex..<line.upperBound, ticks.count)
                ?? ticks.endIndex
        case UInt8(ascii: "{") where bytes[position + 1] == UInt8(ascii: "{"):
            guard let end = expressionEnd(bytes, (position + 2)..<line.upperBound) else {
                return position + 2
            }
            position = end + 2
        default: position += 1
        }
    }
    return nil
}

private func closingBackticks(_ bytes: [UInt8], _ range: Range<Int>, _ count: Int) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
        guard bytes[position] == UInt8(ascii: "`") else {
            position += 1
            continue
        }
        let run = bytes[position..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }
        if run.count == count { return run.endIndex }
        position = run.endIndex
    }
    return nil
}
