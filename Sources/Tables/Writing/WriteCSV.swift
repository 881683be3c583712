import Formats
import Values

/// The table as CSV for machines: UTF-8, comma, LF, a header row; cells quoted only where they must be;
/// dates as ISO 8601, numbers in the shortest form that reads back equal, null as nothing,
/// or, where a reason is known, as its symbol, `[c]`.
///
/// Text that is empty is written as `""`, so that it is not taken for null; so is null in a table of one column, whose
/// line would be blank.
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
        // A line without any character would be no row.
        if table.columns.count == 1, bytes.last == UInt8(ascii: "\n") {
            bytes.append(contentsOf: "\"\"".utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
}

private func append(_ column: Column, _ row: Int, to bytes: inout [UInt8]) {
    if let reason = column.missingReason(at: row) {
        if reason != .notAvailable { bytes.append(contentsOf: reason.symbol.utf8) }
        return
    }
    switch column.cells {
    case .category(let codes, let labels): appendCell(labels[Int(codes[row])], to: &bytes)
    case .number(let numbers):
        if let integer = Int(exactly: numbers[row]), isExact(integer) {
            bytes.append(contentsOf: String(integer).utf8)
        } else if numbers[row].isFinite {
            bytes.append(contentsOf: javaScriptString(numbers[row]).utf8)
        }
    case .boolean(let flags): bytes.append(contentsOf: (flags[row] ? "true" : "false").utf8)
    case .instant(let instants):
        appendIsoText(
            instants[row], column.field.type, hasZone: column.field.hasZone, to: &bytes)
    case .mixed(let values):
        if case .string(let text) = values[row] {
            appendCell(text, to: &bytes)
        } else {
            let text = plainText(values[row])
            if !text.isEmpty { appendCell(text, to: &bytes) }
        }
    }
}

private func appendCell(_ text: String, to bytes: inout [UInt8]) {
    // What looks like a byte order mark would be taken for one at the start of the file.
    var needsQuotes = text.utf8.isEmpty || text.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            needsQuotes = true
        default: break
        }
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
