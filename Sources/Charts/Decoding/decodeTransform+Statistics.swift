import Diagnostics
import Values

func readQuantile(_ object: ObjectReader) -> Transform.Operation? {
    guard let field = object.text("quantile") else { return nil }
    let step = object.number("step") ?? 0.01
    if step < 0.0001, let node = object.node["step"] {
        object.context.report(.error(.stepTooSmall("step", least: 0.0001), at: node.span))
    }
    return .quantile(
        QuantileTransform(
            field: field, groupby: object.names("groupby"),
            probabilities: object.numbers("probs") ?? [], step: max(0.0001, step),
            names: names(object, ["prob", "value"])))
}

extension Diagnostic.Message {
    static func stepTooSmall(_ key: String, least: Double) -> Self {
        Self(id: "step-too-small", text: "'\(key)' must be \(least) or more")
    }
}

func readDensity(_ object: ObjectReader) -> Transform.Operation? {
    guard let field = object.text("density") else { return nil }
    let steps = object.count("steps")
    return .density(
        DensityTransform(
            field: field, groupby: object.names("groupby"),
            cumulative: object.flag("cumulative") ?? false,
            counts: object.flag("counts") ?? false, bandwidth: object.number("bandwidth") ?? 0,
            extent: object.numbers("extent"), minsteps: object.count("minsteps") ?? steps ?? 25,
            maxsteps: object.count("maxsteps") ?? steps ?? 200,
            names: names(object, ["value", "density"]),
            resolveShared: object.word("resolve", of: ["shared", "independent"]) != "independent"))
}

func readRegression(_ object: ObjectReader) -> Transform.Operation? {
    let field = object.text("regression")
    let on = object.text("on")
    let groupby = object.names("groupby")
    let method: RegressionMethod = object.choice("method") ?? .linear
    // Sums of higher powers are beyond the digits of a number.
    let order = object.count("order", atMost: 25) ?? 3
    let extent = object.numbers("extent")
    let parameters = object.flag("params") ?? false
    guard let field, let on else { return nil }
    return .regression(
        RegressionTransform(
            field: field, on: on, groupby: groupby, method: method, order: order, extent: extent,
            parameters: parameters, names: names(object, [on, field])))
}

func readLoess(_ object: ObjectReader) -> Transform.Operation? {
    let field = object.text("loess")
    let on = object.text("on")
    let groupby = object.names("groupby")
    let bandwidth = object.number("bandwidth") ?? 0.3
    guard let field, let on else { return nil }
    return .loess(
        LoessTransform(
            field: field, on: on, groupby: groupby, bandwidth: bandwidth,
            names: names(object, [on, field])))
}
