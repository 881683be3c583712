import Expressions
import Scenes

/// What laying out a part of a chart takes from the whole.
struct LayoutContext: Sendable {
    var configuration: ChartConfiguration
    var parameters: [String: ExpressionValue] = [:]
    /// The scales that charts around have decided.
    var shared = SharedScales()
    /// The projections of units on maps, by their numbers.
    var projections: [Int: ProjectionPlan] = [:]
    /// The number of the part's first unit in the whole chart.
    var firstUnit = 0
    /// The directions whose axes a facet around draws beside its rows and columns: only the grid is left.
    var axesAround: Set<Channel> = []
    /// Whether the part is drawn once for each cell of a facet.
    var isCell = false
    /// What the part is called in a facet around, in place of its own title.
    var heading: Heading?
    /// The divisions whose title a facet around writes into its own.
    var titledAround: Set<Channel> = []
    /// The pixels that names beside lines may take; nil in parts of a chart, where a legend explains all of them.
    var labelRoom: Double?

    /// The context of a part whose own parts have none of its headings.
    func inner() -> LayoutContext {
        var context = self
        (context.axesAround, context.heading, context.titledAround) = ([], nil, [])
        context.labelRoom = nil
        return context
    }
}

/// Lines of text beside a plot, and their look.
struct Heading: Sendable {
    var lines: [String]
    var look: Cascade<TitleDefinition>
}

/// Lays out a chart or a part of one.
func layOutNode(_ node: PreparedNode, _ context: LayoutContext) -> ViewLayout {
    switch node {
    case .unit, .layer: layOutView(node, context)
    case .facet(let facet): layOutFacet(facet, context)
    case .concat(let concat): layOutConcat(concat, context)
    }
}

extension ViewLayout {
    /// What the view covers as a cell. Vega widens the box of all parts, and not that of the plot alone, by the
    /// frame's stroke.
    var cellBounds: Bounds {
        guard width > 0 || height > 0 else { return bounds }
        return bounds.union(plotBounds).expanded(by: group.sharedStyle.value.boundsMargin)
    }

    /// The view's own rectangle: what `bounds: flush` places.
    var plotBounds: Bounds { Bounds(x1: 0, y1: 0, x2: width, y2: height) }
}
