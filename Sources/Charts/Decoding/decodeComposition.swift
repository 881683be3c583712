import Diagnostics
import OrderedCollections
import Values

/// Reads `facet` with its `spec`.
func decodeFacet(_ object: ObjectReader) -> ChartSpec? {
    let common = readCommon(object)
    var divisions: OrderedDictionary<Channel, ChannelDefinition> = [:]
    if let node = object.node("facet") {
        if node["row"] == nil, node["column"] == nil {
            divisions[.facet] = decodeChannel(.facet, node, object.context)
            dropInnerGrid(node, &divisions[.facet], object.context)
        } else if let grid = ObjectReader(node, "facet", object.context) {
            for channel in [Channel.row, .column] {
                divisions[channel] = grid.part(channel.rawValue) {
                    decodeChannel(channel, $0, $1)
                }
            }
            grid.finish()
        }
    }
    let child = readChild(object, of: "facet")
    let grid = readGrid(object)
    return child.map {
        .facet(FacetSpec(common: common, divisions: divisions, grid: grid, child: $0))
    }
}

/// Says that the cells' arrangement stands beside `facet` and not in it, where Vega-Lite does not read it.
private func dropInnerGrid(
    _ node: ValueNode, _ definition: inout ChannelDefinition?, _ context: DecodingContext
) {
    definition?.grid = GridDefinition()
    for member in node.members ?? []
    where ["columns", "spacing", "align", "bounds", "center"].contains(member.key) {
        context.report(
            .error(
                .misplacedProperty(member.key, in: "facet"), at: member.keySpan,
                help: "write '\(member.key)' beside 'facet'"))
    }
}

extension Diagnostic.Message {
    static func misplacedProperty(_ name: String, in object: String) -> Self {
        Self(
            id: "misplaced-property",
            text: "property '\(name)' in \(object) has no effect where the cells have a 'spec'")
    }
}

/// Reads `hconcat`, `vconcat` or `concat`.
func decodeConcat(_ object: ObjectReader) -> ChartSpec? {
    let common = readCommon(object)
    let key = ["hconcat", "vconcat", "concat"].first { object.has($0) } ?? "concat"
    var children: [ChartSpec] = []
    if let node = object.node(key) {
        if let items = node.items {
            children = items.compactMap { decodeSpec($0, object.context) }
        } else {
            // Null is reported with the chart's other parts.
            if node.scalar != .null {
                object.context.expect("a list of charts", for: key, got: node)
            }
        }
    }
    let direction: ConcatSpec.Direction =
        key == "hconcat" ? .horizontal : key == "vconcat" ? .vertical : .wrapped
    return .concat(
        ConcatSpec(
            common: common, direction: direction, children: children, grid: readGrid(object)))
}

/// Reads `repeat` with its `spec`.
func decodeRepeat(_ object: ObjectReader) -> ChartSpec? {
    let common = readCommon(object)
    let node = object.node("repeat")
    let child = readChild(object, of: "repeat")
    let grid = readGrid(object)
    guard let child else { return nil }
    var spec = RepeatSpec(common: common, grid: grid, child: child)
    if node?.items != nil {

        spec.list = names(node, object.context)
    } else if let node, let lists = ObjectReader(node, "repeat", object.context) {
        spec.row = lists.names("row")
        spec.column = lists.names("column")
        spec.layer = lists.names("layer")
        lists.finish()
        if spec.row.isEmpty, spec.column.isEmpty, spec.layer.isEmpty {
            object.context.report(
                .error(.missingProperty("row, column or layer", in: "repeat"), at: node.span))
        }
    }
    return .repeat(spec)
}

private func names(_ node: ValueNode?, _ context: DecodingContext) -> [String] {
    (node?.items ?? []).compactMap { item in
        if item.string == nil { context.expect("a name", for: "repeat", got: item) }
        return item.string
    }
}

/// The chart that a facet or a repetition draws again and again.
private func readChild(_ object: ObjectReader, of name: String) -> ChartSpec? {
    guard object.has("spec") else {
        object.context.report(
            .error(
                .missingProperty("spec", in: name), at: object.node.span,
                help: "'spec' holds the chart that each cell draws"))
        return nil
    }
    return object.part("spec", decodeSpec)
}
