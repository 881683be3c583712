import Diagnostics
import OrderedCollections
import Values

/// Reads `config`.
func decodeConfiguration(
    _ node: ValueNode, _ context: DecodingContext
) -> ConfigurationDefinition? {
    guard let object = ObjectReader(node, "config", context) else { return nil }
    var configuration = ConfigurationDefinition.empty
    configuration.background = object.setting("background", decodeText)
    configuration.padding = object.part("padding", decodePadding)
    configuration.autosize = object.part("autosize", decodeAutosize)
    configuration.locale = object.part("locale", decodeLocale) ?? LocaleDefinition()
    configuration.font = object.text("font")
    configuration.countTitle = object.text("countTitle")
    configuration.fieldTitle = object.choice("fieldTitle")
    configuration.numberFormat = object.text("numberFormat")
    configuration.normalizedNumberFormat = object.text("normalizedNumberFormat")
    configuration.timeFormat = object.text("timeFormat")
    configuration.lineBreak = object.text("lineBreak")
    readFormatTypes(object, &configuration)
    configuration.view = object.part("view", decodeView) ?? ViewDefinition()
    configuration.legend = object.part("legend", decodeLegend) ?? LegendDefinition()
    configuration.title = object.part("title", decodeTitleObject) ?? TitleDefinition()
    configuration.scale = object.part("scale", decodeScaleConfiguration) ?? ScaleConfiguration()
    configuration.range = object.part("range", decodeRangeConfiguration) ?? RangeConfiguration()
    configuration.projection =
        object.part("projection", decodeConfiguredProjection) ?? ProjectionDefinition()
    readMarks(object, &configuration)
    readAxes(object, &configuration)
    readComposition(object, &configuration)
    object.finish(.configuration)
    return configuration
}

private func readMarks(
    _ object: ObjectReader, _ configuration: inout ConfigurationDefinition
) {
    configuration.mark = object.part("mark", decodeMarkProperties) ?? MarkDefinition()
    for type in MarkType.allCases {
        configuration.marks[type] = object.part(type.rawValue, decodeMarkProperties).map {
            Boxed($0)
        }
    }
    readStyles(object, &configuration)
}

private func readAxes(
    _ object: ObjectReader, _ configuration: inout ConfigurationDefinition
) {
    for key in object.keys where key.hasPrefix("axis") {
        guard axisConfigurationNames.contains(key) else { continue }
        configuration.axes[key] = object.part(key, decodeAxis).map { Boxed($0) }
    }
    for key in ["header", "headerRow", "headerColumn", "headerFacet"] {
        configuration.headers[key] = object.part(key, decodeHeader).map { Boxed($0) }
    }
}

private let axisConfigurationNames: Set<String> = {
    var names: Set<String> = ["axisTop", "axisBottom", "axisLeft", "axisRight"]
    let kinds = ["", "Band", "Point", "Discrete", "Quantitative", "Temporal"]
    for axis in ["axis", "axisX", "axisY"] { for kind in kinds { names.insert(axis + kind) } }
    return names
}()

private func readComposition(
    _ object: ObjectReader, _ configuration: inout ConfigurationDefinition
) {
    for key in ["facet", "concat"] {
        guard let node = object.present(key),
            let part = ObjectReader(node, key, object.context)
        else { continue }
        var grid = GridDefinition()
        grid.spacing = part.part("spacing", decodeSpacing)
        grid.columns = part.count("columns")
        part.finish()
        if key == "facet" {
            configuration.facetGrid = grid
        } else {
            configuration.concatGrid = grid
        }
    }
}

func decodeText(_ node: ValueNode, _ context: DecodingContext) -> String? {
    if node.string == nil { context.expect("text", for: "text", got: node) }
    return node.string
}

