import Diagnostics
import Values

/// Reads a chart or a part of one.
func decodeSpec(_ node: ValueNode, _ context: DecodingContext) -> ChartSpec? {
    guard var object = ObjectReader(node, "chart", context) else { return nil }
    return context.descend(into: node) { decodeSpec(&object) }
}

/// Reads the specification in `object`, from which the caller may have taken properties of its own.
func decodeSpec(_ object: inout ObjectReader) -> ChartSpec? {
    let spec: ChartSpec?
    if object.has("layer") {
        spec = decodeLayer(&object)
    } else if object.has("repeat") {
        spec = decodeRepeat(&object)
    } else if object.has("facet"), object.has("spec") {
        spec = decodeFacet(&object)
    } else if object.has("hconcat") || object.has("vconcat") || object.has("concat") {
        spec = decodeConcat(&object)
    } else if object.has("mark") {
        spec = decodeUnit(&object)
    } else {
        object.context.report(
            .error(
                .missingProperty("mark", in: "chart"), at: object.node.span,
                help: helpForMark(object.keys)))
        return nil
    }
    object.finish(object.has("mark") || object.has("layer") ? .unit : .common)
    return spec
}

private func helpForMark(_ keys: [String]) -> String? {
    let known = ["mark", "layer", "hconcat", "vconcat", "concat", "repeat"]
    for key in keys {
        if let near = suggestion(for: key, in: known) { return "did '\(key)' mean '\(near)'?" }
    }
    return nil
}

private func readCommon(_ object: inout ObjectReader) -> CommonProperties {
    var common = CommonProperties(span: object.node.span)
    common.name = object.text("name")
    _ = object.lines("description")
    common.title = object.setting("title", decodeTitle)
    common.data = object.setting("data", decodeData)
    common.transforms = object.list("transform", decodeTransform)
    common.resolve = object.part("resolve", decodeResolve) ?? ResolveDefinition()
    return common
}

private func readSize(_ object: inout ObjectReader, _ common: inout CommonProperties) {
    common.width = object.part("width", decodeSize)
    common.height = object.part("height", decodeSize)
    common.view = object.part("view", decodeView)
}

private func decodeUnit(_ object: inout ObjectReader) -> ChartSpec? {
    var common = readCommon(&object)
    readSize(&object, &common)
    let mark = object.part("mark", decodeMark)
    let encoding = object.part("encoding", decodeEncoding) ?? Encoding()
    guard let mark else { return nil }
    return .unit(UnitSpec(common: common, mark: mark, encoding: encoding))
}

private func decodeLayer(_ object: inout ObjectReader) -> ChartSpec? {
    var common = readCommon(&object)
    readSize(&object, &common)
    let context = object.context
    context.allowsPartialChannels = true
    let encoding = object.part("encoding", decodeEncoding) ?? Encoding()
    context.allowsPartialChannels = false
    let layers = object.list("layer", decodeSpec)
    return .layer(LayerSpec(common: common, layers: layers, encoding: encoding))
}

private func decodeFacet(_ object: inout ObjectReader) -> ChartSpec? {
    let common = readCommon(&object)
    var row: ChannelDefinition?
    var column: ChannelDefinition?
    var facet: ChannelDefinition?
    if let node = object.node("facet") {
        if node["field"] != nil || node["aggregate"] != nil {
            facet = decodeChannel(.facet, node, object.context)
        } else if var grid = ObjectReader(node, "facet", object.context) {
            row = grid.part("row") { decodeChannel(.row, $0, $1) }
            column = grid.part("column") { decodeChannel(.column, $0, $1) }
            grid.finish()
        }
    }
    let child = object.part("spec", decodeSpec)
    let grid = readGrid(&object)
    guard let child else { return nil }
    return .facet(
        FacetSpec(
            common: common, row: row, column: column, facet: facet, columns: grid.columns,
            spacing: grid.spacing, align: grid.align, center: grid.center, child: child))
}

private func decodeConcat(_ object: inout ObjectReader) -> ChartSpec? {
    let common = readCommon(&object)
    let key = ["hconcat", "vconcat", "concat"].first { object.has($0) } ?? "concat"
    let children = object.list(key, decodeSpec)
    let direction: ConcatSpec.Direction =
        key == "hconcat" ? .horizontal : key == "vconcat" ? .vertical : .wrapped
    let grid = readGrid(&object)
    let bounds = object.text("bounds")
    return .concat(
        ConcatSpec(
            common: common, direction: direction, children: children, columns: grid.columns,
            spacing: grid.spacing, align: grid.align, center: grid.center,
            isFlush: bounds == "flush"))
}

private func decodeRepeat(_ object: inout ObjectReader) -> ChartSpec? {
    let common = readCommon(&object)
    let node = object.node("repeat")
    let child = object.part("spec", decodeSpec)
    let grid = readGrid(&object)
    guard let child else { return nil }
    var spec = RepeatSpec(
        common: common, columns: grid.columns, spacing: grid.spacing, align: grid.align,
        center: grid.center, child: child)
    if let items = node?.items {
        spec.list = items.compactMap(\.string)
    } else if let node, var lists = ObjectReader(node, "repeat", object.context) {
        spec.row = lists.names("row")
        spec.column = lists.names("column")
        spec.layer = lists.names("layer")
        lists.finish()
    }
    return .repeat(spec)
}

private struct Grid {
    var columns: Int?
    var spacing: SpacingDefinition?
    var align: GridAlign?
    var center: Bool?
}

private func readGrid(_ object: inout ObjectReader) -> Grid {
    Grid(
        columns: object.integer("columns"), spacing: object.part("spacing", decodeSpacing),
        align: object.part("align") { node, context in
            node.string.flatMap(GridAlign.init(rawValue:))
        }, center: object.flag("center"))
}
