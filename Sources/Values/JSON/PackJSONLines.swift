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
        guard text.bytes.count < Int32.max else { return nil }
        var scanner = JSONScanner(text.bytes)
        if range.lowerBound > 0 { scanner.offset = range.lowerBound }
        let source = ScalarSource(text)
        let isRead = text.bytes.withUnsafeBytes { bytes in
            var packer = JSONRowPacker(scanner, bytes)
            guard packer.takeLines(before: range.upperBound) else { return false }
            columns = packer.cells.columns(of: source)
            rowCount = packer.cells.rowCount
            return true
        }
        guard isRead else { return nil }
    }

    /// Appends the rows of the part of the text that follows.
    package mutating func append(_ later: PackedLines) {
        for column in later.columns {
            let place = columns.firstIndex { $0.name == column.name } ?? columns.count
            if place == columns.count {
                columns.append(PackedColumn(name: column.name, absent: rowCount))
            }
            columns[place].append(column)
        }
        rowCount += later.rowCount
        for place in columns.indices where columns[place].count < rowCount {
            let missing = rowCount - columns[place].count
            columns[place].append(PackedColumn(name: columns[place].name, absent: missing))
        }
    }
}

extension JSONRowPacker {
    /// False if a line holds something else than one row.
    fileprivate mutating func takeLines(before end: Int) -> Bool {
        cursor.skipBlanks()
        while cursor.offset < end {
            let start = cursor.offset
            guard takeRow() else { return false }
            // A mapping may have line ends between its tokens, but not here.
            let row = start..<cursor.offset
            if cursor.bytes[row].contains(where: isLineEnd) { return false }
            cursor.skipBlanks()
            let gap = row.upperBound..<cursor.offset
            guard
                cursor.offset == cursor.bytes.count || cursor.bytes[gap].contains(where: isLineEnd)
            else { return false }
        }
        return true
    }
}

private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
