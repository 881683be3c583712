import Expressions
import Scenes

/// An axis as drawn: its grid behind the marks, its lines and texts, and the box that they take.
struct AxisLayout: Sendable {
    /// At the very back; nil without grid.
    var grid: SceneNode?
    var main: SceneNode
    /// In the view's coordinates, without grid and domain line.
    var bounds: Bounds
    var zindex: Int
    var channel: Channel
}

/// Measures and draws an axis of a view of the given size.
///
/// Source: vega-view-transforms `src/layout/axis.js`, vega-parser `src/parsers/axis.js` and `guides/axis-*.js`.
func layOut(
    _ axis: ResolvedAxis, width: Double, height: Double, configuration: ChartConfiguration,
    parameters: [String: ExpressionValue] = [:], scales: ViewScales? = nil
) -> AxisLayout {
    let length = axis.isHorizontal ? width : height
    func view() -> ExpressionScope {
        let size = sizeValues(width: width, height: height)
        var view = ExpressionScope(
            globals: parameters.merging(size) { own, _ in own }, locale: configuration.locale)
        view.scales = scales
        return view
    }
    let ticks = AxisTicks(axis, length: length, in: view()).ticks
    let each = TickProperties(axis, ticks, in: view())
    let place = AxisPlace(axis, width: width, height: height)
    var nodes: [SceneNode] = []
    nodes.reserveCapacity(4)
    var bounds = Bounds.empty
    if axis.properties.ticks != false, !ticks.isEmpty {
        nodes.append(.rules(tickRules(axis, ticks, each)))
        bounds = nodes.bounds
    }
    if axis.properties.labels != false {
        let labels = axisLabels(axis, ticks, each, configuration: configuration)
        addLabels(labels, axis, to: &nodes, &bounds)
    }
    let range = axis.scale.rangeEnds ?? (0, length)
    let extent = max(
        axis.properties.minExtent ?? 0,
        min(axis.properties.maxExtent ?? 200, axis.outwardExtent(of: bounds)))
    bounds.formUnion(
        axis.box(
            from: 0, to: extent, start: min(range.first, range.last),
            end: max(range.first, range.last)))
    if axis.properties.domain ?? true { nodes.append(domainRule(axis, range)) }
    if let title = axisTitle(axis, range: range, extent: extent, configuration: configuration) {
        bounds.formUnion(title.bounds)
        nodes.append(.text(title))
    }
    let half = axis.properties.translate ?? 0.5
    let origin = place.origin + Point(x: half, y: half)
    // Grids keep to the plot, wherever their axis stands.
    let position = axis.properties.position ?? 0
    let back = axis.isHorizontal ? Point(x: position, y: 0) : Point(x: 0, y: position)
    let grid = axis.hasGrid ? gridRules(axis, ticks, each, width: width, height: height, place) : []
    return AxisLayout(
        grid: grid.isEmpty ? nil : .group(Group(at: origin - back, children: [.rules(grid)])),
        main: .group(Group(at: origin, children: nodes)),
        bounds: bounds.translated(by: place.origin), zindex: axis.zindex, channel: axis.channel)
}

/// Where an axis begins in the view.
private struct AxisPlace {
    var origin: Point

    init(_ axis: ResolvedAxis, width: Double, height: Double) {
        let offset = axis.properties.offset ?? 0
        let position = axis.properties.position ?? 0
        switch axis.orient {
        case .top: origin = Point(x: position, y: -offset)
        case .bottom: origin = Point(x: position, y: height + offset)
        case .right: origin = Point(x: width + offset, y: position)
        default: origin = Point(x: -offset, y: position)
        }
    }
}

extension ResolvedAxis {
    /// A point `along` the axis and `outward` from it.
    func point(along: Double, outward: Double) -> Point {
        isHorizontal
            ? Point(x: along, y: sign * outward) : Point(x: sign * outward, y: along)
    }

    fileprivate func box(from: Double, to: Double, start: Double, end: Double) -> Bounds {
        let first = point(along: start, outward: from)
        let last = point(along: end, outward: to)
        return Bounds(x1: first.x, y1: first.y, x2: last.x, y2: last.y)
    }

    fileprivate func outwardExtent(of bounds: Bounds) -> Double {
        guard !bounds.isEmpty else { return 0 }
        switch orient {
        case .top: return -bounds.minY
        case .bottom: return bounds.maxY
        case .right: return bounds.maxX
        default: return -bounds.minX
        }
    }
}

