#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Functions of pairs of numbers: extents, ranges, domains.
///
/// Source: https://vega.github.io/vega/docs/expressions/#array-functions
let intervalFunctions: [ExpressionFunction] =
    [
        ExpressionFunction("extent", 1...1) { arguments, _ in
            let numbers = items(arguments[0]).filter { !$0.isMissing }.map(\.number)
                .filter { !$0.isNaN }
            guard let low = numbers.min(), let high = numbers.max() else {
                return .array([.undefined, .undefined])
            }
            return .array([.number(low), .number(high)])
        },
        ExpressionFunction("span", 1...1) { arguments, _ in
            guard let (first, last) = ends(arguments[0]), !(last - first).isNaN else {
                return .number(0)
            }
            return .number(last - first)
        },
        ExpressionFunction("lerp", 2...2) { arguments, _ in
            guard let (first, last) = ends(arguments[0]) else { return .undefined }
            let fraction = arguments[1].number
            if fraction == 0 { return .number(first) }
            return .number(fraction == 1 ? last : first + fraction * (last - first))
        },
        ExpressionFunction("clampRange", 3...3) { arguments, _ in
            let list = items(arguments[0])
            guard list.count >= 2 else { return .undefined }
            let (low, high) = (
                min(list[0].number, list[1].number), max(list[0].number, list[1].number)
            )
            let (least, most) = (arguments[1].number, arguments[2].number)
            let width = high - low
            if width >= most - least { return .array([.number(least), .number(most)]) }
            let start = min(max(low, least), most - width)
            return .array([.number(start), .number(start + width)])
        },
        ExpressionFunction("flush", 6...6) { arguments, _ in
            guard let (first, last) = ends(arguments[0]) else { return .undefined }
            let (threshold, value) = (arguments[2].number, arguments[1].number)
            if threshold.isNaN { return arguments[5] }
            let (left, right) = (abs(value - min(first, last)), abs(max(first, last) - value))
            if left < right, left <= threshold { return arguments[3] }
            return right <= threshold ? arguments[4] : arguments[5]
        },
    ] + domainFunctions

/// `panLinear(domain, delta)`, `zoomLog(domain, anchor, scale)` and so on: pure arithmetic of domains.
private let domainFunctions: [ExpressionFunction] =
    DomainSpace.allCases.flatMap { space -> [ExpressionFunction] in
        let extra = space.hasParameter ? 1 : 0
        return [
            ExpressionFunction("pan" + space.rawValue, 2...2 + extra) { arguments, _ in
                guard let (first, last) = ends(arguments[0]) else { return .undefined }
                let parameter = space.parameter(arguments.dropFirst(2).first, first)
                let (low, high) = (
                    space.lifted(first, parameter), space.lifted(last, parameter)
                )
                let shift = (high - low) * arguments[1].number
                return pair(
                    space.ground(low - shift, parameter), space.ground(high - shift, parameter))
            },
            ExpressionFunction("zoom" + space.rawValue, 3...3 + extra) { arguments, _ in
                guard let (first, last) = ends(arguments[0]) else { return .undefined }
                let parameter = space.parameter(arguments.dropFirst(3).first, first)
                let (low, high) = (
                    space.lifted(first, parameter), space.lifted(last, parameter)
                )
                let anchor =
                    arguments[1].isMissing
                    ? (low + high) / 2 : space.lifted(arguments[1].number, parameter)
                let factor = arguments[2].number
                return pair(
                    space.ground(anchor + (low - anchor) * factor, parameter),
                    space.ground(anchor + (high - anchor) * factor, parameter))
            },
        ]
    }

/// The spaces in which a domain is moved, named as the functions are.
private enum DomainSpace: String, CaseIterable {
    case linear = "Linear"
    case logarithmic = "Log"
    case pow = "Pow"
    case symlog = "Symlog"

    var hasParameter: Bool { self == .pow || self == .symlog }

    /// The exponent or constant that is passed; of a logarithmic domain, which may lie below zero, the sign.
    func parameter(_ argument: ExpressionValue?, _ first: Double) -> Double {
        guard self == .logarithmic else { return argument?.number ?? 1 }
        return first == 0 ? 0 : copysign(1, first)
    }

    func lifted(_ value: Double, _ parameter: Double) -> Double {
        switch self {
        case .linear: value
        case .logarithmic: log(parameter * value)
        case .pow: copysign(power(abs(value), parameter), value)
        case .symlog: copysign(log1p(abs(value) / parameter), value)
        }
    }

    func ground(_ value: Double, _ parameter: Double) -> Double {
        switch self {
        case .linear: value
        case .logarithmic: parameter * exp(value)
        case .pow: copysign(power(abs(value), 1 / parameter), value)
        case .symlog: copysign(expm1(abs(value)) * parameter, value)
        }
    }
}

private func pair(_ low: Double, _ high: Double) -> ExpressionValue {
    .array([.number(low), .number(high)])
}

/// The first and last item of a list as numbers.
private func ends(_ value: ExpressionValue) -> (Double, Double)? {
    let list = items(value)
    guard let first = list.first, let last = list.last else { return nil }
    return (first.number, last.number)
}
