import Formats
import Values

/// The table as CSV for machines: UTF-8, comma, LF, a header row; cells quoted only where they must be;
/// dates as ISO 8601, numbers in the shortest form that reads back equal, null as nothing.
///
/// Text that is empty is written as `""`, so that it is not taken for null.
/// Specification: https://www.rfc-editor.org/rfc/rfc4180
package func writeCSV(_ table: Table) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, column) in table.columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendCell(column.field.name, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    for row in 0..<table.rowCount {
        for (index, column) in table.columns.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(column, row, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
}

private func append(_ column: Column, _ row: Int, to bytes: inout [UInt8]) {
    switch column.value(at: row) {
    case .null: break
    case .string(let text): appendCell(text, to: &bytes)
    case .array, .object: appendCell(plainText(column.value(at: row)), to: &bytes)
    case let value: bytes.append(contentsOf: plainText(value).utf8)
    }
}

private func appendCell(_ text: String, to bytes: inout [UInt8]) {
    let needsQuotes =
        text.utf8.isEmpty
        || text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
    guard needsQuotes else {
        bytes.append(contentsOf: text.utf8)
        return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
}