private func decodeScaleConfiguration(
    _ node: ValueNode, _ context: DecodingContext
) -> ScaleConfiguration? {
    guard let object = ObjectReader(node, "config.scale", context) else { return nil }
    var scale = ScaleConfiguration()
    readPaddings(object, &scale)
    scale.clamp = object.flag("clamp")
    scale.round = object.flag("round")
    scale.zero = object.flag("zero")
    scale.xReverse = object.flag("xReverse")
    scale.useUnaggregatedDomain = object.flag("useUnaggregatedDomain")
    scale.minBandSize = object.number("minBandSize")
    scale.maxBandSize = object.number("maxBandSize")
    scale.minFontSize = object.number("minFontSize")
    scale.maxFontSize = object.number("maxFontSize")
    scale.minOpacity = object.number("minOpacity")
    scale.maxOpacity = object.number("maxOpacity")
    scale.minSize = object.number("minSize")
    scale.maxSize = object.number("maxSize")
    scale.minStrokeWidth = object.number("minStrokeWidth")
    scale.maxStrokeWidth = object.number("maxStrokeWidth")
    scale.quantileCount = object.count("quantileCount", atMost: 1_000)
    scale.quantizeCount = object.count("quantizeCount", atMost: 1_000)
    for member in object.present("invalid")?.members ?? [] {
        guard let channel = Channel(rawValue: member.key), channel.hasScale else {
            let known = Channel.allCases.filter(\.hasScale).map(\.rawValue)
            context.report(
                .error(
                    .unknownProperty(member.key, in: "invalid"), at: member.keySpan,
                    help: helpForUnknown(member.key, known: known)))
            continue
        }
        scale.invalid[channel] = decodeInvalidOutput(member.value, context)
    }
    object.finish()
    return scale
}

private func readPaddings(_ object: ObjectReader, _ scale: inout ScaleConfiguration) {
    scale.bandPaddingInner = object.number("bandPaddingInner")
    scale.bandPaddingOuter = object.number("bandPaddingOuter")
    scale.barBandPaddingInner = object.number("barBandPaddingInner")
    scale.rectBandPaddingInner = object.number("rectBandPaddingInner")
    scale.tickBandPaddingInner = object.number("tickBandPaddingInner")
    scale.bandWithNestedOffsetPaddingInner = object.number("bandWithNestedOffsetPaddingInner")
    scale.bandWithNestedOffsetPaddingOuter = object.number("bandWithNestedOffsetPaddingOuter")
    scale.offsetBandPaddingInner = object.number("offsetBandPaddingInner")
    scale.offsetBandPaddingOuter = object.number("offsetBandPaddingOuter")
    scale.continuousPadding = object.number("continuousPadding")
    scale.pointPadding = object.number("pointPadding")
}

/// `{value: …}`, or `"zero-or-min"`, which is text here.
private func decodeInvalidOutput(_ node: ValueNode, _ context: DecodingContext) -> ChannelValue {
    guard node.members != nil else { return decodeChannelValue(node, context) }
    guard let object = ObjectReader(node, "invalid", context) else { return .null }
    let value = object.node("value").map { decodeChannelValue($0, context) }
    object.finish()
    return value ?? .null
}

private func decodeRangeConfiguration(
    _ node: ValueNode, _ context: DecodingContext
) -> RangeConfiguration? {
    guard let object = ObjectReader(node, "config.range", context) else { return nil }
    var range = RangeConfiguration()
    range.category = object.part("category", decodeColors)
    range.diverging = object.part("diverging", decodeColors)
    range.heatmap = object.part("heatmap", decodeColors)
    range.ordinal = object.part("ordinal", decodeColors)
    range.ramp = object.part("ramp", decodeColors)
    let symbols = object.names("symbol")
    range.symbol = symbols.isEmpty ? nil : symbols
    object.finish()
    return range
}

private func decodeColors(_ node: ValueNode, _ context: DecodingContext) -> ScaleRangeOrScheme? {
    if let items = node.items { return .colors(items.compactMap(\.string)) }
    guard let object = ObjectReader(node, "range", context) else { return nil }
    let scheme = object.part("scheme", decodeScheme)
    object.finish()
    return scheme.map(ScaleRangeOrScheme.scheme)
}
