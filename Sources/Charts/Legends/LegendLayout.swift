import Scenes

/// A legend measured, about its own origin, and then placed.
struct LegendLayout: Sendable {
    var orient: GuideOrientation
    var offset: Double
    var width: Double
    var height: Double
    var nodes: [SceneNode]
    var style: Style
    var cornerRadius: Double
    /// For `orient: none`.
    var position: Point
}

/// Measures a legend: its title over, or beside, its entries.
///
/// Source: vega-view-transforms `src/layout/legend.js`.
func layOut(
    _ legend: ResolvedLegend, width: Double, height: Double, configuration: ChartConfiguration
) -> LegendLayout? {
    let p = legend.properties
    var nodes =
        switch legend.kind {
        case .gradient:
            gradientLegendNodes(
                legend, width: width, height: height, configuration: configuration)
        case .discrete: discreteLegendNodes(legend, configuration: configuration)
        case .symbols: symbolLegendNodes(legend, configuration: configuration)
        }
    guard !nodes.isEmpty || !legend.title.isEmpty else { return nil }
    let padding = p.padding ?? 0
    let origin = Point(x: padding, y: padding)
    var entries = Group(at: origin, children: nodes)
    var box = Bounds(x1: 0, y1: 0, x2: 0, y2: 0)
    nodes = []
    if !legend.title.isEmpty {
        let title = LegendTitle(legend, at: origin, configuration: configuration)
            .placed(about: &entries)
        box.formUnion(title.bounds)
        nodes = [.text(title)]
    }
    box.formUnion(entries.bounds)
    nodes.insert(.group(entries), at: 0)
    var style = Style(
        fill: p.fillColor.map(Paint.init) ?? .none, stroke: p.strokeColor.map(Paint.init) ?? .none,
        strokeWidth: p.strokeWidth ?? 1)
    style.dash = p.strokeDash ?? []
    return LegendLayout(
        orient: legend.orient, offset: p.offset ?? 18,
        width: (box.maxX + padding).rounded(.up), height: (box.maxY + padding).rounded(.up),
        nodes: nodes, style: style, cornerRadius: p.cornerRadius ?? 0,
        position: Point(x: p.legendX ?? 0, y: p.legendY ?? 0))
}

/// Places legends around a view.
///
/// - Parameter xBounds: What the view and everything beside it cover, without plain marks and x axes.
/// - Parameter yBounds: The same above and below, without plain marks and y axes.
/// - Parameter startsAtEdge: Whether legends above and below begin where the picture does, not at the plot.
///
/// Source: vega-view-transforms `src/layout/legend.js` (`legendParams`) and `grid.js`.
func placedLegends(
    _ legends: [LegendLayout], xBounds: Bounds, yBounds: Bounds, width: Double, height: Double,
    startsAtEdge: Bool = false
) -> [Group] {
    var groups: [Group] = []
    for orient in GuideOrientation.allCases {
        let members = legends.filter { $0.orient == orient }
        guard !members.isEmpty else { continue }
        let isRow = orient != .left && orient != .right && orient != .none
        let isOutside = orient == .top || orient == .bottom
        let offset = members.reduce(0) { max($0, $1.offset) }
        let boxes = members.map { Bounds(x1: 0, y1: 0, x2: $0.width, y2: $0.height) }
        let origins = GridLayout(
            boxes, columns: isRow ? members.count : 1, rowPadding: 8, columnPadding: 8
        ).origins
        let total = zip(boxes, origins).reduce(Bounds.empty) { total, cell in
            total.union(cell.0.translated(by: cell.1))
        }
        for (legend, origin) in zip(members, origins) {
            let start = legendStart(
                legend, orient, offset: offset, total: total, xBounds: xBounds, yBounds: yBounds,
                width: width, height: height)
            var place = orient == .none ? start : origin + start
            if isOutside, startsAtEdge { place.x += xBounds.minX.rounded(.down) }
            if orient == .left { place.x = start.x - legend.width }
            if orient == .topRight || orient == .bottomRight { place.x -= total.width }
            var group = Group(
                at: place, width: legend.width, height: legend.height,
                style: SharedStyle(legend.style),
                children: legend.nodes)
            group.cornerRadius = legend.cornerRadius
            groups.append(group)
        }
    }
    return groups
}

private func legendStart(
    _ legend: LegendLayout, _ orient: GuideOrientation, offset: Double, total: Bounds,
    xBounds: Bounds, yBounds: Bounds, width: Double, height: Double
) -> Point {
    switch orient {
    case .right: Point(x: xBounds.maxX.rounded(.up) + offset, y: 0)
    case .left: Point(x: xBounds.minX.rounded(.down) - offset, y: 0)
    case .top: Point(x: 0, y: yBounds.minY.rounded(.down) - offset - total.height)
    case .bottom: Point(x: 0, y: yBounds.maxY.rounded(.up) + offset)
    case .topLeft: Point(x: offset, y: offset)
    case .topRight: Point(x: width - offset, y: offset)
    case .bottomLeft: Point(x: offset, y: height - offset - total.height)
    case .bottomRight: Point(x: width - offset, y: height - offset - total.height)
    case .none: legend.position
    }
}
