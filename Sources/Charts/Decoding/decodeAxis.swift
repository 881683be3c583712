import Diagnostics
import Expressions
import OrderedCollections
import Values

/// Reads an axis, or the configuration of axes.
func decodeAxis(_ node: ValueNode, _ context: DecodingContext) -> AxisDefinition? {
    guard let object = ObjectReader(node, "axis", context) else { return nil }
    object.allowsConditions = true
    var axis = AxisDefinition()
    axis.span = node.span
    axis.title = object.titleText()
    axis.format = object.format()
    axis.orient = object.choice("orient")
    axis.offset = object.number("offset")
    axis.position = object.number("position")
    axis.zindex = object.integer("zindex")
    axis.style = object.names("style")
    axis.disable = object.flag("disable")
    axis.bandPosition = object.number("bandPosition")
    axis.minExtent = object.number("minExtent")
    axis.maxExtent = object.number("maxExtent")
    axis.translate = object.number("translate")
    axis.values = object.values("values")
    readAxisDomain(object, &axis)
    readAxisGrid(object, &axis)
    readAxisTicks(object, &axis)
    readAxisLabels(object, &axis)
    readAxisTitle(object, &axis)
    axis.conditional = object.conditional
    checkConditions(object)
    object.finish(.axis)
    return axis
}

/// Conditions are for what may differ from tick to tick.
private func checkConditions(_ object: ObjectReader) {
    for key in object.conditional.keys where !AxisDefinition.conditionalNames.contains(key) {
        guard let value = object.node[key] else { continue }
        object.context.report(.error(.conditionNotDrawn(key), at: value.span))
    }
}

extension Diagnostic.Message {
    static func conditionNotDrawn(_ key: String) -> Self {
        Self(
            id: "unsupported-condition",
            text: "'\(key)' is the same for a whole axis and takes no condition")
    }
}

private func readAxisDomain(_ object: ObjectReader, _ axis: inout AxisDefinition) {
    axis.domain = object.flag("domain")
    axis.domainColor = object.paint("domainColor")
    axis.domainWidth = object.number("domainWidth")
    axis.domainOpacity = object.number("domainOpacity")
    axis.domainDash = object.numbers("domainDash")
    axis.domainDashOffset = object.number("domainDashOffset")
    axis.domainCap = object.word("domainCap", of: lineCaps)
}

private func readAxisGrid(_ object: ObjectReader, _ axis: inout AxisDefinition) {
    axis.grid = object.flag("grid")
    axis.gridColor = object.paint("gridColor")
    axis.gridWidth = object.number("gridWidth")
    axis.gridOpacity = object.number("gridOpacity")
    axis.gridDash = object.numbers("gridDash")
    axis.gridDashOffset = object.number("gridDashOffset")
    axis.gridCap = object.word("gridCap", of: lineCaps)
}

private func readAxisTicks(_ object: ObjectReader, _ axis: inout AxisDefinition) {
    axis.tickCount = object.tickCount("tickCount")
    axis.tickMinStep = object.number("tickMinStep")
    axis.ticks = object.flag("ticks")
    axis.tickBand = object.word("tickBand", of: ["center", "extent"])
    axis.tickExtra = object.flag("tickExtra")
    axis.tickColor = object.paint("tickColor")
    axis.tickWidth = object.number("tickWidth")
    axis.tickOpacity = object.number("tickOpacity")
    axis.tickDash = object.numbers("tickDash")
    axis.tickDashOffset = object.number("tickDashOffset")
    axis.tickCap = object.word("tickCap", of: lineCaps)
    axis.tickSize = object.number("tickSize")
    axis.tickOffset = object.number("tickOffset")
    axis.tickRound = object.flag("tickRound")
}

private func readAxisLabels(_ object: ObjectReader, _ axis: inout AxisDefinition) {
    axis.labels = object.flag("labels")
    axis.labelExpr = object.context.knowingScales { object.expression("labelExpr") }
    axis.labelAlign = object.word("labelAlign", of: alignments)
    axis.labelAngle = object.number("labelAngle")
    axis.labelBaseline = object.word("labelBaseline", of: baselines)
    axis.labelBound = object.tolerance("labelBound")
    axis.labelColor = object.paint("labelColor")
    axis.labelFlush = object.tolerance("labelFlush")
    axis.labelFlushOffset = object.number("labelFlushOffset")
    axis.labelFont = object.text("labelFont")
    axis.labelFontSize = object.number("labelFontSize")
    axis.labelFontStyle = object.text("labelFontStyle")
    axis.labelFontWeight = object.fontWeight("labelFontWeight")
    axis.labelLimit = object.number("labelLimit")
    axis.labelLineHeight = object.number("labelLineHeight")
    axis.labelOffset = object.number("labelOffset")
    axis.labelOpacity = object.number("labelOpacity")
    axis.labelOverlap = object.overlap("labelOverlap")
    axis.labelPadding = object.number("labelPadding")
    axis.labelSeparation = object.number("labelSeparation")
}

private func readAxisTitle(_ object: ObjectReader, _ axis: inout AxisDefinition) {
    axis.titleAlign = object.word("titleAlign", of: alignments)
    axis.titleAnchor = object.word("titleAnchor", of: ["start", "middle", "end"])
    axis.titleAngle = object.number("titleAngle")
    axis.titleBaseline = object.word("titleBaseline", of: baselines)
    axis.titleColor = object.paint("titleColor")
    axis.titleFont = object.text("titleFont")
    axis.titleFontSize = object.number("titleFontSize")
    axis.titleFontStyle = object.text("titleFontStyle")
    axis.titleFontWeight = object.fontWeight("titleFontWeight")
    axis.titleLimit = object.number("titleLimit")
    axis.titleLineHeight = object.number("titleLineHeight")
    axis.titleOpacity = object.number("titleOpacity")
    axis.titlePadding = object.number("titlePadding")
    axis.titleX = object.number("titleX")
    axis.titleY = object.number("titleY")
}
