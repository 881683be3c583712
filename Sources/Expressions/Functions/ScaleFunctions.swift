/// Where an expression is evaluated before there are scales, as in a transform, these are undefined, as in Vega.
///
/// Source: https://vega.github.io/vega/docs/expressions/#scale-functions
let scaleFunctions: [ExpressionFunction] = [
    ExpressionFunction(
        "scale", 2...3, reads: .scales,
        checked: { arguments, scope throws(ExpressionFault) in
            scope.scales?.scaled(arguments[1], by: arguments[0].text) ?? .undefined
        }),
    ExpressionFunction(
        "invert", 2...3, reads: .scales,
        checked: { arguments, scope throws(ExpressionFault) in
            scope.scales?.inverted(arguments[1], by: arguments[0].text) ?? .undefined
        }),
    ExpressionFunction(
        "bandwidth", 1...2, reads: .scales,
        checked: { arguments, scope throws(ExpressionFault) in
            .number(scope.scales?.bandwidth(of: arguments[0].text) ?? 0)
        }),
    ExpressionFunction(
        "domain", 1...2, reads: .scales,
        checked: { arguments, scope throws(ExpressionFault) in
            .array(scope.scales?.domain(of: arguments[0].text) ?? [])
        }),
    ExpressionFunction(
        "range", 1...2, reads: .scales,
        checked: { arguments, scope throws(ExpressionFault) in
            .array(scope.scales?.range(of: arguments[0].text) ?? [])
        }),
    ExpressionFunction("bandspace", 1...3) { arguments, _ in
        let numbers = arguments.map { $0.number.isNaN ? 0 : $0.number }
        let count = numbers[0]
        let inner = numbers.count > 1 ? numbers[1] : 0
        let outer = numbers.count > 2 ? numbers[2] : 0
        let space = count - inner + outer * 2
        return .number(count == 0 ? 0 : space > 0 ? space : 1)
    },
]
