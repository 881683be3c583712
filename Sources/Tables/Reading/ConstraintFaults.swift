import Diagnostics
import Formats
import Patterns
import Values

/// The cells of a column that break its constraints.
///
/// - Parameters:
///   - places: where the cells stand.
///   - isEmpty: whether a row's cell is empty as written; one that is null because it did not fit its type
///     was reported for that.
func constraintFaults(
    _ column: Column, _ field: FieldDescriptor, places: CellPlaces, limit: Int,
    isEmpty: (Int) -> Bool
) -> [Diagnostic] {
    let constraints = field.constraints
    guard constraints != Constraints() else { return [] }
    var faults = ColumnFaults(column: field.name, limit: limit)
    var firstRows: [Value: Int] = [:]
    let asksForUnique =
        constraints.isUnique && (column.isNull.contains(true) || !allDiffer([column]))
    let isSound = constraints.soundRows(column)
    for row in 0..<column.count {
        guard !column.isNull[row] else {
            if constraints.isRequired, isEmpty(row) {
                let number = places.number(row)
                faults.add(
                    .error(.cellMissing(field.name, row: number), at: places.span(row))
                        .inTable(row: number, field: field.name))
            }
            continue
        }
        if !asksForUnique, isSound(row) { continue }
        let value = column.value(at: row)
        func report(_ rule: BrokenConstraint, help: String? = nil) {
            let number = places.number(row)
            faults.add(
                .error(
                    .cellConstraint(plainText(value), field.name, row: number, rule),
                    at: places.span(row), help: help
                ).inTable(row: number, field: field.name))
        }
        if let rule = constraints.broken(by: value) {
            report(rule, help: nearestChoice(value, constraints))
        }
        guard asksForUnique else { continue }
        if let first = firstRows[value] {
            report(.unique(otherRow: places.number(first)))
        } else {
            firstRows[value] = row
        }
    }
    return faults.finish()
}

extension Constraints {
    /// The rule that a value breaks, or nil.
    fileprivate func broken(by value: Value) -> BrokenConstraint? {
        if let minimum, isLess(value, minimum) {
            return .minimum("at least \(plainText(minimum))")
        }
        if let maximum, isLess(maximum, value) {
            return .maximum("at most \(plainText(maximum))")
        }
        if let exclusiveMinimum, !isLess(exclusiveMinimum, value) {
            return .minimum("more than \(plainText(exclusiveMinimum))")
        }
        if let exclusiveMaximum, !isLess(value, exclusiveMaximum) {
            return .maximum("less than \(plainText(exclusiveMaximum))")
        }
        return value.asString.flatMap(broken(by:)) ?? brokenChoice(value)
    }

    /// Whether a row's cell surely breaks none of the rules, uniqueness apart: found out once for each text, and for
    /// numbers without making values of them.
    fileprivate func soundRows(_ column: Column) -> (Int) -> Bool {
        switch column.cells {
        case .category(let codes, let labels):
            let isSound = labels.map { broken(by: .string($0)) == nil }
            return { isSound[Int(codes[$0])] }
        case .number(let numbers) where choices == nil:
            let (least, greatest) = (minimum?.asDouble, maximum?.asDouble)
            let (below, above) = (exclusiveMinimum?.asDouble, exclusiveMaximum?.asDouble)
            return { row in
                let number = numbers[row]
                return least.map { number >= $0 } ?? (minimum == nil)
                    && greatest.map { number <= $0 } ?? (maximum == nil)
                    && below.map { number > $0 } ?? (exclusiveMinimum == nil)
                    && above.map { number < $0 } ?? (exclusiveMaximum == nil)
            }
        default: return { _ in false }
        }
    }

    private func broken(by text: String) -> BrokenConstraint? {
        let length = text.unicodeScalars.count
        if let minLength, length < minLength {
            return .length("at least \(minLength) characters")
        }
        if let maxLength, length > maxLength {
            return .length("at most \(maxLength) characters")
        }
        guard let pattern else { return nil }
        do {
            if try pattern.compiled.matches(text) { return nil }
            return .pattern("must match '\(shortened(pattern.text))'")
        } catch {
            return .pattern(
                "takes too many steps to match '\(shortened(pattern.text))'")
        }
    }

    private func brokenChoice(_ value: Value) -> BrokenConstraint? {
        guard let choices, !choices.contains(where: { isSame($0, value) }) else { return nil }
        let known = choices.map(plainText).prefix(12).joined(separator: ", ")
        return .choice(known)
    }
}

/// The choice that was likely meant. One letter is too little to tell.
private func nearestChoice(_ value: Value, _ constraints: Constraints) -> String? {
    let text = plainText(value)
    guard let choices = constraints.choices, text.utf8.count > 2 else { return nil }
    return suggestion(for: text, in: choices.map(plainText)).map { "did you mean '\($0)'?" }
}

/// Numbers by value; the ISO 8601 texts of dates by their order as text.
private func isLess(_ left: Value, _ right: Value) -> Bool {
    if case .integer(let left) = left, case .integer(let right) = right { return left < right }
    if let left = left.asDouble, let right = right.asDouble { return left < right }
    if let left = left.asString, let right = right.asString { return left < right }
    return false
}

private func isSame(_ left: Value, _ right: Value) -> Bool {
    if let left = left.asDouble, let right = right.asDouble { return left == right }
    return left == right
}

/// A value as text for messages and CSV: no quotes, null as nothing.
func plainText(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): javaScriptString(number)
    case .string(let text): text
    case .array, .object: String(decoding: writeJSON(value), as: UTF8.self)
    }
}
