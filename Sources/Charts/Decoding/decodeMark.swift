import Diagnostics
import Expressions
import OrderedCollections
import Scenes
import Values

let alignments = ["left", "center", "right"]
let baselines = ["alphabetic", "top", "middle", "bottom", "line-top", "line-bottom"]
let lineCaps = ["butt", "round", "square"]
let lineJoins = ["miter", "round", "bevel"]

/// Reads a mark: its type alone, or an object with properties.
func decodeMark(_ node: ValueNode, _ context: DecodingContext) -> MarkDefinition? {
    if node.members == nil {
        guard let type: MarkType = decodeChoice(node, "mark", context) else { return nil }
        var mark = MarkDefinition(type: type)
        mark.span = node.span
        return mark
    }
    guard let mark = decodeMarkProperties(node, context) else { return nil }
    if mark.type == nil, node["type"] == nil {
        context.report(.error(.missingProperty("type", in: "mark"), at: node.span))
    }
    return mark.type == nil ? nil : mark
}

/// Reads the properties of a mark, also those of `config.bar`, a style or an overlay.
func decodeMarkProperties(_ node: ValueNode, _ context: DecodingContext) -> MarkDefinition? {
    guard let object = ObjectReader(node, "mark", context) else { return nil }
    object.allowsRowExpressions = true
    var mark = MarkDefinition()
    mark.span = node.span
    mark.type = object.choice("type")
    mark.style = object.names("style")
    mark.orient = object.choice("orient")
    mark.filled = object.flag("filled")
    mark.clip = object.flag("clip")
    mark.invalid = object.setting("invalid") { decodeChoice($0, "invalid", $1) }
    readMarkPaint(object, &mark)
    readMarkPlace(object, &mark)
    readMarkShape(object, &mark)
    readMarkArc(object, &mark)
    readMarkText(object, &mark)
    readMarkParts(object, &mark)
    mark.rowExpressions = object.rowExpressions
    checkRowExpressions(object, mark.type)
    object.finish(.mark)
    return mark
}

private let cornerNames = [
    "cornerRadius", "cornerRadiusEnd", "cornerRadiusTopLeft", "cornerRadiusTopRight",
    "cornerRadiusBottomLeft", "cornerRadiusBottomRight",
]

/// Reports expressions over the row in properties that are one for the whole mark.
private func checkRowExpressions(_ object: ObjectReader, _ type: MarkType?) {
    var drawn = [
        "color", "fill", "stroke", "opacity", "fillOpacity", "strokeOpacity", "strokeWidth",
        "strokeDash",
    ]
    switch type {
    case .text:
        drawn += [
            "text", "align", "baseline", "angle", "font", "fontSize", "fontStyle", "fontWeight",
            "limit", "size", "dx", "dy", "x", "y", "xOffset", "yOffset",
        ]
    case .point, .circle, .square:
        drawn += ["size", "angle", "shape", "x", "y", "xOffset", "yOffset"]
    case .bar, .rect: drawn += cornerNames
    case .tick: drawn += ["thickness", "size", "x", "y", "xOffset", "yOffset"]
    case .arc: drawn += ["innerRadius", "outerRadius", "padAngle"]
    case nil: drawn = []
    default: break
    }
    for (key, expression) in object.rowExpressions where !drawn.contains(key) {
        object.context.report(
            .error(
                .expressionNotConstant(key), at: expression.span,
                help: "only parameters can be named here"))
    }
}

private func readMarkPaint(_ object: ObjectReader, _ mark: inout MarkDefinition) {
    mark.color = object.paint("color")
    mark.fill = object.paint("fill")
    mark.stroke = object.paint("stroke")
    mark.opacity = object.number("opacity")
    mark.fillOpacity = object.number("fillOpacity")
    mark.strokeOpacity = object.number("strokeOpacity")
    mark.strokeWidth = object.number("strokeWidth")
    mark.strokeDash = object.numbers("strokeDash")
    mark.strokeDashOffset = object.number("strokeDashOffset")
    mark.strokeCap = object.word("strokeCap", of: lineCaps)
    mark.strokeJoin = object.word("strokeJoin", of: lineJoins)
    mark.strokeMiterLimit = object.number("strokeMiterLimit")
}

