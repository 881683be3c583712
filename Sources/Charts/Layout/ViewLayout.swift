import Expressions
import Scenes

/// A view drawn about its own origin: frame, guides and marks, and the box that all take.
struct ViewLayout: Sendable {
    var width: Double
    var height: Double
    /// With the frame as its background.
    var group: Group
    var bounds: Bounds
}

/// Lays out a unit or layered view.
///
/// Source: vega-view-transforms `src/ViewLayout.js`; the order of painting is Vega-Lite's.
func layOutView(_ node: PreparedNode, _ context: LayoutContext) -> ViewLayout {
    let (configuration, parameters) = (context.configuration, context.parameters)
    let set = resolveScales(
        node, shared: context.shared, firstUnit: context.firstUnit, configuration: configuration)
    let scales = ViewScales(set)
    let axes = resolveAxes(set, of: node, configuration: configuration).map {
        layOut(
            $0, width: set.width, height: set.height, configuration: configuration,
            parameters: parameters, scales: scales)
    }
    let shownAxes = axes.filter { !context.axesAround.contains($0.channel) }
    let marked = node.units.enumerated().map { index, unit in
        let marks = MarkContext(
            unit, index: index, set: set, configuration: configuration, parameters: parameters)
        marks.map = context.projections[context.firstUnit + index]?
            .projection(width: set.width, height: set.height)
        return marks
    }
    let drawn = marked.map(drawMarks)
    let brush = context.isCell ? nil : BrushLayout(node, set)
    let plot = Bounds(x1: 0, y1: 0, x2: set.width, y2: set.height)
    var bounds = plot
    var xBounds = plot
    var yBounds = plot
    var marks: [SceneNode] = []
    if let brush, !brush.areas.isEmpty { marks.append(clipped(brush.areas, set)) }
    for part in drawn {
        marks.append(part.isClipped ? clipped([part.node], set) : part.node)
        var box = part.node.bounds
        if part.isClipped { box = box.intersection(plot) }
        bounds.formUnion(box)
        if part.isScoped {
            xBounds.formUnion(box)
            yBounds.formUnion(box)
        }
    }
    if let brush, !brush.outlines.isEmpty { marks.append(clipped(brush.outlines, set)) }
    for axis in shownAxes {
        if axis.channel == .x {
            yBounds.formUnion(axis.bounds)
        } else {
            xBounds.formUnion(axis.bounds)
        }
    }
    var explanations = viewLegends(node, set, configuration: configuration)
    let labels = takeDirectLabels(&explanations, marked, edge: bounds.maxX, context)
    marks += labels
    for label in labels { xBounds.formUnion(label.bounds) }
    let legends = placedLegends(
        explanations.compactMap {
            layOut($0, width: set.width, height: set.height, configuration: configuration)
        }, xBounds: xBounds, yBounds: yBounds, width: set.width, height: set.height,
        startsAtEdge: configuration.theme == .report)
    // A legend takes the room that its layout gave it, no more.
    for legend in legends { bounds.formUnion(legend.frameBounds) }
    bounds = bounds.union(xBounds).union(yBounds)
    var nodes = axes.filter { $0.zindex <= 0 }.compactMap(\.grid)
    nodes += shownAxes.filter { $0.zindex <= 0 }.map(\.main)
    nodes += marks
    nodes += axes.filter { $0.zindex > 0 }.compactMap(\.grid)
    nodes += shownAxes.filter { $0.zindex > 0 }.map(\.main)
    nodes += legends.map(SceneNode.group)
    if let title = placedTitle(of: node, set, bounds, context) {
        nodes.append(title.node)
        bounds.formUnion(title.bounds)
    }
    let frame = ViewFrame(node, configuration)
    var group = Group(
        width: set.width, height: set.height, style: SharedStyle(frame.style), children: nodes)
    group.cornerRadius = frame.view.cornerRadius ?? 0
    return ViewLayout(width: set.width, height: set.height, group: group, bounds: bounds)
}

/// The names beside lines, which take the places of their legends.
private func takeDirectLabels(
    _ legends: inout [ResolvedLegend], _ units: [MarkContext], edge: Double,
    _ context: LayoutContext
) -> [SceneNode] {
    guard let room = context.labelRoom else { return [] }
    var nodes: [SceneNode] = []
    legends.removeAll { legend in
        let labels = DirectLabels(
            legend, units, room: room, edge: edge, configuration: context.configuration)
        nodes += labels?.nodes ?? []
        return labels != nil
    }
    return nodes
}

private func clipped(_ nodes: [SceneNode], _ set: ScaleSet) -> SceneNode {
    .group(Group(width: set.width, height: set.height, isClipped: true, children: nodes))
}

/// The legends of a view: those that its layers share, then those that each has of its own.
private func viewLegends(
    _ node: PreparedNode, _ set: ScaleSet, configuration: ChartConfiguration
) -> [ResolvedLegend] {
    let scales = set.groups.indices.filter {
        set.groups[$0].channel.hasLegend && !set.explained.contains($0)
    }.map { ExplainedScale(group: set.groups[$0], scale: set.scales[$0]) }
    guard !scales.isEmpty else { return [] }
    guard case .layer(let layer) = node else {
        return resolveLegends(scales, configuration: configuration)
    }
    let shared = scales.filter { node.sharesGuide($0.group.channel) }
    let own = scales.filter { !node.sharesGuide($0.group.channel) }
    var legends = resolveLegends(shared, configuration: configuration)
    var first = 0
    for child in layer.children {
        let units = first..<first + child.unitCount
        first = units.upperBound
        let parts = own.map {
            ExplainedScale(group: $0.group.restricted(to: units), scale: $0.scale)
        }
        legends += resolveLegends(parts, configuration: configuration)
    }
    return legends
}

/// The view's title, or what a facet around calls it.
private func placedTitle(
    of node: PreparedNode, _ set: ScaleSet, _ bounds: Bounds, _ context: LayoutContext
) -> TitleLayout? {
    if let heading = context.heading {
        return layOut(
            heading.lines, [], heading.look, width: set.width, height: set.height, bounds: bounds,
            configuration: context.configuration)
    }
    return title(of: node).flatMap {
        layOut(
            $0, width: set.width, height: set.height, bounds: bounds, isSingle: true,
            configuration: context.configuration)
    }
}

/// The title of the view or, in layers, of the first layer that has one.
private func title(of node: PreparedNode) -> TitleDefinition? {
    if case .explicit(let title) = node.common.title { return title }
    guard case .layer(let layer) = node, node.common.title.isAutomatic else { return nil }
    return layer.children.lazy.compactMap(title).first
}
