import Values

/// The table as text for a terminal: names, types, the first rows, and how many there are. Numbers are
/// aligned to the right, long cells are cut, null is shown as `·`, or as the symbol of
/// its reason.
package func tableText(_ table: Table, rows limit: Int = 20, cellWidth: Int = 40) -> String {
    let shown = min(max(0, limit), table.rowCount)
    let columns = table.columns.map { column in
        [cell(column.field.name, cellWidth), column.field.type.rawValue]
            + (0..<shown).map { row in
                column.missingReason(at: row).map { $0 == .notAvailable ? "·" : $0.symbol }
                    ?? cell(plainText(column.value(at: row)), cellWidth)
            }
    }
    let widths = columns.map { column in column.map(width).max() ?? 0 }
    var lines = (0..<(shown + 2)).map { line in
        let cells = columns.indices.map { index in
            pad(columns[index][line], widths[index], isNumeric: table.columns[index].isNumeric)
        }
        return trimmed(cells.joined(separator: "  "))
    }
    lines.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 2)
    let left = table.rowCount - shown
    if left > 0 { lines.append("… \(left) more") }
    let rows = table.rowCount == 1 ? "row" : "rows"
    let names = table.columns.count == 1 ? "column" : "columns"
    lines.append("\(table.rowCount) \(rows), \(table.columns.count) \(names)")
    return lines.map { $0 + "\n" }.joined()
}

extension Column {
    fileprivate var isNumeric: Bool { if case .number = cells { true } else { false } }
}

/// One line of at most `width` characters, without what would move a terminal's cursor.
private func cell(_ text: String, _ width: Int) -> String {
    let scalars = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : Character(scalar)
    }
    return scalars.count <= width ? String(scalars) : String(scalars.prefix(width - 1)) + "…"
}

private func width(_ text: String) -> Int { text.unicodeScalars.count }

private func pad(_ text: String, _ width: Int, isNumeric: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - Tables.width(text)))
    return isNumeric ? blanks + text : text + blanks
}

private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
}
