package import Diagnostics
import Formats
import Values

/// The table without the cells that the rule forbids to show.
///
/// A cell that could still be computed, since it is the only suppressed one of a sum whose total is shown, is warned of;
/// if the rule wants complements, the smallest cell beside it is suppressed too.
///
/// - Parameters:
///   - keys: the columns that name a row.
///   - fields: the schema's.
///   - places: where the rows stand; asked if there is something to tell.
package func suppressedCells(
    of table: Table, _ rule: Suppression, keys: [String], fields: [FieldDescriptor],
    places: () -> RowPlaces?
) -> Checked<Table> {
    var pass = SuppressionPass(table: table, rule: rule, keys: keys, fields: fields)
    let columns = pass.columns()
    let sums = pass.sums()
    guard !pass.diagnostics.hasErrors else { return Checked(table, pass.diagnostics) }
    var result = table
    for column in columns {
        let suppressed = pass.suppressed(column, sums)
        result = result.setting(column.suppressing(suppressed.rows))
        guard !suppressed.revealed.isEmpty else { continue }
        let found = places()
        for cell in suppressed.revealed.prefix(usualFaultLimit) {
            let name = column.field.name
            let number = found?.number(ofRow: cell.row) ?? cell.row + 1
            let total = found?.number(ofRow: cell.total) ?? cell.total + 1
            pass.diagnostics.append(
                .warning(
                    .revealedCell(name, row: number, total: total),
                    at: found?.cell(row: cell.row, column: name) ?? rule.span,
                    help: "write 'complement: true' to suppress the smallest cell beside it"))
        }
        if suppressed.revealed.count > usualFaultLimit {
            pass.diagnostics.append(
                .warning(
                    .moreRevealedCells(
                        suppressed.revealed.count - usualFaultLimit, column.field.name),
                    at: rule.span))
        }
    }
    return Checked(result, pass.diagnostics)
}

private struct SuppressionPass {
    let table: Table
    let rule: Suppression
    let keys: [String]
    let fields: [FieldDescriptor]
    var diagnostics: [Diagnostic] = []

    /// Rows of which one is the sum of the others.
    struct Sum {
        var total: Int
        var parts: RowIndices
    }

    struct RevealedCell {
        var row: Int
        var total: Int
    }

    init(table: Table, rule: Suppression, keys: [String], fields: [FieldDescriptor]) {
        self.table = table
        self.rule = rule
        self.keys = keys
        self.fields = fields
    }

    /// The columns whose cells are suppressed: those that are named, or all that count.
    mutating func columns() -> [Column] {
        guard let named = rule.columns else { return table.columns.filter(isMeasure) }
        return named.compactMap { name in
            guard let column = column(name) else { return nil }
            guard case .number = column.cells else {
                diagnostics.append(.error(.notSuppressible(name.name), at: name.span))
                return nil
            }
            return column
        }
    }

    private mutating func column(_ named: Suppression.Named) -> Column? {
        if let column = table[named.name] { return column }
        diagnostics.append(
            .error(
                .noSuppressedColumn(named.name), at: named.span,
                help: helpForUnknown(named.name, known: table.columnNames)))
        return nil
    }

    private func isMeasure(_ column: Column) -> Bool {
        guard case .number = column.cells, column.field.type != .year else { return false }
        return !keys.contains(column.field.name) && !hasRole(column)
    }

    private func hasRole(_ column: Column) -> Bool {
        fields.first { $0.name == column.field.name }?.role != nil
    }

    /// The sums within the table: rows that agree in all that tells rows apart but the column of the total.
    mutating func sums() -> [Sum] {
        var sums: [Sum] = []
        for total in rule.totals {
            guard let column = column(total.column) else { continue }
            let isTotal = (0..<table.rowCount).map { row in
                plainText(column.value(at: row)) == total.label
            }
            if !isTotal.contains(true) {
                let labels = column.distinctRows.map { plainText(column.value(at: $0)) }
                diagnostics.append(
                    .error(
                        .noTotalRow(total.label, total.column.name), at: total.column.span,
                        help: helpForUnknown(total.label, known: labels)))
            }
            for rows in table.grouped(by: dimensions(without: total.column.name)).members {
                let parts = rows.filter { !isTotal[$0] }
                guard !parts.isEmpty else { continue }
                sums += rows.filter { isTotal[$0] }.map { Sum(total: $0, parts: parts) }
            }
        }
        return sums
    }

