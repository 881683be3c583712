package import Values

/// Negative, zero or positive as `left` sorts before, with or after `right` in Vega.
///
/// Null comes first, then NaN; text is compared by UTF-16 code units; values that JavaScript cannot
/// compare are equal. Source: `ascending` of vega-util,
/// https://github.com/vega/vega/blob/main/packages/vega-util/src/compare.js
package func compareValues(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.null, .null): return 0
    case (.null, _): return -1
    case (_, .null): return 1
    case (.string(let left), .string(let right)): return compareText(left, right)
    default:
        guard let left = comparable(left), let right = comparable(right) else { return 0 }
        return compareNumbers(left, right)
    }
}

/// Booleans count as 1 and 0, as in JavaScript.
private func comparable(_ value: Value) -> Double? {
    if let flag = value.asBoolean { return flag ? 1 : 0 }
    return value.asDouble
}

/// NaN comes before all numbers.
package func compareNumbers(_ left: Double, _ right: Double) -> Int {
    if left < right { return -1 }
    if left > right { return 1 }
    if left.isNaN { return right.isNaN ? 0 : -1 }
    return right.isNaN ? 1 : 0
}

/// Compares text by its UTF-16 code units, as JavaScript does.
///
/// That is the order of UTF-8's bytes, except that scalars beyond U+FFFF come before U+E000 to U+FFFF.
package func compareText(_ left: String, _ right: String) -> Int {
    var left = left.utf8.makeIterator()
    var right = right.utf8.makeIterator()
    while true {
        switch (left.next(), right.next()) {
        case (nil, nil): return 0
        case (nil, _): return -1
        case (_, nil): return 1
        case (let first?, let second?):
            if first == second { continue }
            let isReversed =
                max(first, second) >= 0xF0 && min(first, second) >= 0xEE
                && min(first, second) < 0xF0
            return (first < second) != isReversed ? -1 : 1
        }
    }
}
