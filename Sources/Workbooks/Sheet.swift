/// The cells of a sheet, as text.
package struct Sheet: Sendable {
    package struct Cell: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case text
            /// A number, date, time or truth value as programs write them: `72.7`, `2018-02-15`, `true`.
            case typed
            /// A formula whose value the file does not have.
            case uncomputed
            /// An error as `#REF!`; the text says which.
            case error
        }

        /// Counted from zero.
        package var row: Int
        package var column: Int
        package var kind: Kind
        package var text: [UInt8]
    }

    package var name: String
    /// The cells that hold something, by row and column.
    package var cells: [Cell] = []
    /// Cells that are shown as one; the value is in the first.
    package var mergedRanges: [CellRange] = []
    /// Counted from zero.
    package var hiddenRows: [Int] = []
    package var hiddenColumns: [Int] = []

    package init(name: String) { self.name = name }
}

/// A rectangle of cells; rows and columns are counted from zero.
package struct CellRange: Sendable, Hashable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    /// Reads `A1:G1`; nil if it is no range.
    init?(_ text: String) {
        let corners = text.split(separator: ":").compactMap { cellReference($0.utf8) }
        guard let first = corners.first, let last = corners.last, first.row <= last.row,
            first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }
}

/// Row and column, from zero, of a reference as `C12`; nil if it is none, or beyond what a sheet may have.
func cellReference(_ text: some Collection<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    var digits = 0
    for byte in text where byte != UInt8(ascii: "$") {
        if digits == 0, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) {
            column = column * 26 + Int((byte | 0x20) - UInt8(ascii: "a")) + 1
        } else if byte &- UInt8(ascii: "0") < 10 {
            row = row * 10 + Int(byte - UInt8(ascii: "0"))
            digits += 1
        } else {
            return nil
        }
        guard column <= 16_384, row <= 1_048_576 else { return nil }
    }
    return column > 0 && row > 0 ? (row - 1, column - 1) : nil
}

/// The name of a cell, row and column counted from zero: `C12`.
package func cellName(row: Int, column: Int) -> String { columnName(column) + String(row + 1) }

/// The letters of a column, counted from zero: `C`.
package func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
        letters.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (rest - 1) % 26))
        rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
}
