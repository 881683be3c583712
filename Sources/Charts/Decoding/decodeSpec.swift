import Diagnostics
import OrderedCollections
import Values

/// Reads a chart or a part of one.
func decodeSpec(_ node: ValueNode, _ context: DecodingContext) -> ChartSpec? {
    guard let object = ObjectReader(node, "chart", context) else { return nil }
    return context.descend(into: node) { decodeSpec(object) }
}

/// Reads the specification in `object`, from which the caller may have taken properties of its own.
func decodeSpec(_ object: ObjectReader) -> ChartSpec? {
    let faults = object.context.diagnostics.count
    reportNulls(object)
    let spec: ChartSpec?
    if object.has("layer") {
        spec = decodeLayer(object)
    } else if object.has("repeat") {
        spec = decodeRepeat(object)?.adding(brushes(in: object.node, object.context))
    } else if object.has("facet"), !object.has("mark") {
        spec = decodeFacet(object)
    } else if object.has("hconcat") || object.has("vconcat") || object.has("concat") {
        spec = decodeConcat(object)?.adding(brushes(in: object.node, object.context))
    } else if object.has("mark") {
        spec = decodeUnit(object)
    } else {
        object.context.report(
            .error(
                .missingProperty("mark", in: "chart"), at: object.node.span,
                help: helpForMark(object.keys)))
        return nil
    }
    if spec == nil, object.context.diagnostics.count == faults {
        // `mark: null` is as good as none.
        object.context.report(.error(.missingProperty("mark", in: "chart"), at: object.node.span))
    }
    object.finish(object.has("mark") || object.has("layer") ? .unit : .common)
    return spec
}

/// Reports parts of a chart that are null, where Vega-Lite knows no null: a chart would lack them without a word.
private func reportNulls(_ object: ObjectReader) {
    for member in object.node.members ?? [] {
        guard case .scalar(.null) = member.value.content, let expected = chartParts[member.key]
        else { continue }
        object.context.expect(expected, for: member.key, got: member.value)
    }
}

private let chartParts = [
    "layer": "a list of charts", "hconcat": "a list of charts", "vconcat": "a list of charts",
    "concat": "a list of charts", "spec": "a chart", "repeat": "a list of fields",
    "facet": "a mapping", "encoding": "a mapping of channels", "mark": "a mark",
    "transform": "a list of transforms", "params": "a list of parameters",
    "resolve": "a mapping", "projection": "a mapping",
]

private func helpForMark(_ keys: [String]) -> String? {
    let known = ["mark", "layer", "facet", "hconcat", "vconcat", "concat", "repeat"]
    for key in keys {
        if let near = suggestion(for: key, in: known) { return "did '\(key)' mean '\(near)'?" }
    }
    return nil
}

func readCommon(_ object: ObjectReader) -> CommonProperties {
    var common = CommonProperties(span: object.node.span)
    common.name = object.text("name")
    _ = object.lines("description")
    common.title = object.setting("title", decodeTitle)
    common.data = object.setting("data", decodeData)
    common.transforms = object.list("transform", decodeTransform)
    object.context.computed = []
    common.resolve = object.part("resolve", decodeResolve) ?? ResolveDefinition()
    common.shownParts = decodeShownParts(of: object.node, object.context)
    checkGuides(object, common.resolve)
    return common
}

private func readSize(_ object: ObjectReader, _ common: inout CommonProperties) {
    common.width = object.part("width", decodeSize)
    common.height = object.part("height", decodeSize)
    common.view = object.part("view", decodeView)
    common.projection = object.part("projection", decodeProjection)
    common.brushes = brushes(in: object.node, object.context)
}

private func decodeUnit(_ object: ObjectReader) -> ChartSpec? {
    var common = readCommon(object)
    readSize(object, &common)
    let mark = object.part("mark", decodeMark)
    let encoding = object.part("encoding", decodeEncoding) ?? Encoding()
    // A chart that its own channels divide says here how the cells lie.
    let isDivided = encoding.channels.keys.contains(where: \.isFacet)
    let grid = isDivided ? readGrid(object) : GridDefinition()
    guard let mark else { return nil }
    return .unit(UnitSpec(common: common, mark: mark, encoding: encoding, grid: grid))
}

private func decodeLayer(_ object: ObjectReader) -> ChartSpec? {
    var common = readCommon(object)
    readSize(object, &common)
    let context = object.context
    context.allowsPartialChannels = true
    let encoding = object.part("encoding", decodeEncoding) ?? Encoding()
    context.allowsPartialChannels = false
    if let node = object.present("layer"), node.items == nil {
        context.expect("a list of charts", for: "layer", got: node)
    }
    let layers = object.list("layer", decodeSpec)
    return .layer(LayerSpec(common: common, layers: layers, encoding: encoding))
}
