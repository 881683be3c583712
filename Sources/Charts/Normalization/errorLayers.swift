import OrderedCollections

/// An error bar as layers: end ticks, if asked for, and a rule.
///
/// Specification: https://vega.github.io/vega-lite/docs/errorbar.html
func errorbarLayers(
    _ errorbar: CompositeMark, _ unit: UnitSpec, _ configuration: Boxed<ConfigurationDefinition>
) -> ChartSpec {
    var layers: [ChartSpec] = []
    let (lower, upper) = ("lower_" + errorbar.field, "upper_" + errorbar.field)
    let ticks = errorbar.part(\.ticks, "ticks", type: .tick, isShownByDefault: false) { mark in
        mark.orient = errorbar.orientation.opposite
        mark.thickness = errorbar.mark.thickness
        mark.size = errorbar.mark.size
    }
    if let ticks {
        layers.append(errorbar.unit(ticks, from: lower, to: nil, errorbar.encoding))
        layers.append(errorbar.unit(ticks, from: upper, to: nil, errorbar.encoding))
    }
    let rule = errorbar.part(\.rule, "rule", type: .rule, isShownByDefault: true) { mark in
        mark.size = errorbar.mark.thickness
    }
    if let rule { layers.append(errorbar.unit(rule, from: lower, to: upper, errorbar.encoding)) }
    return errorbar.layer(
        layers, errorTransforms(errorbar, unit, configuration.marks[.errorbar]?.wrappedValue),
        isWhole: true)
}

/// An error band as layers: the band, and its borders, if asked for.
///
/// Specification: https://vega.github.io/vega-lite/docs/errorband.html
func errorbandLayers(
    _ errorband: CompositeMark, _ unit: UnitSpec, _ configuration: Boxed<ConfigurationDefinition>
) -> ChartSpec {
    var layers: [ChartSpec] = []
    let (lower, upper) = ("lower_" + errorband.field, "upper_" + errorband.field)
    let isPlane = unit.encoding[.x] != nil && unit.encoding[.y] != nil
    let curve = { (mark: inout MarkDefinition) in
        guard isPlane else { return }
        mark.interpolate = errorband.mark.interpolate
        mark.tension = errorband.mark.tension
    }
    let band = errorband.part(
        \.band, "band", type: isPlane ? .area : .rect, isShownByDefault: true
    ) { mark in
        mark.opacity = mark.opacity ?? 0.3
        curve(&mark)
    }
    if let band { layers.append(errorband.unit(band, from: lower, to: upper, errorband.encoding)) }
    let borders = errorband.part(
        \.borders, "borders", type: isPlane ? .line : .rule, isShownByDefault: false, base: curve)
    if let borders {
        layers.append(errorband.unit(borders, from: lower, to: nil, errorband.encoding))
        layers.append(errorband.unit(borders, from: upper, to: nil, errorband.encoding))
    }
    return errorband.layer(
        layers, errorTransforms(errorband, unit, configuration.marks[.errorband]?.wrappedValue),
        isWhole: true)
}

/// The columns `lower_…` and `upper_…`: from ends that the data hold, from errors that they hold, or from all
/// values by `center` and `extent`.
private func errorTransforms(
    _ mark: CompositeMark, _ unit: UnitSpec, _ defaults: MarkDefinition?
) -> [Transform] {
    let field = mark.field
    let (lower, upper) = ("lower_" + field, "upper_" + field)
    let value = datumReference(field)
    let isX = mark.axis == .x
    if let end = unit.encoding[isX ? .x2 : .y2]?.field?.field?.name {
        return mark.transforms
            + [mark.calculate(value, as: lower), mark.calculate(datumReference(end), as: upper)]
            .compactMap { $0 }
    }
    if let error = unit.encoding[isX ? .xError : .yError]?.field?.field?.name {
        let other = unit.encoding[isX ? .xError2 : .yError2]?.field?.field?.name
        let below =
            other.map { value + " + " + datumReference($0) } ?? value + " - "
            + datumReference(error)
        return mark.transforms
            + [
                mark.calculate(value + " + " + datumReference(error), as: upper),
                mark.calculate(below, as: lower),
            ].compactMap { $0 }
    }
    return mark.transforms + computedExtent(mark, defaults)
}

private func computedExtent(_ mark: CompositeMark, _ defaults: MarkDefinition?) -> [Transform] {
    let field = mark.field
    let (lower, upper) = ("lower_" + field, "upper_" + field)
    var extent: String?
    if case .named(let name) = mark.mark.extent ?? defaults?.extent { extent = name }
    let center = mark.mark.center ?? defaults?.center ?? (extent == "iqr" ? "median" : "mean")
    switch extent ?? (center == "median" ? "iqr" : "stderr") {
    case "iqr":
        return [
            mark.transform(
                .aggregate(
                    [
                        mark.aggregate(.q1, field, as: lower),
                        mark.aggregate(.q3, field, as: upper),
                    ], groupby: mark.groupby))
        ]
    case "ci":
        return [
            mark.transform(
                .aggregate(
                    [
                        mark.aggregate(.ci0, field, as: lower),
                        mark.aggregate(.ci1, field, as: upper),
                    ], groupby: mark.groupby))
        ]
    case let name:
        let operation = AggregateOperation(rawValue: name) ?? .stderr
        let (middle, spread) = ("center_" + field, "extent_" + field)
        // A group without values has no extent: null plus null would be a mark at zero.
        let test = "isValid(" + datumReference(spread) + ") ? " + datumReference(middle)
        let sum = test + " + " + datumReference(spread) + " : null"
        let difference = test + " - " + datumReference(spread) + " : null"
        return [
            mark.transform(
                .aggregate(
                    [
                        mark.aggregate(operation, field, as: spread),
                        mark.aggregate(
                            AggregateOperation(rawValue: center) ?? .mean, field, as: middle),
                    ], groupby: mark.groupby)),
            mark.calculate(sum, as: upper), mark.calculate(difference, as: lower),
        ].compactMap { $0 }
    }
}
