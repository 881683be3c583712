import Diagnostics
import Values

/// Reads a chart's title: text, lines of text, or an object.
func decodeTitle(_ node: ValueNode, _ context: DecodingContext) -> TitleDefinition? {
    if node.members == nil {
        guard let lines = textLines(node) else {
            context.expect("text, lines of text or a mapping", for: "title", got: node)
            return nil
        }
        var title = TitleDefinition()
        title.span = node.span
        title.text = lines
        return title
    }
    return decodeTitleObject(node, context)
}

/// Reads a title's mapping; `config.title` is one without text.
func decodeTitleObject(_ node: ValueNode, _ context: DecodingContext) -> TitleDefinition? {
    guard let object = ObjectReader(node, "title", context) else { return nil }
    var title = TitleDefinition()
    title.span = node.span
    title.text = object.lines("text") ?? []
    title.subtitle = object.lines("subtitle") ?? []
    title.style = object.names("style")
    title.zindex = object.integer("zindex")
    title.anchor = object.word("anchor", of: ["start", "middle", "end"])
    title.frame = object.word("frame", of: ["group", "bounds"])
    title.orient = object.choice("orient")
    title.offset = object.number("offset")
    title.align = object.word("align", of: alignments)
    title.angle = object.number("angle")
    title.baseline = object.word("baseline", of: baselines)
    title.dx = object.number("dx")
    title.dy = object.number("dy")
    title.limit = object.number("limit")
    title.color = object.paint("color")
    title.font = object.text("font")
    title.fontSize = object.number("fontSize")
    title.fontStyle = object.text("fontStyle")
    title.fontWeight = object.fontWeight("fontWeight")
    title.lineHeight = object.number("lineHeight")
    readTitleSubtitle(object, &title)
    object.finish(.title)
    return title
}

private func readTitleSubtitle(_ object: ObjectReader, _ title: inout TitleDefinition) {
    title.subtitleColor = object.paint("subtitleColor")
    title.subtitleFont = object.text("subtitleFont")
    title.subtitleFontSize = object.number("subtitleFontSize")
    title.subtitleFontStyle = object.text("subtitleFontStyle")
    title.subtitleFontWeight = object.fontWeight("subtitleFontWeight")
    title.subtitleLineHeight = object.number("subtitleLineHeight")
    title.subtitlePadding = object.number("subtitlePadding")
}
