/// Source: https://vega.github.io/vega/docs/expressions/#sort
let orderFunctions: [ExpressionFunction] = [
    ExpressionFunction("sort", 1...1) { arguments, _ in
        let sorted = items(arguments[0]).enumerated().sorted { left, right in
            switch order(left.element, right.element) {
            case ..<0: true
            case 0: left.offset < right.offset
            default: false
            }
        }
        return .array(sorted.map(\.element))
    }
]

/// Vega's order: missing values first, then NaN, then by `<`; less than 0 if `left` comes first.
private func order(_ left: ExpressionValue, _ right: ExpressionValue) -> Int {
    if left.isMissing || right.isMissing {
        return left.isMissing == right.isMissing ? 0 : left.isMissing ? -1 : 1
    }
    if isLess(left, right) == true { return -1 }
    if isLess(right, left) == true { return 1 }
    let isNaN = (left.isNumber && left.number.isNaN, right.isNumber && right.number.isNaN)
    return isNaN.0 == isNaN.1 ? 0 : isNaN.0 ? -1 : 1
}
