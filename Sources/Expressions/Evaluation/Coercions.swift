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
    switch left {
    case .undefined, .null, .boolean, .number, .string, .instant: left == right
    // No list, object, pattern or colour is another, however alike.
    case .pattern, .color, .array, .object: false
    }
}

/// `==`.
func areEqual(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    if case .number(let left) = left, case .number(let right) = right { return left == right }
    if case .string(let left) = left, case .string(let right) = right { return left == right }
    if left.isMissing || right.isMissing { return left.isMissing && right.isMissing }
    let (left, right) = (left.primitive, right.primitive)
    if case .string = left, case .string = right { return left == right }
    return left.number == right.number
}

/// `<` on primitives: text by UTF-16 units, all else as numbers; nil if either is NaN.
func isLess(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool? {
    if case .number(let left) = left, case .number(let right) = right {
        return left.isNaN || right.isNaN ? nil : left < right
    }
    let (left, right) = (left.primitive, right.primitive)
    if case .string(let left) = left, case .string(let right) = right {
        return precedesInUTF16(left, right)
    }
    let numbers = (left.number, right.number)
    return numbers.0.isNaN || numbers.1.isNaN ? nil : numbers.0 < numbers.1
}

/// Whether `left` comes first in the order of UTF-16 units, which is ECMAScript's order of text.
package func precedesInUTF16(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in right.withUTF8 { right in precedesInUTF16(left, right) } }
}

/// The order of UTF-16 units, found from the bytes of UTF-8: these differ in it only where one character takes two
/// units, the first of which is less than those of U+E000 to U+FFFF.
private func precedesInUTF16(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Bool {
    let count = min(left.count, right.count)
    var index = 0
    while index < count, left[index] == right[index] { index += 1 }
    guard index < count else { return left.count < right.count }
    let (first, second) = (left[index], right[index])
    let takesTwo = (first >= 0xF0, second >= 0xF0)
    if first >= 0xEE, second >= 0xEE, takesTwo.0 != takesTwo.1 { return takesTwo.0 }
    return first < second
}
