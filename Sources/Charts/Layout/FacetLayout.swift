import Scenes

/// Lays out the cells of a facet in a grid, with their headers and the axes that they share.
///
/// Source: vega-lite `src/compile/facet.ts`, vega-view-transforms `src/layout/grid.js`.
func layOutFacet(_ facet: PreparedFacet, _ context: LayoutContext) -> ViewLayout {
    let node = PreparedNode.facet(facet)
    var inner = context.inner()
    let legends = inner.takeLegends(of: node)
    let cells = facet.cells
    let headings = FacetHeadings(facet, cells, context)
    inner.titledAround = headings.merged
    let axes = sharedAxes(facet, inner)
    inner.axesAround = Set(axes.map(\.channel))
    inner.isCell = true
    let layouts = cells.nodes.enumerated().map { index, cell in
        var part = inner
        part.heading = headings.cell(index)
        let layout = layOutNode(cell, part)
        return cells.isEmpty[index] ? layout.frameAlone : layout
    }
    let grid = facet.grid.otherwise(context.configuration.facetGrid)
    let count = layouts.count
    let columns = max(
        1, facet.wrapped == nil ? cells.columns.count : min(grid.columns ?? count, count))
    let isFlush = grid.isFlush == true
    let origins = GridLayout(
        layouts.map { isFlush ? $0.plotBounds : $0.cellBounds }, columns: columns, grid,
        naturalAlign: facet.naturalAlign
    ).origins
    var trellis = Trellis(
        cells: placed(layouts, at: origins), columns: columns, isFlush: isFlush,
        configuration: context.configuration)
    trellis.usesMiddle = !facet.child.isView
    trellis.addHeaders(headings, axes, size: cellSize(facet, inner))
    trellis.addTitles(headings)
    return composed(
        node, trellis.nodes + trellis.cells.map { .group($0.group) }, trellis.bounds, legends,
        context)
}

extension ViewLayout {
    /// The frame of a cell that no row belongs to.
    fileprivate var frameAlone: ViewLayout {
        var result = self
        result.group.children = []
        result.bounds = plotBounds
        return result
    }
}

extension PreparedFacet {
    /// Cells of a facet lie at equal distances, unless their sizes differ in the one direction.
    fileprivate var naturalAlign: GridAlign {
        let node = PreparedNode.facet(self)
        if row == nil, !node.sharesScale(.x) { return .none }
        if column == nil, !node.sharesScale(.y) { return .none }
        return .all
    }
}

/// The axes that are drawn once for each row or column of cells.
private func sharedAxes(_ facet: PreparedFacet, _ context: LayoutContext) -> [ResolvedAxis] {
    guard facet.child.isView else { return [] }
    let node = PreparedNode.facet(facet)
    let units = context.firstUnit..<context.firstUnit + node.unitCount
    let channels = [Channel.x, .y].filter { channel in
        node.sharesGuide(channel) && !context.shared.scales(of: channel, in: units).isEmpty
    }
    let set = resolveScales(
        facet.child, shared: context.shared, firstUnit: context.firstUnit,
        configuration: context.configuration)
    return resolveAxes(set, of: facet.child, configuration: context.configuration)
        .filter { channels.contains($0.channel) }
}

/// The size that all cells have; nil for cells that are composed themselves.
private func cellSize(_ facet: PreparedFacet, _ context: LayoutContext) -> ViewSize? {
    guard facet.child.isView else { return nil }
    return context.shared.viewSize(
        ofUnit: context.firstUnit, in: facet.child, firstUnit: context.firstUnit,
        configuration: context.configuration)
}
