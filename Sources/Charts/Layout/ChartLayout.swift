package import Expressions
package import Scenes

/// Lays out a whole chart: views, padding, background.
///
/// - Parameter background: That of the specification; the configuration's where it says nothing.
package func layOutChart(
    _ node: PreparedNode, configuration: ChartConfiguration,
    background: Setting<String> = .automatic, padding: PaddingDefinition? = nil,
    parameters: [String: ExpressionValue] = [:]
) -> Scene {
    let padding =
        padding ?? configuration.layers.padding
        ?? PaddingDefinition(left: 5, top: 5, right: 5, bottom: 5)
    let margins = padding.left + padding.right
    let node =
        configuration.width.map { node.breakingTitle(room: $0 - margins, configuration) } ?? node
    let context = LayoutContext(configuration: configuration, parameters: parameters)
    var view = layOutNode(node, context)
    if let width = configuration.width {
        // What stands beside the plot depends little on the plot's width: a few corrections find it.
        for _ in 0..<4 {
            let beside = view.overhang.left + view.overhang.right + margins
            let plot = max(60, width - beside)
            guard plot != view.width else { break }
            var context = context
            context.configuration = configuration.withPlots(wide: plot)
            view = layOutNode(node, context)
        }
    }
    let overhang = view.overhang
    var group = view.group
    group.origin = Point(x: overhang.left + padding.left, y: overhang.top + padding.top)
    var paint = Paint.none
    switch background.otherwise(configuration.layers.setting(\.background)) {
    case .explicit(let color): paint = Paint(css: color)
    case .disabled, .automatic: break
    }
    return Scene(
        width: (view.width + overhang.left + overhang.right + margins).rounded(.up),
        height: (view.height + overhang.top + overhang.bottom + padding.top + padding.bottom)
            .rounded(.up),
        background: paint, nodes: [.group(group)])
}

extension ViewLayout {
    /// How far axes, legends, titles and marks reach beyond the plot, in whole pixels.
    fileprivate var overhang: PaddingDefinition {
        PaddingDefinition(
            left: max(0, (-bounds.minX).rounded(.up)), top: max(0, (-bounds.minY).rounded(.up)),
            right: max(0, (bounds.maxX - width).rounded(.up)),
            bottom: max(0, (bounds.maxY - height).rounded(.up)))
    }
}