private func lineStyle(
    _ color: PaintDefinition?, width: Double?, opacity: Double?, dash: [Double]?,
    offset: Double?, cap: String?
) -> SharedStyle {
    var style = Style(stroke: color.map(Paint.init) ?? .none, strokeWidth: width ?? 1)
    style.opacity = opacity ?? 1
    style.dash = dash ?? []
    style.dashOffset = offset ?? 0
    style.cap = cap.flatMap(Style.LineCap.init(rawValue:)) ?? .butt
    return SharedStyle(style)
}

private func tickRules(
    _ axis: ResolvedAxis, _ ticks: [AxisTicks.Tick], _ each: TickProperties
) -> [RuleShape] {
    let looks = each.values { p in
        let style = lineStyle(
            p.tickColor, width: p.tickWidth, opacity: p.tickOpacity, dash: p.tickDash,
            offset: p.tickDashOffset, cap: p.tickCap)
        return (style: style, size: p.tickSize ?? 5)
    }
    return ticks.indices.map { index in
        let (look, place) = (looks[index], ticks[index].position)
        return RuleShape(
            from: axis.point(along: place, outward: 0),
            to: axis.point(along: place, outward: look.size), style: look.style)
    }
}

private func domainRule(
    _ axis: ResolvedAxis, _ range: (first: Double, last: Double)
) -> SceneNode {
    let p = axis.properties
    let style = lineStyle(
        p.domainColor, width: p.domainWidth, opacity: p.domainOpacity, dash: p.domainDash,
        offset: p.domainDashOffset, cap: p.domainCap)
    return .rule(
        RuleShape(
            from: axis.point(along: range.first, outward: 0),
            to: axis.point(along: range.last, outward: 0), style: style))
}

private func gridRules(
    _ axis: ResolvedAxis, _ ticks: [AxisTicks.Tick], _ each: TickProperties, width: Double,
    height: Double, _ place: AxisPlace
) -> [RuleShape] {
    let styles = each.values { p in
        lineStyle(
            p.gridColor, width: p.gridWidth, opacity: p.gridOpacity, dash: p.gridDash,
            offset: p.gridDashOffset, cap: p.gridCap)
    }
    let isHorizontal = axis.isHorizontal
    return ticks.indices.map { index in
        let position = ticks[index].position
        let start: Point
        let end: Point
        if isHorizontal {
            start = Point(x: position, y: -place.origin.y)
            end = Point(x: position, y: height - place.origin.y)
        } else {
            start = Point(x: -place.origin.x, y: position)
            end = Point(x: width - place.origin.x, y: position)
        }
        return RuleShape(from: start, to: end, style: styles[index])
    }
}

/// Adds the labels that stay after the removal of overlaps, and the box that they take.
private func addLabels(
    _ labels: [TextShape], _ axis: ResolvedAxis, to nodes: inout [SceneNode],
    _ bounds: inout Bounds
) {
    let natural: LabelOverlap
    switch axis.type {
    case .quantitative, .temporal:
        natural = axis.scale.type == .log || axis.scale.type == .symlog ? .greedy : .parity
    case .ordinal where axis.timeUnit != nil && !axis.hasCustomSort: natural = .parity
    default: natural = .none
    }
    let method = axis.properties.labelOverlap ?? natural
    let boxes = labels.map(\.bounds)
    let shown = labelsWithoutOverlap(
        boxes, method: method, separation: axis.properties.labelSeparation ?? 0)
    let inside = labelsInside(boxes, axis)
    var kept: [TextShape] = []
    kept.reserveCapacity(labels.count)
    for index in labels.indices {
        if labels[index].isEmpty {
            // The label of an extra tick is empty, but has a height.
            var blank = labels[index]
            blank.lines = [" "]
            bounds.formUnion(blank.bounds)
        } else if shown[index], inside?[index] != false {
            kept.append(labels[index])
            bounds.formUnion(boxes[index])
        }
    }
    if !kept.isEmpty { nodes.append(.texts(kept)) }
}

/// Whether the box of each label keeps to the axis' range; nil where `labelBound` does not ask for it.
private func labelsInside(_ boxes: [Bounds], _ axis: ResolvedAxis) -> [Bool]? {
    guard case .pixels(let tolerance)? = axis.properties.labelBound,
        let ends = axis.scale.rangeEnds
    else { return nil }
    let low = min(ends.first, ends.last) - tolerance
    let high = max(ends.first, ends.last) + tolerance
    return boxes.map { box in
        axis.isHorizontal
            ? box.minX >= low && box.maxX <= high : box.minY >= low && box.maxY <= high
    }
}
