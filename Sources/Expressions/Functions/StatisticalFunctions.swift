#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Source: https://vega.github.io/vega/docs/expressions/#statistical-functions
let statisticalFunctions: [ExpressionFunction] =
    logNormalFunctions + [
        ExpressionFunction("quantileUniform", 1...3) { arguments, _ in
            let (low, high) = interval(arguments.dropFirst())
            return .number(low + arguments[0].number * (high - low))
        },
        ExpressionFunction("densityUniform", 1...3) { arguments, _ in
            let (low, high) = interval(arguments.dropFirst())
            let value = arguments[0].number
            return .number(value >= low && value <= high ? 1 / (high - low) : 0)
        },
        ExpressionFunction("cumulativeUniform", 1...3) { arguments, _ in
            let (low, high) = interval(arguments.dropFirst())
            return .number(max(0, min(1, (arguments[0].number - low) / (high - low))))
        },
        ExpressionFunction("quantileNormal", 1...3) { arguments, _ in
            let (mean, deviation) = normal(arguments.dropFirst())
            let probability = arguments[0].number
            return .number(normalQuantile(probability, mean, deviation))
        },
        ExpressionFunction("densityNormal", 1...3) { arguments, _ in
            let (mean, deviation) = normal(arguments.dropFirst())
            return .number(normalDensity(arguments[0].number, mean, deviation))
        },
        ExpressionFunction("cumulativeNormal", 1...3) { arguments, _ in
            let (mean, deviation) = normal(arguments.dropFirst())
            return .number(normalShare(arguments[0].number, mean, deviation))
        },
    ]

/// A value whose logarithm is distributed normally.
private let logNormalFunctions: [ExpressionFunction] = [
    ExpressionFunction("quantileLogNormal", 1...3) { arguments, _ in
        let (mean, deviation) = normal(arguments.dropFirst())
        return .number(exp(normalQuantile(arguments[0].number, mean, deviation)))
    },
    ExpressionFunction("densityLogNormal", 1...3) { arguments, _ in
        let (mean, deviation) = normal(arguments.dropFirst())
        let value = arguments[0].number
        return .number(value <= 0 ? 0 : normalDensity(log(value), mean, deviation) / value)
    },
    ExpressionFunction("cumulativeLogNormal", 1...3) { arguments, _ in
        let (mean, deviation) = normal(arguments.dropFirst())
        return .number(normalShare(log(arguments[0].number), mean, deviation))
    },
]

private func normalQuantile(
    _ probability: Double, _ mean: Double, _ deviation: Double
) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    return mean + deviation * 2.0.squareRoot() * inverseErrorFunction(2 * probability - 1)
}

private func normalDensity(_ value: Double, _ mean: Double, _ deviation: Double) -> Double {
    let z = (value - mean) / deviation
    return exp(-0.5 * z * z) / (deviation * (2 * Double.pi).squareRoot())
}

private func normalShare(_ value: Double, _ mean: Double, _ deviation: Double) -> Double {
    0.5 * erfc(-(value - mean) / deviation / 2.0.squareRoot())
}

/// `(max)` or `(min, max)`; from 0 to 1 by default.
private func interval(_ arguments: ArraySlice<ExpressionValue>) -> (Double, Double) {
    let numbers = arguments.map(\.number)
    switch numbers.count {
    case 0: return (0, 1)
    case 1: return (0, numbers[0])
    default: return (numbers[0], numbers[1])
    }
}

/// `(mean, stdev)`; 0 and 1 by default.
private func normal(_ arguments: ArraySlice<ExpressionValue>) -> (Double, Double) {
    let numbers = arguments.map(\.number)
    return (numbers.first ?? 0, numbers.dropFirst().first ?? 1)
}

/// The x at which the error function is `value`: Winitzki's estimate, refined by Newton's steps.
///
/// Source: https://en.wikipedia.org/wiki/Error_function#Approximation_with_elementary_functions
private func inverseErrorFunction(_ value: Double) -> Double {
    if abs(value) >= 1 { return value * .infinity }
    let a = 0.147
    let logarithm = log(1 - value * value)
    let first = 2 / (.pi * a) + logarithm / 2
    let magnitude = ((first * first - logarithm / a).squareRoot() - first).squareRoot()
    var x = value < 0 ? -magnitude : magnitude
    for _ in 0..<4 {
        let slope = 2 / Double.pi.squareRoot() * exp(-x * x)
        guard slope > 0 else { break }
        x -= (erf(x) - value) / slope
    }
    return x
}
