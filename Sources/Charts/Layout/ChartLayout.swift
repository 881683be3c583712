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
    var view = layOutView(node, configuration: configuration, parameters: parameters)
    if let width = configuration.width {
        // What stands beside the plot depends little on the plot's width: a few corrections find it.
        for _ in 0..<3 {
            let beside = view.bounds.width.rounded(.up) - view.width + margins
            guard (view.width + beside - width).magnitude >= 1 else { break }
            let plot = max(60, (width - beside).rounded(.down))
            view = layOutView(
                node, configuration: configuration.withPlots(wide: plot), parameters: parameters)
        }
    }
    let left = max(0, (-view.bounds.minX).rounded(.up))
    let top = max(0, (-view.bounds.minY).rounded(.up))
    let right = max(0, (view.bounds.maxX - view.width).rounded(.up))
    let bottom = max(0, (view.bounds.maxY - view.height).rounded(.up))
    var group = view.group
    group.origin = Point(x: left + padding.left, y: top + padding.top)
    var paint = Paint.none
    switch background.otherwise(configuration.layers.setting(\.background)) {
    case .explicit(let color): paint = Paint(css: color)
    case .disabled, .automatic: break
    }
    return Scene(
        width: (view.width + left + right + padding.left + padding.right).rounded(.up),
        height: (view.height + top + bottom + padding.top + padding.bottom).rounded(.up),
        background: paint, nodes: [.group(group)])
}
