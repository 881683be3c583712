import Diagnostics

/// Takes out of a text what libcmark must not see: expressions leave a placeholder; a table's cells become
/// headings, whose text CommonMark reads as a cell's; a footnote becomes an item of a list.
func rewriteMarkdown(_ source: SourceText) -> RewrittenText {
    let lines = scanBlocks(source.bytes)
    var rewriter = Rewriter(source, lines)
    rewriter.findFootnotes()
    rewriter.rewrite()
    return rewriter.result
}

private struct Rewriter {
    let bytes: [UInt8]
    let lines: [ScannedLine]
    var result: RewrittenText
    var definitions: [String: Int] = [:]
    /// Starts the list items that footnotes become: a marker that no list of the text has.
    var bullet = UInt8(ascii: "+")

    init(_ source: SourceText, _ lines: [ScannedLine]) {
        bytes = source.bytes
        self.lines = lines
        result = RewrittenText(source)
    }

    mutating func rewrite() {
        if lines.first?.start == 3 { result.skip(to: 3) }
        var index = 0
        while index < lines.count {
            switch lines[index].kind {
            case .text, .heading, .html: index = rewriteLeaf(index)
            case .tableHeader: index = rewriteTable(index)
            case .fence: index = rewriteFence(index)
            default:
                startLine(lines[index])
                index += 1
            }
        }
        result.copy(upTo: bytes.count)
    }
}

// MARK: - Text

extension Rewriter {
    /// Rewrites a paragraph, heading or HTML block; returns the index of the line after it.
    mutating func rewriteLeaf(_ first: Int) -> Int {
        let kind = lines[first].kind
        var end = first + 1
        while end < lines.count, lines[end].kind == kind, !lines[end].startsLeaf { end += 1 }
        let leaf = lines[first..<end]
        guard leaf.contains(where: { $0.hasTriggers || $0.footnote != nil }) else { return end }
        var scanner = InlineScanner(
            bytes, ranges: leaf.map { $0.content..<$0.end }, definitions: definitions)
        for line in leaf {
            startLine(line)
            if line.hasTriggers {
                scanner.rewrite(
                    line.content..<line.end, quoteDepth: line.quoteDepth, into: &result)
            }
        }
        return end
    }

    /// Writes what stands before the content of a line, if that has to be changed.
    mutating func startLine(_ line: ScannedLine) {
        guard let footnote = line.footnote else { return }
        let index = definitions[normalizedLabel(bytes[footnote.label])] ?? -1
        let isFirst =
            index >= 0
            && result.footnotes[index].span == result.source.span(footnote.marker)
        let mark = result.code(for: .footnoteDefinition(isFirst ? index : -1))
        let before = continuation(line.start..<footnote.prefixEnd)
        result.copy(upTo: footnote.prefixEnd)
        result.insert([bullet] + Array("   # ".utf8) + mark + [10], at: footnote.prefixEnd)
        result.insert(before + Array("    ".utf8), at: footnote.marker.upperBound)
        let rest = bytes[footnote.marker.upperBound..<line.end].prefix(while: isBlank)
        result.skip(to: rest.endIndex)
    }

    /// What the next line of the same block must start with: the markers of lists become blanks.
    func continuation(_ prefix: Range<Int>) -> [UInt8] {
        bytes[prefix].map { isBlank($0) || $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
    }

    /// What a further line must start with to stand where the content of `line` stands.
    func continuation(of line: ScannedLine) -> [UInt8] {
        guard let footnote = line.footnote else {
            return continuation(line.start..<line.prefixEnd)
        }
        let rest = bytes[footnote.marker.upperBound..<line.end].prefix(while: isBlank).endIndex
        return continuation(line.start..<footnote.prefixEnd) + Array("    ".utf8)
            + continuation(rest..<max(rest, line.prefixEnd))
    }
}

// MARK: - Tables

extension Rewriter {
    mutating func rewriteTable(_ first: Int) -> Int {
        var end = first + 2
        while end < lines.count, lines[end].kind == .tableRow { end += 1 }
        let delimiters = lines[first + 1]
        let alignments = delimiterRow(bytes, delimiters.content..<delimiters.end) ?? []
        let table = result.tables.count
        result.tables.append(alignments)
        let prefix = continuation(of: lines[first])
        startLine(lines[first])
        result.copy(upTo: lines[first].prefixEnd)
        for (row, index) in ([first] + Array((first + 2)..<end)).enumerated() {
            rewriteRow(
                lines[index], table: table, row: row, columns: alignments.count, prefix: prefix)
            result.skip(to: lines[index].next)
        }
        result.skip(to: lines[end - 1].next)
        return end
    }

