import Scenes

/// Lays out charts beside or below one another.
///
/// Source: vega-lite `src/compile/concat.ts`, vega-view-transforms `src/layout/grid.js`.
func layOutConcat(_ concat: PreparedConcat, _ context: LayoutContext) -> ViewLayout {
    let node = PreparedNode.concat(concat)
    var inner = context.inner()
    let legends = inner.takeLegends(of: node)
    var cells: [ViewLayout] = []
    for child in concat.children {
        cells.append(layOutNode(child, inner))
        inner.firstUnit += child.unitCount
    }
    let grid = concat.grid.otherwise(context.configuration.concatGrid)
    let columns =
        switch concat.direction {
        case .horizontal: grid.columns ?? cells.count
        case .vertical: 1
        case .wrapped: grid.columns ?? cells.count
        }
    let origins = GridLayout(
        cells.map { grid.isFlush == true ? $0.plotBounds : $0.cellBounds }, columns: columns,
        grid, naturalAlign: .each
    ).origins
    let placed = placed(cells, at: origins)
    return composed(
        node, placed.map { .group($0.group) },
        placed.reduce(Bounds.empty) { $0.union($1.bounds) }, legends, context)
}

extension ChartConfiguration {
    /// `config.concat`.
    var concatGrid: GridDefinition {
        layers.layers.reduce(GridDefinition()) { $0.otherwise($1.concatGrid) }
    }

    /// `config.facet`.
    var facetGrid: GridDefinition {
        layers.layers.reduce(GridDefinition()) { $0.otherwise($1.facetGrid) }
    }
}

extension GridLayout {
    /// Cells as a specification asks for them.
    init(_ boxes: [Bounds], columns: Int, _ grid: GridDefinition, naturalAlign: GridAlign) {
        self.init(
            boxes, columns: columns, rowPadding: grid.spacing?.row ?? 20,
            columnPadding: grid.spacing?.column ?? 20, rowAlign: grid.alignRow ?? naturalAlign,
            columnAlign: grid.alignColumn ?? naturalAlign, centersRow: grid.centerRow ?? false,
            centersColumn: grid.centerColumn ?? false)
    }
}
