import Diagnostics
import Formats
import Values

/// The cells of a column that break its constraints.
///
/// - Parameters:
///   - span: the place of a row's cell.
///   - isEmpty: whether a row's cell is empty as written; one that is null because it did not fit its type
///     was reported for that.
func constraintFaults(
    _ column: Column, _ field: FieldDescriptor, span: (Int) -> SourceSpan?,
    isEmpty: (Int) -> Bool
) -> [Diagnostic] {
    let constraints = field.constraints
    guard constraints != Constraints() else { return [] }
    var faults = ColumnFaults(column: field.name)
    var firstRows: [Value: Int] = [:]
    for row in 0..<column.count {
        guard !column.isNull[row] else {
            if constraints.isRequired, isEmpty(row) {
                faults.add(.error(.cellMissing(field.name, row: row + 1), at: span(row)))
            }
            continue
        }
        let value = column.value(at: row)
        func report(_ rule: String, help: String? = nil) {
            faults.add(
                .error(
                    .cellConstraint(plainText(value), field.name, row: row + 1, rule),
                    at: span(row), help: help))
        }
        if let rule = broken(value, constraints) {
            report(rule, help: nearestChoice(value, constraints))
        }
        guard constraints.isUnique else { continue }
        if let first = firstRows[value] {
            report("must be unique, and is in row \(first + 1) too")
        } else {
            firstRows[value] = row
        }
    }
    return faults.finish()
}

/// The rule that a value breaks, as the end of a sentence.
private func broken(_ value: Value, _ constraints: Constraints) -> String? {
    if let minimum = constraints.minimum, isLess(value, minimum) {
        return "must be at least \(plainText(minimum))"
    }
    if let maximum = constraints.maximum, isLess(maximum, value) {
        return "must be at most \(plainText(maximum))"
    }
    if let text = value.asString {
        let length = text.unicodeScalars.count
        if let least = constraints.minLength, length < least {
            return "must have at least \(least) characters"
        }
        if let most = constraints.maxLength, length > most {
            return "must have at most \(most) characters"
        }
    }
    if let choices = constraints.choices, !choices.contains(where: { isSame($0, value) }) {
        let known = choices.map(plainText)
        return "must be one of \(known.prefix(12).joined(separator: ", "))"
    }
    return nil
}

/// The choice that was likely meant. One letter is too little to tell.
private func nearestChoice(_ value: Value, _ constraints: Constraints) -> String? {
    let text = plainText(value)
    guard let choices = constraints.choices, text.utf8.count > 2 else { return nil }
    return suggestion(for: text, in: choices.map(plainText)).map { "did you mean '\($0)'?" }
}

/// Numbers by value; the ISO 8601 texts of dates by their order as text.
private func isLess(_ left: Value, _ right: Value) -> Bool {
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
