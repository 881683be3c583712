/// How the cells of a column stand.
enum ColumnAlignment: String, Sendable {
    case left, center, right
}

/// The parts of a table's row between its pipes, without white space around them.
///
/// A pipe after a backslash or in an expression parts nothing.
/// Specification: https://github.github.com/gfm/#tables-extension-
func tableCells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    let row = trimmed(bytes, line)
    var cells: [Range<Int>] = []
    var position = row.lowerBound
    if position < row.upperBound, bytes[position] == UInt8(ascii: "|") { position += 1 }
    var start = position
    var mayHoldExpressions = true
    while position < row.upperBound {
        switch bytes[position] {
        case UInt8(ascii: "\\"):
            position += 1
            if position < row.upperBound, isPunctuation(bytes[position]) { position += 1 }
        case UInt8(ascii: "|"):
            cells.append(trimmed(bytes, start..<position))
            position += 1
            start = position
        case UInt8(ascii: "{"):
            let next = position + 1
            position += 1
            guard mayHoldExpressions, next < row.upperBound, bytes[next] == UInt8(ascii: "{") else {
                continue
            }
            if let end = expressionEnd(bytes, (next + 1)..<row.upperBound) {
                position = end + 2
            } else {
                mayHoldExpressions = false
            }
        default: position += 1
        }
    }
    if start < row.upperBound { cells.append(trimmed(bytes, start..<row.upperBound)) }
    return cells
}

/// The alignments that a delimiter row gives, or nil if the line is none.
func delimiterRow(_ bytes: [UInt8], _ line: Range<Int>) -> [ColumnAlignment?]? {
    for byte in bytes[line] where !isBlank(byte) && !"|:-".utf8.contains(byte) { return nil }
    var alignments: [ColumnAlignment?] = []
    for cell in tableCells(bytes, line) {
        guard let first = bytes[cell].first, let last = bytes[cell].last else { return nil }
        let isLeft = first == UInt8(ascii: ":")
        let isRight = last == UInt8(ascii: ":") && cell.count > 1
        let dashes = bytes[cell].dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
    }
    return alignments.isEmpty ? nil : alignments
}
