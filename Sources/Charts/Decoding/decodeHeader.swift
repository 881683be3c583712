import Diagnostics
import Expressions
import Values

/// Reads the header of a facet.
func decodeHeader(_ node: ValueNode, _ context: DecodingContext) -> HeaderDefinition? {
    guard let object = ObjectReader(node, "header", context) else { return nil }
    var header = HeaderDefinition()
    header.span = node.span
    header.title = object.titleText()
    header.format = object.format()
    header.orient = object.choice("orient")
    readHeaderLabels(object, &header)
    readHeaderTitle(object, &header)
    object.finish()
    return header
}

private func readHeaderLabels(_ object: ObjectReader, _ header: inout HeaderDefinition) {
    header.labels = object.flag("labels")
    header.labelExpr = object.expression("labelExpr")
    header.labelAlign = object.text("labelAlign")
    header.labelAnchor = object.text("labelAnchor")
    header.labelAngle = object.number("labelAngle")
    header.labelBaseline = object.text("labelBaseline")
    header.labelColor = object.paint("labelColor")
    header.labelFont = object.text("labelFont")
    header.labelFontSize = object.number("labelFontSize")
    header.labelFontStyle = object.text("labelFontStyle")
    header.labelFontWeight = object.fontWeight("labelFontWeight")
    header.labelLimit = object.number("labelLimit")
    header.labelOrient = object.choice("labelOrient")
    header.labelPadding = object.number("labelPadding")
}

private func readHeaderTitle(_ object: ObjectReader, _ header: inout HeaderDefinition) {
    header.titleAlign = object.text("titleAlign")
    header.titleAnchor = object.text("titleAnchor")
    header.titleAngle = object.number("titleAngle")
    header.titleBaseline = object.text("titleBaseline")
    header.titleColor = object.paint("titleColor")
    header.titleFont = object.text("titleFont")
    header.titleFontSize = object.number("titleFontSize")
    header.titleFontStyle = object.text("titleFontStyle")
    header.titleFontWeight = object.fontWeight("titleFontWeight")
    header.titleLimit = object.number("titleLimit")
    header.titleOrient = object.choice("titleOrient")
    header.titlePadding = object.number("titlePadding")
}
