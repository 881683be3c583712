#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Source: https://vega.github.io/vega/docs/expressions/#math-functions
let mathFunctions: [ExpressionFunction] =
    oneArgument + [
        ExpressionFunction("atan2", 2...2) { arguments, _ in
            .number(atan2(arguments[0].number, arguments[1].number))
        },
        ExpressionFunction("pow", 2...2) { arguments, _ in
            .number(power(arguments[0].number, arguments[1].number))
        },
        ExpressionFunction("hypot", 0...Int.max) { arguments, _ in
            .number(arguments.reduce(0) { hypot($0, $1.number) })
        },
        ExpressionFunction("max", 0...Int.max) { arguments, _ in
            .number(extreme(arguments, from: -.infinity) { $0 > $1 })
        },
        ExpressionFunction("min", 0...Int.max) { arguments, _ in
            .number(extreme(arguments, from: .infinity) { $0 < $1 })
        },
        ExpressionFunction("clamp", 3...3) { arguments, _ in
            let (value, low, high) = (arguments[0].number, arguments[1].number, arguments[2].number)
            if value.isNaN || low.isNaN || high.isNaN { return .number(.nan) }
            return .number(max(low, min(high, value)))
        },
        // As `Number.isNaN` and `Number.isFinite`, which do not convert.
        ExpressionFunction("isNaN", 1...1) { arguments, _ in
            .boolean(arguments[0].isNumber && arguments[0].number.isNaN)
        },
        ExpressionFunction("isFinite", 1...1) { arguments, _ in
            .boolean(arguments[0].isNumber && arguments[0].number.isFinite)
        },
    ]

private let oneArgument: [ExpressionFunction] = [
    numeric("abs") { abs($0) }, numeric("acos") { acos($0) }, numeric("asin") { asin($0) },
    numeric("atan") { atan($0) }, numeric("ceil") { $0.rounded(.up) },
    numeric("cos") { cos($0) }, numeric("exp") { exp($0) },
    numeric("floor") { $0.rounded(.down) }, numeric("log") { log($0) },
    numeric("log10") { log10($0) }, numeric("log2") { log2($0) },
    // ECMAScript rounds halves up, also below zero.
    numeric("round") { $0.rounded(.down) + ($0 - $0.rounded(.down) >= 0.5 ? 1 : 0) },
    numeric("sign") { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 },
    numeric("sin") { sin($0) }, numeric("sqrt") { $0.squareRoot() }, numeric("tan") { tan($0) },
    numeric("trunc") { $0.rounded(.towardZero) },
]

private func numeric(
    _ name: String, _ body: @escaping @Sendable (Double) -> Double
) -> ExpressionFunction {
    ExpressionFunction(name, 1...1) { arguments, _ in .number(body(arguments[0].number)) }
}

/// ECMAScript's `**`, which unlike C's has no number for 1 to the power of infinity.
func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent.isNaN || (abs(base) == 1 && exponent.isInfinite) { return .nan }
    return pow(base, exponent)
}

private func extreme(
    _ arguments: [ExpressionValue], from start: Double, _ isBetter: (Double, Double) -> Bool
) -> Double {
    var best = start
    for argument in arguments {
        let number = argument.number
        if number.isNaN { return .nan }
        if isBetter(number, best) { best = number }
    }
    return best
}
