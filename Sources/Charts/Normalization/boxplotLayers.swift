import Expressions
import OrderedCollections

/// A boxplot as layers: outliers, whiskers, box and median.
///
/// Specification: https://vega.github.io/vega-lite/docs/boxplot.html
func boxplotLayers(
    _ boxplot: CompositeMark, _ configuration: Boxed<ConfigurationDefinition>
) -> ChartSpec {
    let quartiles = [
        boxplot.aggregate(.q1, boxplot.field, as: "lower_box_" + boxplot.field),
        boxplot.aggregate(.q3, boxplot.field, as: "upper_box_" + boxplot.field),
    ]
    let summary =
        quartiles + [
            boxplot.aggregate(.median, boxplot.field, as: "mid_box_" + boxplot.field),
            boxplot.aggregate(.min, boxplot.field, as: "lower_whisker_" + boxplot.field),
            boxplot.aggregate(.max, boxplot.field, as: "upper_whisker_" + boxplot.field),
        ]
    let aggregate = boxplot.transform(.aggregate(summary, groupby: boxplot.groupby))
    let extent = boxplot.mark.extent ?? configuration.marks[.boxplot]?.extent
    let boxes = box(boxplot, configuration)
    var times = 1.5
    switch extent {
    case .named:
        return boxplot.layer(
            whiskers(boxplot) + boxes, boxplot.transforms + [aggregate], isWhole: true)
    case .interquartileRanges(let number): times = number
    case nil: break
    }
    let join = boxplot.transform(.joinaggregate(quartiles, groupby: boxplot.groupby))
    let inner = boxplot.layer(
        outliers(boxplot, times) + [tukeyWhiskers(boxplot, times)], boxplot.transforms + [join])
    return boxplot.layer(
        [inner, boxplot.layer(boxes, boxplot.transforms + [aggregate])], [], isWhole: true)
}

/// The ends that whiskers reach at most, as expressions.
private func fences(_ boxplot: CompositeMark, _ times: Double) -> (low: String, high: String) {
    let low = datumReference("lower_box_" + boxplot.field)
    let high = datumReference("upper_box_" + boxplot.field)
    let factor = ExpressionValue.number(times).text
    return ("\(low) - \(factor) * (\(high) - \(low))", "\(high) + \(factor) * (\(high) - \(low))")
}

private func outliers(_ boxplot: CompositeMark, _ times: Double) -> [ChartSpec] {
    let value = datumReference(boxplot.field)
    let fences = fences(boxplot, times)
    guard let mark = boxplot.part(\.outliers, "outliers", type: .point, isShownByDefault: true),
        let test = boxplot.expression("(\(value) < \(fences.low)) || (\(value) > \(fences.high))")
    else { return [] }
    var encoding = boxplot.encoding
    encoding[.size] = nil
    guard case .unit(var unit) = boxplot.unit(mark, from: boxplot.field, to: nil, encoding) else {
        return []
    }
    unit.common.transforms = [boxplot.transform(.filter(.expression(test)))]
    return [.unit(unit)]
}

/// Whiskers to the last values within the fences.
private func tukeyWhiskers(_ boxplot: CompositeMark, _ times: Double) -> ChartSpec {
    let value = datumReference(boxplot.field)
    let fences = fences(boxplot, times)
    let field = boxplot.field
    let ends = [
        boxplot.aggregate(.min, field, as: "lower_whisker_" + field),
        boxplot.aggregate(.max, field, as: "upper_whisker_" + field),
        boxplot.aggregate(.min, "lower_box_" + field, as: "lower_box_" + field),
        boxplot.aggregate(.max, "upper_box_" + field, as: "upper_box_" + field),
    ]
    var transforms: [Transform] = []
    if let test = boxplot.expression(
        "(\(fences.low) <= \(value)) && (\(value) <= \(fences.high))")
    {
        transforms.append(boxplot.transform(.filter(.expression(test))))
    }
    transforms.append(boxplot.transform(.aggregate(ends, groupby: boxplot.groupby)))
    return boxplot.layer(whiskers(boxplot), transforms)
}

private func whiskers(_ boxplot: CompositeMark) -> [ChartSpec] {
    var encoding = boxplot.encoding
    encoding[.size] = nil
    encoding[.color] = nil
    var layers: [ChartSpec] = []
    let field = boxplot.field
    if let rule = boxplot.part(\.rule, "rule", type: .rule, isShownByDefault: true) {
        layers.append(
            boxplot.unit(
                rule, from: "lower_whisker_" + field, to: "lower_box_" + field, encoding))
        layers.append(
            boxplot.unit(
                rule, from: "upper_box_" + field, to: "upper_whisker_" + field, encoding))
    }
    let ticks = boxplot.part(\.ticks, "ticks", type: .tick, isShownByDefault: false) { mark in
        mark.color = .color("black")
        mark.opacity = 1
        mark.orient = boxplot.orientation.opposite
    }
    if let ticks {
        layers.append(boxplot.unit(ticks, from: "lower_whisker_" + field, to: nil, encoding))
        layers.append(boxplot.unit(ticks, from: "upper_whisker_" + field, to: nil, encoding))
    }
    return layers
}

private func box(
    _ boxplot: CompositeMark, _ configuration: Boxed<ConfigurationDefinition>
) -> [ChartSpec] {
    let size = boxplot.mark.size ?? configuration.marks[.boxplot]?.size ?? 14
    var layers: [ChartSpec] = []
    let field = boxplot.field
    let isSized = boxplot.encoding[.size] != nil
    let bar = boxplot.part(\.box, "box", type: .bar, isShownByDefault: true) { mark in
        if !isSized { mark.size = size }
        mark.orient = boxplot.orientation
    }
    if let bar {
        layers.append(
            boxplot.unit(
                bar, from: "lower_box_" + field, to: "upper_box_" + field, boxplot.encoding))
    }
    let median = boxplot.part(\.median, "median", type: .tick, isShownByDefault: true) { mark in
        mark.color = .color("white")
        if !isSized { mark.size = size }
        mark.orient = boxplot.orientation.opposite
    }
    if let median {
        var encoding = boxplot.encoding
        encoding[.color] = nil
        layers.append(boxplot.unit(median, from: "mid_box_" + field, to: nil, encoding))
    }
    return layers
}

extension Orientation {
    var opposite: Orientation { self == .vertical ? .horizontal : .vertical }
}
