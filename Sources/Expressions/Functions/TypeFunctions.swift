import OrderedCollections

/// Source: https://vega.github.io/vega/docs/expressions/#type-checking-functions
let typeFunctions: [ExpressionFunction] = [
    check("isArray") { if case .array = $0 { true } else { false } },
    check("isBoolean") { $0.isBoolean },
    check("isDate") { $0.isInstant },
    check("isDefined") { $0 != .undefined },
    check("isNumber") { $0.isNumber },
    // Whatever is no primitive: lists, dates and patterns too.
    check("isObject") { value in
        switch value {
        case .array, .object, .instant, .pattern, .color: true
        default: false
        }
    },
    check("isRegExp") { if case .pattern = $0 { true } else { false } },
    check("isString") { $0.isString },
    check("isValid") { value in
        if case .number(let number) = value { return !number.isNaN }
        return !value.isMissing
    },
    // Empty text and missing values become null.
    convert("toBoolean") { value in
        let text = value.text
        return .boolean(!(text == "false" || text == "0") && value.isTruthy)
    },
    convert("toNumber") { .number($0.number) },
    convert("toString") { .string($0.text) },
    ExpressionFunction("merge", 0...Int.max) { arguments, _ in
        var merged: OrderedDictionary<String, ExpressionValue> = [:]
        for case .object(let members) in arguments {
            for (key, value) in members { merged[key] = value }
        }
        return .object(merged)
    },
    // Replaced by a conditional while parsing, so that only one branch is evaluated.
    ExpressionFunction("if", 3...3) { arguments, _ in
        arguments[0].isTruthy ? arguments[1] : arguments[2]
    },
]

private func check(
    _ name: String, _ body: @escaping @Sendable (ExpressionValue) -> Bool
) -> ExpressionFunction {
    ExpressionFunction(name, 1...1) { arguments, _ in .boolean(body(arguments[0])) }
}

private func convert(
    _ name: String, _ body: @escaping @Sendable (ExpressionValue) -> ExpressionValue
) -> ExpressionFunction {
    ExpressionFunction(name, 1...1) { arguments, _ in
        let value = arguments[0]
        return value.isMissing || value == .string("") ? .null : body(value)
    }
}
