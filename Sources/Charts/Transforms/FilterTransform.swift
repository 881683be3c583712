package import Expressions
import Formats
import Tables

/// The rows that meet a test.
func matchingRows(
    _ predicate: Predicate, _ rows: TableRows, _ parameters: [String: ExpressionValue]
) -> RowIndices {
    let table = rows.table
    let test = rowTest(predicate, rows, in: ExpressionScope(globals: parameters))
    guard let column = predicate.onlyColumn.flatMap({ table[$0] }), case .category = column.cells
    else { return (0..<table.rowCount).filter(test) }
    // Texts repeat, and an expression of one text is the same wherever it stands.
    let codes = column.distinctCodes
    let isMet = codes.firstRows.map(test)
    return (0..<table.rowCount).filter { isMet[codes.codes[$0]] }
}

extension Predicate {
    /// The column on which alone an expression depends.
    fileprivate var onlyColumn: String? {
        guard case .expression(let expression) = self, let columns = expression.compiled.columns,
            columns.count == 1
        else { return nil }
        return columns.first
    }
}

/// A function that says whether a row meets the test, whose expressions see `scope` and the row.
func rowTest(
    _ predicate: Predicate, _ rows: TableRows, in scope: ExpressionScope
) -> (Int) -> Bool {
    switch predicate {
    case .expression(let expression):
        let compiled = expression.compiled.reading(rows)
        var scope = compiled.bound(scope)
        scope.row = .table(rows)
        return { [scope] row in compiled.evaluate(bound: scope, at: row).isTruthy }
    case .field(let predicate): return fieldTest(predicate, rows.table)
    case .not(let inner):
        let test = rowTest(inner, rows, in: scope)
        return { !test($0) }
    case .and(let parts):
        let tests = parts.map { rowTest($0, rows, in: scope) }
        return { row in tests.allSatisfy { $0(row) } }
    case .or(let parts):
        let tests = parts.map { rowTest($0, rows, in: scope) }
        return { row in tests.contains { $0(row) } }
    case .parameter(_, let isTrueWhenEmpty): return { _ in isTrueWhenEmpty }
    }
}

private func fieldTest(_ predicate: FieldPredicate, _ table: Table) -> (Int) -> Bool {
    var column = table.columnOrNulls(predicate.field.name)
    if let unit = predicate.timeUnit {
        column = timeUnitColumns(column, unit, names: ("start", "end")).start
    } else if predicate.test.comparesDates {
        column = column.asInstants
    }
    return { row in predicate.test.holds(for: column.expressionValue(at: row)) }
}

extension FieldPredicate.Test {
    /// Whether an operand is a date, so that the field is read as dates.
    fileprivate var comparesDates: Bool {
        switch self {
        case .equal(let value), .lt(let value), .lte(let value), .gt(let value), .gte(let value):
            value.isInstant
        case .range(let low, let high): low?.isInstant ?? high?.isInstant ?? false
        case .oneOf(let values): values.contains(where: \.isInstant)
        case .valid: false
        }
    }

    /// Whether `value` meets the test.
    package func holds(for value: ExpressionValue) -> Bool {
        switch self {
        case .equal(let other): return isSame(value, other)
        case .lt(let other): return compares(value, other) { $0 < $1 }
        case .lte(let other): return compares(value, other) { $0 <= $1 }
        case .gt(let other): return compares(value, other) { $0 > $1 }
        case .gte(let other): return compares(value, other) { $0 >= $1 }
        case .range(let low, let high):
            return (low.map { compares(value, $0) { $0 >= $1 } } ?? true)
                && (high.map { compares(value, $0) { $0 <= $1 } } ?? true)
        case .oneOf(let others): return others.contains { isSame(value, $0) }
        case .valid(let isValid):
            return (value.isMissing || value.number.isNaN && value.isNumber) != isValid
        }
    }
}

/// Equality of a cell with an operand; text from a CSV file equals the number it spells.
private func isSame(_ value: ExpressionValue, _ other: ExpressionValue) -> Bool {
    if case .number(let number) = other, case .string = value { return value.number == number }
    if case .instant = other { return value.number == other.number }
    return value == other
}

private func compares(
    _ value: ExpressionValue, _ other: ExpressionValue, _ relation: (Double, Double) -> Bool
) -> Bool {
    if case .string(let left) = value, case .string(let right) = other {
        if left == right { return relation(0, 0) }
        return precedesInUTF16(left, right) ? relation(0, 1) : relation(1, 0)
    }
    // As in ECMAScript null counts as 0.
    return relation(value.number, other.number)
}
