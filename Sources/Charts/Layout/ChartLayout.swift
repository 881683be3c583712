package import Expressions
package import Scenes

/// Lays out a whole chart: views, padding, background.
///
/// - Parameter background: That of the specification; the configuration's where it says nothing.
package func layOutChart(
    _ node: PreparedNode, configuration: ChartConfiguration,
    background: Setting<String> = .automatic, padding: PaddingDefinition? = nil,
    autosize: AutosizeDefinition? = nil, parameters: [String: ExpressionValue] = [:]
) -> Scene {
    let padding =
        padding ?? configuration.layers.padding
        ?? PaddingDefinition(left: 5, top: 5, right: 5, bottom: 5)
    let margins = padding.left + padding.right
    var context = LayoutContext(configuration: configuration, parameters: parameters)
    if node.isView { context.labelRoom = (configuration.width ?? 600) * 0.3 }
    context.projections = resolveProjections(node, configuration: configuration)
    let configured = configuration.layers.autosize
    let sized: SizedLayout
    if let width = configuration.width {
        let room = width - margins
        if node.hasOwnWidth, let kind = autosize?.kind ?? configured?.kind {
            let contains = autosize?.containsPadding ?? configured?.containsPadding
            sized = layOutAutosized(
                node.breakingTitle(room: room, configuration),
                AutosizeDefinition(kind: kind, containsPadding: contains), padding: padding,
                context)
        } else {
            sized = SizedLayout(layOutFitted(node, room: room, context))
        }
    } else {
        let autosize = AutosizeDefinition(of: node, written: autosize, configured: configured)
        sized = layOutAutosized(node, autosize, padding: padding, context)
    }
    var group = sized.view.group
    group.origin = sized.origin + Point(x: padding.left, y: padding.top)
    var paint = Paint.none
    switch background.otherwise(configuration.layers.setting(\.background)) {
    case .explicit(let color): paint = Paint(css: color)
    case .disabled, .automatic: break
    }
    return Scene(
        width: (sized.width + margins).rounded(.up),
        height: (sized.height + padding.top + padding.bottom).rounded(.up),
        background: paint, nodes: [.group(group)])
}

/// Lays out a chart in a picture of a given width, of which padding has left `room`.
private func layOutFitted(
    _ node: PreparedNode, room: Double, _ context: LayoutContext
) -> ViewLayout {
    let node = node.breakingTitle(room: room, context.configuration).arranged(room: room)
    let across = Double(node.plotsAcross)
    var plot = node.isView ? room : max(60, (room / across - 50).rounded(.down))
    func layout() -> ViewLayout {
        var context = context
        context.configuration = context.configuration.withPlots(
            wide: plot, high: node.isView ? nil : max(120, min(300, plot * 0.75)))
        return layOutNode(node, context)
    }
    var view = layout()
    // What stands beside the plots depends little on their width: a few corrections find it.
    for _ in 0..<5 {
        let beside = view.width + view.overhang.left + view.overhang.right
        let corrected = max(60, plot + ((room - beside) / across).rounded(.down))
        guard corrected != plot else { break }
        plot = corrected
        view = layout()
    }
    return view
}

extension ViewLayout {
    /// How far axes, legends, titles and marks reach beyond the plot, in whole pixels.
    var overhang: PaddingDefinition {
        PaddingDefinition(
            left: max(0, (-bounds.minX).rounded(.up)), top: max(0, (-bounds.minY).rounded(.up)),
            right: max(0, (bounds.maxX - width).rounded(.up)),
            bottom: max(0, (bounds.maxY - height).rounded(.up)))
    }
}