private func readMarkPlace(_ object: ObjectReader, _ mark: inout MarkDefinition) {
    mark.x = object.position("x")
    mark.y = object.position("y")
    mark.x2 = object.position("x2")
    mark.y2 = object.position("y2")
    mark.xOffset = object.number("xOffset")
    mark.yOffset = object.number("yOffset")
    mark.x2Offset = object.number("x2Offset")
    mark.y2Offset = object.number("y2Offset")
    mark.width = object.bandSize("width")
    mark.height = object.bandSize("height")
    mark.size = object.number("size")
    mark.thickness = object.number("thickness")
    mark.bandSize = object.number("bandSize")
    mark.binSpacing = object.number("binSpacing")
    mark.continuousBandSize = object.number("continuousBandSize")
    mark.discreteBandSize = object.bandSize("discreteBandSize")
    mark.minBandSize = object.number("minBandSize")
    mark.timeUnitBandPosition = object.number("timeUnitBandPosition")
    mark.timeUnitBandSize = object.number("timeUnitBandSize")
}

private func readMarkShape(_ object: ObjectReader, _ mark: inout MarkDefinition) {
    mark.shape = object.text("shape")
    mark.angle = object.number("angle")
    mark.interpolate = object.word("interpolate", of: Curve.allCases.map(\.rawValue))
    mark.tension = object.number("tension")
    mark.cornerRadius = object.number("cornerRadius")
    mark.cornerRadiusEnd = object.number("cornerRadiusEnd")
    mark.cornerRadiusTopLeft = object.number("cornerRadiusTopLeft")
    mark.cornerRadiusTopRight = object.number("cornerRadiusTopRight")
    mark.cornerRadiusBottomLeft = object.number("cornerRadiusBottomLeft")
    mark.cornerRadiusBottomRight = object.number("cornerRadiusBottomRight")
}

private func readMarkArc(_ object: ObjectReader, _ mark: inout MarkDefinition) {
    mark.innerRadius = object.number("innerRadius")
    mark.outerRadius = object.number("outerRadius")
    mark.padAngle = object.number("padAngle")
    mark.theta = object.number("theta")
    mark.theta2 = object.number("theta2")
    mark.radius = object.number("radius")
    mark.radius2 = object.number("radius2")
    mark.thetaOffset = object.number("thetaOffset")
    mark.theta2Offset = object.number("theta2Offset")
    mark.radiusOffset = object.number("radiusOffset")
    mark.radius2Offset = object.number("radius2Offset")
}

private func readMarkText(_ object: ObjectReader, _ mark: inout MarkDefinition) {
    mark.text = object.lines("text")
    mark.align = object.word("align", of: alignments)
    mark.baseline = object.word("baseline", of: baselines)
    mark.dx = object.number("dx")
    mark.dy = object.number("dy")
    mark.font = object.text("font")
    mark.fontSize = object.number("fontSize")
    mark.fontStyle = object.text("fontStyle")
    mark.fontWeight = object.fontWeight("fontWeight")
    mark.limit = object.number("limit")
    mark.lineBreak = object.text("lineBreak")
    mark.lineHeight = object.number("lineHeight")
    mark.ellipsis = object.text("ellipsis")
    mark.url = object.text("url")
    mark.aspect = object.flag("aspect")
}

private func readMarkParts(_ object: ObjectReader, _ mark: inout MarkDefinition) {
    mark.point = object.markPart("point")
    mark.line = object.markPart("line")
    mark.extent = object.extent("extent")
    mark.center = object.text("center")
    mark.box = object.markPart("box")
    mark.median = object.markPart("median")
    mark.outliers = object.markPart("outliers")
    mark.rule = object.markPart("rule")
    mark.ticks = object.markPart("ticks")
    mark.band = object.markPart("band")
    mark.borders = object.markPart("borders")
}
