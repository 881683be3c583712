import Formats

// ECMAScript's conversions. Specification: https://tc39.es/ecma262/#sec-type-conversion
extension ExpressionValue {
    /// The value as a number: null is 0, undefined and unreadable text NaN, a date its milliseconds.
    package var number: Double {
        switch self {
        case .undefined, .object, .pattern, .color: .nan
        case .null: 0
        case .boolean(let flag): flag ? 1 : 0
        case .number(let number): number
        case .string(let text): javaScriptNumber(text)
        case .instant(let instant): Double(instant.milliseconds)
        case .array(let items): items.count > 1 ? .nan : javaScriptNumber(text)
        }
    }

    /// The value as text.
    package var text: String {
        switch self {
        case .undefined: "undefined"
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number): javaScriptString(number)
        case .string(let text): text
        case .instant(let instant): dateText(instant)
        case .pattern(let pattern): pattern.text
        case .color(let color): color.text
        case .array(let items):
            items.map { $0.isMissing ? "" : $0.text }.joined(separator: ",")
        case .object: "[object Object]"
        }
    }

    /// Whether the value counts as true.
    package var isTruthy: Bool {
        switch self {
        case .undefined, .null: false
        case .boolean(let flag): flag
        case .number(let number): !(number.isNaN || number == 0)
        case .string(let text): !text.isEmpty
        case .instant, .array, .object, .pattern, .color: true
        }
    }

    /// What `+`, `<` and `==` see of a date, list or object.
    var primitive: ExpressionValue {
        switch self {
        case .array, .object, .pattern, .color: .string(text)
        default: self
        }
    }
}

/// As `String(new Date(…))` in UTC.
private func dateText(_ instant: Instant) -> String {
    let specifier = "%a %b %d %Y %H:%M:%S GMT+0000 (Coordinated Universal Time)"
    guard let format = try? TimeFormat(specifier) else { return "" }
    return format.format(instant, locale: .vega)
}

/// `===`, except that dates of the same time are equal.
func areIdentical(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left == right
    case (.undefined, .undefined), (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.instant(let left), .instant(let right)): left == right
    default: false
    }
}

/// `==`.
func areEqual(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    if left.isMissing || right.isMissing { return left.isMissing && right.isMissing }
    let (left, right) = (left.primitive, right.primitive)
    switch (left, right) {
    case (.string(let left), .string(let right)): return left == right
    default: return left.number == right.number
    }
}

/// `<` on primitives: text by UTF-16 units, all else as numbers; nil if either is NaN.
func isLess(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool? {
    let (left, right) = (left.primitive, right.primitive)
    if case .string(let left) = left, case .string(let right) = right {
        return precedesInUTF16(left, right)
    }
    let numbers = (left.number, right.number)
    return numbers.0.isNaN || numbers.1.isNaN ? nil : numbers.0 < numbers.1
}

/// Whether `left` comes first in the order of UTF-16 units, which is ECMAScript's order of text.
package func precedesInUTF16(_ left: String, _ right: String) -> Bool {
    left.utf16.lexicographicallyPrecedes(right.utf16)
}
