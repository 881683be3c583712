import Scenes

/// A cell of a composed chart in its place.
struct PlacedCell: Sendable {
    var group: Group
    /// What it covers, in the coordinates of the grid.
    var bounds: Bounds
    /// The plot's rectangle there.
    var plot: Bounds
}

/// The cells moved to their origins.
func placed(_ cells: [ViewLayout], at origins: [Point]) -> [PlacedCell] {
    zip(cells, origins).map { cell, origin in
        var group = cell.group
        group.origin = origin
        return PlacedCell(
            group: group, bounds: cell.cellBounds.translated(by: origin),
            plot: cell.plotBounds.translated(by: origin))
    }
}

/// A composed chart from its cells and headers: legends of shared scales beside them, the title over all.
///
/// Source: vega-view-transforms `src/ViewLayout.js`.
func composed(
    _ node: PreparedNode, _ nodes: [SceneNode], _ covered: Bounds,
    _ legends: [SharedScales.Scale], _ context: LayoutContext
) -> ViewLayout {
    var nodes = nodes
    var bounds = Bounds(x1: 0, y1: 0, x2: 0, y2: 0).union(covered)
    let explained = legends.compactMap { shared in
        shared.scale.map { ExplainedScale(group: shared.group, scale: $0) }
    }
    let measured = resolveLegends(explained, configuration: context.configuration)
        .compactMap { legend in
            let size = context.shared.viewSize(
                ofUnit: firstUnit(of: legend, legends) ?? context.firstUnit, in: node,
                firstUnit: context.firstUnit, configuration: context.configuration)
            return layOut(
                legend, width: size.width, height: size.height,
                configuration: context.configuration)
        }
    let groups = placedLegends(
        measured, xBounds: bounds, yBounds: bounds, width: 0, height: 0,
        startsAtEdge: context.configuration.theme == .report)
    nodes += groups.map(SceneNode.group)
    for group in groups { bounds.formUnion(group.frameBounds) }
    if let title = title(of: node, bounds, context) {
        nodes.append(title.node)
        bounds.formUnion(title.bounds)
    }
    return ViewLayout(width: 0, height: 0, group: Group(children: nodes), bounds: bounds)
}

private func firstUnit(of legend: ResolvedLegend, _ legends: [SharedScales.Scale]) -> Int? {
    legends.first { $0.group.channel == legend.first.channel }?.group.units.first
}

private func title(
    of node: PreparedNode, _ bounds: Bounds, _ context: LayoutContext
) -> TitleLayout? {
    if let heading = context.heading {
        var look = heading.look
        // Without a plot of its own there is only the whole to stand over.
        var frame = TitleDefinition()
        frame.frame = "bounds"
        look.layers.insert(Boxed(frame), at: 0)
        return layOut(
            heading.lines, [], look, width: 0, height: 0, bounds: bounds,
            configuration: context.configuration)
    }
    guard case .explicit(let definition) = node.common.title else { return nil }
    return layOut(
        definition, width: 0, height: 0, bounds: bounds, isSingle: false,
        configuration: context.configuration)
}

extension LayoutContext {
    /// Adds the scales that the chart's parts share, and gives those whose legend the chart itself draws.
    mutating func takeLegends(of node: PreparedNode) -> [SharedScales.Scale] {
        shared = shared.adding(node, firstUnit: firstUnit, configuration: configuration)
        let units = firstUnit..<firstUnit + node.unitCount
        return shared.explain { group in
            group.channel.hasLegend && node.sharesGuide(group.channel)
                && group.units.contains(where: units.contains)
        }
    }
}
