import Expressions
import Formats
import Tables
import Values

extension Column {
    /// The cell as a number, as a continuous scale reads it; NaN where it is none.
    func numericCell(at row: Int) -> Double {
        if case .number(let numbers) = cells, numbers.indices.contains(row), !isNull[row] {
            return numbers[row]
        }
        return expressionValue(at: row).scaleNumber
    }

    /// All cells as `numericCell` reads them.
    var numericCells: [Double] {
        switch cells {
        case .number, .instant, .boolean: coercedNumbers
        case .category, .mixed: isNull.indices.map { numericCell(at: $0) }
        }
    }
}

extension ExpressionValue {
    /// The value as a continuous scale reads it: instants as milliseconds, text by what it says. NaN where there
    /// is no number.
    var scaleNumber: Double {
        switch self {
        case .number(let number): number
        case .instant(let instant): Double(instant.milliseconds)
        case .boolean(let flag): flag ? 1 : 0
        case .string(let text): Double(text) ?? .nan
        case .undefined, .null, .array, .object, .pattern, .color: .nan
        }
    }

    /// The value as a discrete scale shows it, like ECMAScript's `String(value)`.
    var scaleText: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number): javaScriptString(number)
        case .string(let text): text
        case .instant(let instant): javaScriptString(Double(instant.milliseconds))
        case .array(let items): items.map(\.scaleText).joined(separator: ",")
        case .object: "[object Object]"
        case .pattern, .color: text
        }
    }
}

/// Whether `left` stands before `right`: null first, then NaN, then by value; text by its UTF-16 units.
///
/// Source: vega-util `src/compare.js`.
func isBefore(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    switch (left.isMissing, right.isMissing) {
    case (true, true), (false, true): return false
    case (true, false): return true
    case (false, false): break
    }
    if case .string(let first) = left, case .string(let second) = right {
        return precedesInUTF16(first, second)
    }
    let (first, second) = (left.scaleNumber, right.scaleNumber)
    if first.isNaN || second.isNaN {
        if case .string = left, case .number = right { return false }
        if first.isNaN, second.isNaN {
            return precedesInUTF16(left.scaleText, right.scaleText)
        }
        return first.isNaN
    }
    return first < second
}
