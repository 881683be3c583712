import OrderedCollections

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
    ExpressionFunction(
        "gradient", 3...5, reads: .scales,
        checked: { arguments, scope throws(ExpressionFault) in
            let count = arguments.count > 3 ? arguments[3].number : 15
            let stops =
                scope.scales?.gradient(
                    of: arguments[0].text, count: count >= 1 ? min(count, 1_000) : 15) ?? []
            return stops.isEmpty ? .undefined : linearGradient(stops, arguments[1], arguments[2])
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

/// The object that Vega-Lite's schema has for a gradient.
private func linearGradient(
    _ stops: [(offset: Double, color: String)], _ from: ExpressionValue, _ to: ExpressionValue
) -> ExpressionValue {
    let place = { (point: ExpressionValue, index: Double) in
        ExpressionValue.number(lookUp(.number(index), in: point).number)
    }
    return .object([
        "gradient": .string("linear"), "x1": place(from, 0), "y1": place(from, 1),
        "x2": place(to, 0), "y2": place(to, 1),
        "stops": .array(
            stops.map { .object(["offset": .number($0.offset), "color": .string($0.color)]) }),
    ])
}
