package import Diagnostics

/// Mappings of scalars of a part of a text, one in each line, as columns.
package struct PackedLines: Sendable {
    /// A column for each key, in order of first appearance.
    package private(set) var columns: [PackedColumn] = []
    package private(set) var rowCount = 0

    package init() {}

    /// The rows in a range of JSON Lines; nil if a line is anything else than blank or one mapping of scalars without
    /// equal keys: then the text is to be read by `parseJSONValue`, line by line.
    ///
    /// - Parameter range: from the start of a line to the end of one.
    package init?(_ text: SourceText, _ range: Range<Int>) {
        var scanner = JSONScanner(text.bytes)
        if range.lowerBound > 0 { scanner.offset = range.lowerBound }
        var packer = JSONRowPacker(scanner)
        do throws(JSONSyntaxError) {
            guard try packer.takeLines(before: range.upperBound) else { return nil }
        } catch {
            return nil
        }
        columns = packer.columns
        rowCount = packer.rowCount
    }

    /// Appends the rows of the part of the text that follows.
    package mutating func append(_ later: PackedLines) {
        for column in later.columns {
            if let place = columns.firstIndex(where: { $0.name == column.name }) {
                columns[place].append(column)
            } else {
                var new = PackedColumn(name: column.name, key: column.key)
                new.fill(to: rowCount)
                new.append(column)
                columns.append(new)
            }
        }
        rowCount += later.rowCount
        for place in columns.indices { columns[place].fill(to: rowCount) }
    }
}

extension JSONRowPacker {
    /// False if a line holds something else than one row.
    fileprivate mutating func takeLines(before end: Int) throws(JSONSyntaxError) -> Bool {
        scanner.skipBlanks()
        while scanner.offset < end {
            let start = scanner.offset
            guard try takeRow() else { return false }
            // A mapping may have line ends between its tokens, but not here.
            let row = start..<scanner.offset
            if scanner.bytes[row].contains(where: isLineEnd) { return false }
            scanner.skipBlanks()
            let gap = row.upperBound..<scanner.offset
            guard scanner.peek == nil || scanner.bytes[gap].contains(where: isLineEnd) else {
                return false
            }
        }
        fillColumns()
        return true
    }
}

private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
