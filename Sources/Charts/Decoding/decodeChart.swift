package import Diagnostics
package import Values

/// Reads a whole specification; nil when there is nothing to draw. What is misspelt, of the wrong type or
/// not drawn yet is an error; what only acts in a browser is a note.
///
/// - Parameter viewSize: The width and height that expressions see, if they are known.
package func decodeChart(
    _ node: ValueNode, viewSize: (width: Double, height: Double)? = nil
) -> Checked<ChartDocument?> {
    let context = DecodingContext(collectsNames: false)
    let document = decodeChart(node, viewSize, context)
    // What an unknown name could have meant is collected only now: nearly every chart does without.
    return context.foundUnknownName
        ? decodeChart(node, viewSize, DecodingContext(collectsNames: true)) : document
}

private func decodeChart(
    _ node: ValueNode, _ viewSize: (width: Double, height: Double)?, _ context: DecodingContext
) -> Checked<ChartDocument?> {
    if let viewSize {
        context.parameters = sizeValues(width: viewSize.width, height: viewSize.height)
    }
    guard let object = ObjectReader(node, "chart", context) else {
        return Checked(nil, context.diagnostics)
    }
    readParameters(in: node, context)
    let background = object.setting("background", decodeText)
    let padding = object.part("padding", decodePadding)
    let autosize = object.part("autosize", decodeAutosize)
    let configuration = object.part("config", decodeConfiguration)
    context.projectionType = configuration?.projection.type
    let datasets = object.node("datasets")?.members ?? []
    let description = object.lines("description")
    for name in ["$schema", "usermeta", "params"] { _ = object.node(name) }
    guard let root = decodeSpec(object) else { return Checked(nil, context.diagnostics) }
    var document = ChartDocument(
        root: root, configuration: configuration ?? .empty, span: node.span)
    document.parameters = context.parameters
    document.faults = context.faults
    document.readsViewSize = context.readsViewSize
    document.background = background
    document.padding = padding
    document.autosize = autosize
    document.description = description?.joined(separator: "\n")
    document.datasets = datasets.map {
        NamedData(name: $0.key, values: InlineData($0.value), span: $0.keySpan)
    }
    return Checked(document, context.diagnostics)
}