    private func dimensions(without name: String) -> [String] {
        let names =
            keys.isEmpty
            ? table.columns.filter { !isMeasure($0) && !hasRole($0) }.map(\.field.name) : keys
        return names.filter { $0 != name }
    }

    /// The rows whose cells of the column are suppressed, and those of them that a total reveals.
    func suppressed(
        _ column: Column, _ sums: [Sum]
    ) -> (rows: Set<Int>, revealed: [RevealedCell]) {
        var hidden = Set(column.isNull.indices.filter { isFew(column, $0) })
        guard !hidden.isEmpty else { return ([], []) }
        var revealed = revealedCells(column, sums, hidden)
        // Each round hides a cell more, and there is an end to cells.
        while rule.hidesComplement, !revealed.isEmpty {
            for cell in revealed {
                for sum in sums where sum.total == cell.total && isRevealed(sum, column, hidden) {
                    hidden.insert(complement(of: sum, column, hidden))
                }
            }
            revealed = revealedCells(column, sums, hidden)
        }
        return (hidden, revealed)
    }

    private func isFew(_ column: Column, _ row: Int) -> Bool {
        guard !column.isNull[row] else { return false }
        let number = column.double(at: row)
        return number > 0 && number < rule.below || number == 0 && rule.hidesZero
    }

    private func revealedCells(
        _ column: Column, _ sums: [Sum], _ hidden: Set<Int>
    ) -> [RevealedCell] {
        sums.filter { isRevealed($0, column, hidden) }.compactMap { sum in
            (sum.parts + [sum.total]).first(where: hidden.contains).map {
                RevealedCell(row: $0, total: sum.total)
            }
        }
    }

    /// Whether all numbers of the sum are shown but one, which was suppressed.
    private func isRevealed(_ sum: Sum, _ column: Column, _ hidden: Set<Int>) -> Bool {
        var count = 0
        for row in sum.parts + [sum.total] {
            if hidden.contains(row) {
                count += 1
            } else if column.isNull[row] {
                return false
            }
        }
        return count == 1
    }

    /// The part to hide beside the only one that is: the smallest above zero that is shown, else one that is zero, else
    /// the total.
    private func complement(of sum: Sum, _ column: Column, _ hidden: Set<Int>) -> Int {
        let shown = sum.parts.filter { !hidden.contains($0) }
        func value(_ row: Int) -> Double { column.double(at: row) }
        return shown.filter { value($0) > 0 }.min { value($0) < value($1) }
            ?? (hidden.contains(sum.total) ? shown.first : nil) ?? sum.total
    }
}

extension Diagnostic.Message {
    static func notSuppressible(_ column: String) -> Self {
        Self(
            id: "suppressed-column",
            text: "column '\(column)' has no numbers, so that nothing in it is about few")
    }

    static func noSuppressedColumn(_ column: String) -> Self {
        Self(id: "suppressed-column", text: "the dataset has no column '\(column)'")
    }

    static func noTotalRow(_ label: String, _ column: String) -> Self {
        Self(id: "total-label", text: "no row has '\(label)' in the column '\(column)'")
    }

    static func revealedCell(_ column: String, row: Int, total: Int) -> Self {
        Self(
            id: "revealed-cell",
            text:
                "the suppressed cell of '\(column)' in row \(row) can be computed: "
                + "it alone is missing from the sum in row \(total)")
    }

    static func moreRevealedCells(_ count: Int, _ column: String) -> Self {
        Self(
            id: "revealed-cell",
            text: "\(count) more suppressed cells of '\(column)' can be computed from totals")
    }
}
