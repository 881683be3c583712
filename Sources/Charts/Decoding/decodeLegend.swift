import Diagnostics
import Expressions
import Values

/// Reads a legend, or the configuration of legends.
func decodeLegend(_ node: ValueNode, _ context: DecodingContext) -> LegendDefinition? {
    guard let object = ObjectReader(node, "legend", context) else { return nil }
    var legend = LegendDefinition()
    legend.span = node.span
    legend.type = object.choice("type")
    legend.title = object.titleText()
    legend.format = object.format()
    legend.orient = object.choice("orient")
    legend.direction = object.choice("direction")
    legend.disable = object.flag("disable")
    legend.zindex = object.integer("zindex")
    legend.offset = object.number("offset")
    legend.padding = object.number("padding")
    legend.columns = object.integer("columns")
    legend.columnPadding = object.number("columnPadding")
    legend.clipHeight = object.number("clipHeight")
    legend.rowPadding = object.number("rowPadding")
    legend.gridAlign = object.choice("gridAlign")
    legend.legendX = object.number("legendX")
    legend.legendY = object.number("legendY")
    legend.values = object.values("values")
    legend.tickCount = object.tickCount("tickCount")
    legend.tickMinStep = object.number("tickMinStep")
    readLegendBox(object, &legend)
    readLegendGradient(object, &legend)
    readLegendSymbols(object, &legend)
    readLegendLabels(object, &legend)
    readLegendTitle(object, &legend)
    object.finish(.legend)
    return legend
}

private func readLegendBox(_ object: ObjectReader, _ legend: inout LegendDefinition) {
    legend.fillColor = object.paint("fillColor")
    legend.strokeColor = object.paint("strokeColor")
    legend.strokeWidth = object.number("strokeWidth")
    legend.strokeDash = object.numbers("strokeDash")
    legend.cornerRadius = object.number("cornerRadius")
}

private func readLegendGradient(_ object: ObjectReader, _ legend: inout LegendDefinition) {
    legend.gradientLength = object.number("gradientLength")
    legend.gradientThickness = object.number("gradientThickness")
    legend.gradientOpacity = object.number("gradientOpacity")
    legend.gradientStrokeColor = object.paint("gradientStrokeColor")
    legend.gradientStrokeWidth = object.number("gradientStrokeWidth")
    legend.gradientHorizontalMinLength = object.number("gradientHorizontalMinLength")
    legend.gradientHorizontalMaxLength = object.number("gradientHorizontalMaxLength")
    legend.gradientVerticalMinLength = object.number("gradientVerticalMinLength")
    legend.gradientVerticalMaxLength = object.number("gradientVerticalMaxLength")
}

private func readLegendSymbols(_ object: ObjectReader, _ legend: inout LegendDefinition) {
    legend.symbolType = object.text("symbolType")
    legend.symbolSize = object.number("symbolSize")
    legend.symbolFillColor = object.paint("symbolFillColor")
    legend.symbolStrokeColor = object.paint("symbolStrokeColor")
    legend.symbolStrokeWidth = object.number("symbolStrokeWidth")
    legend.symbolDash = object.numbers("symbolDash")
    legend.symbolDashOffset = object.number("symbolDashOffset")
    legend.symbolOpacity = object.number("symbolOpacity")
    legend.symbolOffset = object.number("symbolOffset")
    legend.symbolLimit = object.number("symbolLimit")
}

private func readLegendLabels(_ object: ObjectReader, _ legend: inout LegendDefinition) {
    legend.labelExpr = object.expression("labelExpr")
    legend.labelAlign = object.word("labelAlign", of: alignments)
    legend.labelBaseline = object.word("labelBaseline", of: baselines)
    legend.labelColor = object.paint("labelColor")
    legend.labelFont = object.text("labelFont")
    legend.labelFontSize = object.number("labelFontSize")
    legend.labelFontStyle = object.text("labelFontStyle")
    legend.labelFontWeight = object.fontWeight("labelFontWeight")
    legend.labelLimit = object.number("labelLimit")
    legend.labelOffset = object.number("labelOffset")
    legend.labelOpacity = object.number("labelOpacity")
    legend.labelSeparation = object.number("labelSeparation")
    legend.labelOverlap = object.overlap("labelOverlap")
}

private func readLegendTitle(_ object: ObjectReader, _ legend: inout LegendDefinition) {
    legend.titleAlign = object.word("titleAlign", of: alignments)
    legend.titleAnchor = object.word("titleAnchor", of: ["start", "middle", "end"])
    legend.titleBaseline = object.word("titleBaseline", of: baselines)
    legend.titleColor = object.paint("titleColor")
    legend.titleFont = object.text("titleFont")
    legend.titleFontSize = object.number("titleFontSize")
    legend.titleFontStyle = object.text("titleFontStyle")
    legend.titleFontWeight = object.fontWeight("titleFontWeight")
    legend.titleLimit = object.number("titleLimit")
    legend.titleLineHeight = object.number("titleLineHeight")
    legend.titleOpacity = object.number("titleOpacity")
    legend.titleOrient = object.word("titleOrient", of: ["left", "right", "top", "bottom"])
        .flatMap(GuideOrientation.init(rawValue:))
    legend.titlePadding = object.number("titlePadding")
}