    mutating func rewriteRow(
        _ line: ScannedLine, table: Int, row: Int, columns: Int, prefix: [UInt8]
    ) {
        let cells = tableCells(bytes, line.content..<line.end)
        if cells.count > columns {
            let extra = cells[columns].lowerBound..<cells[cells.count - 1].upperBound
            result.diagnostics.append(
                .warning(.extraCells(columns), at: result.source.span(extra)))
        }
        for column in 0..<max(1, min(columns, cells.count)) {
            let cell =
                cells.indices.contains(column) ? cells[column] : line.content..<line.content
            if row + column > 0 { result.insert(prefix, at: cell.lowerBound) }
            let mark = result.code(for: .cell(table: table, row: row, column: column))
            result.insert(Array("# ".utf8) + mark + [UInt8(ascii: " ")], at: cell.lowerBound)
            rewriteCell(cell, quoteDepth: line.quoteDepth)
            result.insert([10], at: cell.upperBound)
        }
    }

    mutating func rewriteCell(_ cell: Range<Int>, quoteDepth: Int) {
        result.skip(to: cell.lowerBound)
        var scanner = InlineScanner(bytes, ranges: [cell], definitions: definitions)
        scanner.isCell = true
        scanner.rewrite(cell, quoteDepth: quoteDepth, into: &result)
        if bytes[cell].last == UInt8(ascii: "#"), cell.upperBound > result.copied {
            // Else CommonMark would take it for the closing sequence of the heading.
            result.copy(upTo: cell.upperBound - 1)
            let slashes = bytes[cell].dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }
            if slashes.count % 2 == 0 {
                result.insert([UInt8(ascii: "\\")], at: cell.upperBound - 1)
            }
        }
        result.copy(upTo: cell.upperBound)
    }
}

// MARK: - Fences

extension Rewriter {
    mutating func rewriteFence(_ first: Int) -> Int {
        startLine(lines[first])
        var end = first + 1
        while end < lines.count, lines[end].kind == .code { end += 1 }
        let body = first + 1..<end
        let isClosed = end < lines.count && lines[end].kind == .closingFence
        if isClosed { end += 1 }
        guard let info = lines[first].fence?.info,
            let component = component(info, body: body, last: lines[end - 1], lines[first])
        else { return end }
        if !isClosed {
            result.diagnostics.append(
                .error(
                    .unclosedComponent(component.name), at: component.infoSpan,
                    help: "end it by a line of as many backticks or tildes"))
        }
        result.components.append(component)
        result.replace(
            info.lowerBound..<info.lowerBound, with: .component(result.components.count - 1))
        return end
    }

    func component(
        _ info: Range<Int>, body: Range<Int>, last: ScannedLine, _ opening: ScannedLine
    ) -> ComponentBlock? {
        guard bytes[info].first == UInt8(ascii: "{"),
            let brace = bytes[info].firstIndex(of: UInt8(ascii: "}"))
        else { return nil }
        let source = result.source
        let name = trimmed(bytes, (info.lowerBound + 1)..<brace)
        var content = SourceText(path: source.path)
        for line in lines[body] {
            let blanks = [UInt8](repeating: UInt8(ascii: " "), count: line.tabRest)
            let start = source.span(at: line.content).range.lowerBound
            if !blanks.isEmpty { content.append(blanks, fileOffset: max(0, start - 1)) }
            content.append(bytes[line.content..<line.next], fileOffset: start)
        }
        if body.isEmpty {
            content.append([], fileOffset: source.span(at: opening.next).range.lowerBound)
        }
        return ComponentBlock(
            name: String(decoding: bytes[name], as: UTF8.self), nameSpan: source.span(name),
            argument: source.slice(trimmed(bytes, (brace + 1)..<info.upperBound)), body: content,
            span: source.span((info.lowerBound - fenceLength(opening))..<last.end),
            infoSpan: source.span(info))
    }

    private func fenceLength(_ line: ScannedLine) -> Int {
        (line.fence?.info.lowerBound ?? line.content) - line.content
    }
}

// MARK: - Footnotes

extension Rewriter {
    mutating func findFootnotes() {
        for line in lines {
            guard let footnote = line.footnote else { continue }
            let span = result.source.span(footnote.marker)
            let label = normalizedLabel(bytes[footnote.label])
            if let known = definitions[label] {
                result.diagnostics.append(
                    .warning(
                        .repeatedFootnote(label), at: span,
                        notes: [.init("the first one counts", at: result.footnotes[known].span)]))
            } else {
                definitions[label] = result.footnotes.count
                result.footnotes.append(FootnoteDefinition(label: label, span: span))
            }
        }
        guard !definitions.isEmpty else { return }
        let used = Set(lines.compactMap { bytes[$0.start..<$0.end].first { !isBlank($0) } })
        bullet = "+*-".utf8.first { !used.contains($0) } ?? bullet
    }
}

/// The label as it is compared: without regard to the case of its letters.
func normalizedLabel(_ label: some Collection<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased()
}

extension Diagnostic.Message {
    static func extraCells(_ columns: Int) -> Self {
        Self(
            id: "extra-cells", text: "cells beyond the table's \(columns) columns are not shown")
    }

    static func unclosedComponent(_ name: String) -> Self {
        Self(id: "unclosed-component", text: "component '\(name)' has no closing fence")
    }

    static func repeatedFootnote(_ label: String) -> Self {
        Self(id: "repeated-footnote", text: "footnote '\(label)' is defined twice")
    }
}
