import Diagnostics
import Values

/// Reads `width` or `height`.
func decodeSize(_ node: ValueNode, _ context: DecodingContext) -> SizeDefinition? {
    if let pixels = node.scalar?.asDouble { return .pixels(pixels) }
    if node.string == "container" { return .container }
    guard let object = ObjectReader(node, "size", context) else { return nil }
    let step = object.number("step")
    let isForPosition = object.text("for") == "position"
    object.finish()
    return step.map { .step($0, isForPosition: isForPosition) }
}

/// Reads `padding`: one number for all sides, or an object.
func decodePadding(_ node: ValueNode, _ context: DecodingContext) -> PaddingDefinition? {
    if let all = node.scalar?.asDouble {
        return PaddingDefinition(left: all, top: all, right: all, bottom: all)
    }
    guard let object = ObjectReader(node, "padding", context) else { return nil }
    let padding = PaddingDefinition(
        left: object.number("left") ?? 0, top: object.number("top") ?? 0,
        right: object.number("right") ?? 0, bottom: object.number("bottom") ?? 0)
    object.finish()
    return padding
}

/// Reads `autosize`: its type alone, or an object.
func decodeAutosize(_ node: ValueNode, _ context: DecodingContext) -> AutosizeDefinition? {
    var autosize = AutosizeDefinition()
    autosize.span = node.span
    guard node.members != nil else {
        autosize.kind = decodeChoice(node, "autosize", context)
        return autosize
    }
    guard let object = ObjectReader(node, "autosize", context) else { return nil }
    autosize.kind = object.choice("type")
    autosize.containsPadding =
        object.word("contains", of: ["content", "padding"]).map { $0 == "padding" }
    // Only a picture that changes after it was drawn could be resized.
    _ = object.node("resize")
    object.finish()
    return autosize
}

func decodeSpacing(_ node: ValueNode, _ context: DecodingContext) -> SpacingDefinition? {
    if let both = node.scalar?.asDouble { return SpacingDefinition(row: both, column: both) }
    guard let object = ObjectReader(node, "spacing", context) else { return nil }
    let spacing = SpacingDefinition(row: object.number("row"), column: object.number("column"))
    object.finish()
    return spacing
}

/// Reads `view` of a chart, or `config.view`.
func decodeView(_ node: ValueNode, _ context: DecodingContext) -> ViewDefinition? {
    guard let object = ObjectReader(node, "view", context) else { return nil }
    var view = ViewDefinition()
    view.style = object.names("style")
    view.fill = object.paint("fill")
    view.fillOpacity = object.number("fillOpacity")
    view.stroke = object.paint("stroke")
    view.strokeOpacity = object.number("strokeOpacity")
    view.strokeWidth = object.number("strokeWidth")
    view.strokeDash = object.numbers("strokeDash")
    view.strokeDashOffset = object.number("strokeDashOffset")
    view.strokeCap = object.word("strokeCap", of: lineCaps)
    view.strokeJoin = object.word("strokeJoin", of: lineJoins)
    view.strokeMiterLimit = object.number("strokeMiterLimit")
    view.opacity = object.number("opacity")
    view.cornerRadius = object.number("cornerRadius")
    view.continuousWidth = object.number("continuousWidth")
    view.continuousHeight = object.number("continuousHeight")
    view.discreteWidth = object.part("discreteWidth", decodeSize)
    view.discreteHeight = object.part("discreteHeight", decodeSize)
    view.step = object.number("step")
    object.finish(.view)
    return view
}

func decodeResolve(_ node: ValueNode, _ context: DecodingContext) -> ResolveDefinition? {
    guard let object = ObjectReader(node, "resolve", context) else { return nil }
    var resolve = ResolveDefinition()
    resolve.scale = object.part("scale", decodeModes) ?? [:]
    resolve.axis = object.part("axis", decodeModes) ?? [:]
    resolve.legend = object.part("legend", decodeModes) ?? [:]
    object.finish()
    return resolve
}

/// Reports axes and legends that do not go with their scales.
func checkGuides(_ object: ObjectReader, _ resolve: ResolveDefinition) {
    guard let node = object.node["resolve"] else { return }
    for key in ["axis", "legend"] {
        for member in node[key]?.members ?? [] {
            guard let channel = Channel(rawValue: member.key) else { continue }
            let scale = resolve.scale[channel]
            if member.value.string == "shared", scale == .independent {
                object.context.report(
                    .error(
                        .guideOfSeveralScales(key, member.key), at: member.keySpan,
                        help: "say resolve.scale.\(member.key): shared"))
            }
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func guideOfSeveralScales(_ guide: String, _ channel: String) -> Self {
        Self(
            id: "guide-of-several-scales",
            text: "one \(guide) of '\(channel)' cannot stand for scales that are independent")
    }
}

private func decodeModes(
    _ node: ValueNode, _ context: DecodingContext
) -> [Channel: ResolveDefinition.Mode]? {
    guard let object = ObjectReader(node, "resolve", context) else { return nil }
    var modes: [Channel: ResolveDefinition.Mode] = [:]
    for channel in Channel.allCases where channel.hasScale {
        modes[channel] = object.choice(channel.rawValue)
    }
    object.finish()
    return modes
}
