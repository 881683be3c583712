import Values

func readQuantile(_ object: inout ObjectReader) -> Transform.Operation? {
    guard let field = object.text("quantile") else { return nil }
    return .quantile(
        QuantileTransform(
            field: field, groupby: object.names("groupby"),
            probabilities: object.numbers("probs") ?? [], step: object.number("step") ?? 0.01,
            names: names(&object, ["prob", "value"])))
}

func readDensity(_ object: inout ObjectReader) -> Transform.Operation? {
    guard let field = object.text("density") else { return nil }
    let steps = object.integer("steps")
    return .density(
        DensityTransform(
            field: field, groupby: object.names("groupby"),
            cumulative: object.flag("cumulative") ?? false,
            counts: object.flag("counts") ?? false, bandwidth: object.number("bandwidth") ?? 0,
            extent: object.numbers("extent"), minsteps: object.integer("minsteps") ?? steps ?? 25,
            maxsteps: object.integer("maxsteps") ?? steps ?? 200,
            names: names(&object, ["value", "density"]),
            resolveShared: object.text("resolve") != "independent"))
}

func readRegression(_ object: inout ObjectReader) -> Transform.Operation? {
    let field = object.text("regression")
    let on = object.text("on")
    let groupby = object.names("groupby")
    let method = object.text("method") ?? "linear"
    let order = object.integer("order") ?? 3
    let extent = object.numbers("extent")
    let parameters = object.flag("params") ?? false
    guard let field, let on else { return nil }
    return .regression(
        RegressionTransform(
            field: field, on: on, groupby: groupby, method: method, order: order, extent: extent,
            parameters: parameters, names: names(&object, [on, field])))
}

func readLoess(_ object: inout ObjectReader) -> Transform.Operation? {
    let field = object.text("loess")
    let on = object.text("on")
    let groupby = object.names("groupby")
    let bandwidth = object.number("bandwidth") ?? 0.3
    guard let field, let on else { return nil }
    return .loess(
        LoessTransform(
            field: field, on: on, groupby: groupby, bandwidth: bandwidth,
            names: names(&object, [on, field])))
}
