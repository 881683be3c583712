import Expressions
import Scenes
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Arcs: a slice of a ring per row.
func arcShapes(_ context: MarkContext) -> [SceneNode] {
    let polar = PolarPositions(context)
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let style = MarkStyle(context)
    return (0..<context.rowCount).compactMap { row in
        guard let slice = polar.slice(row), let left = x(row), let top = y(row) else { return nil }
        return .path(
            PathShape(
                slicePath(slice, context), at: Point(x: left, y: top), style: style.style(at: row)))
    }
}

struct ArcSlice: Sendable {
    /// Clockwise from the top, in radians.
    var start: Double
    var end: Double
    var inner: Double
    var outer: Double
}

/// Where the rows of arcs and of their labels are.
struct PolarPositions {
    private let context: MarkContext
    private let theta: (Int) -> (start: Double, end: Double)?
    private let radius: (Int) -> (start: Double, end: Double)?

    init(_ context: MarkContext) {
        self.context = context
        let most = min(context.width, context.height) / 2
        let properties = context.properties
        theta = Self.ends(
            context, .theta,
            from: properties.theta2 ?? 0, to: properties.theta ?? 2 * .pi)
        radius = Self.ends(
            context, .radius, from: properties.innerRadius ?? properties.radius2 ?? 0,
            to: properties.outerRadius ?? properties.radius ?? most)
    }

    func slice(_ row: Int) -> ArcSlice? {
        guard let angle = theta(row), let reach = radius(row) else { return nil }
        let properties = context.properties
        return ArcSlice(
            start: angle.start + (properties.theta2Offset ?? 0),
            end: angle.end + (properties.thetaOffset ?? 0),
            inner: min(reach.start, reach.end) + (properties.radius2Offset ?? 0),
            outer: max(reach.start, reach.end) + (properties.radiusOffset ?? 0))
    }

    /// The displacement of a label: in the middle of its slice's angle, at its radius.
    func textPlace(_ row: Int) -> Point? {
        guard let angle = theta(row), let reach = radius(row) else { return nil }
        let middle =
            context.unit.stack?.channel == .theta ? (angle.start + angle.end) / 2 : angle.end
        let length = reach.end + (context.properties.radiusOffset ?? 0)
        return Point(x: length * sin(middle), y: -length * cos(middle))
    }

    private static func ends(
        _ context: MarkContext, _ channel: Channel, from: Double, to: Double
    ) -> (Int) -> (start: Double, end: Double)? {
        guard let prepared = context.unit[channel] else { return { _ in (from, to) } }
        if case .value(.number(let number)) = prepared.definition.source {
            return { _ in (from, number) }
        }
        guard let scale = context.scale(channel) else { return { _ in (from, to) } }
        if context.unit.stack?.channel == channel,
            let start = context.column(prepared.stackStartColumn),
            let end = context.column(prepared.stackEndColumn)
        {
            return { row in
                guard let low = scale.number(forNumber: start.numericCell(at: row)),
                    let high = scale.number(forNumber: end.numericCell(at: row))
                else { return nil }
                return (low, high)
            }
        }
        let column = context.column(prepared.column)
        let second = channel.secondary.flatMap { context.unit[$0] }
        let other = context.column(second?.column ?? prepared.endColumn)
        let band = scale.bandwidth
        return { row in
            guard let value = prepared.definition.datum ?? column?.expressionValue(at: row),
                let place = scale.number(for: value)
            else { return nil }
            if scale.isDiscrete { return (place, place + band) }
            if let other, let end = scale.number(for: other.expressionValue(at: row)) {
                return (place, end)
            }
            return (scale.number(forNumber: 0) ?? from, place)
        }
    }
}

/// The outline of a slice, with the gap between slices taken off; rounded corners are not drawn.
private func slicePath(_ slice: ArcSlice, _ context: MarkContext) -> Path {
    var (start, end) = (min(slice.start, slice.end), max(slice.start, slice.end))
    let pad = (context.properties.padAngle ?? 0) / 2
    if pad > 0, end - start > 2 * pad, end - start < 2 * .pi - 1e-9 {
        start += pad
        end -= pad
    }
    let (inner, outer) = (max(0, slice.inner), max(0, slice.outer))
    let quarter = Double.pi / 2
    var path = Path()
    guard outer > 0 else {
        path.move(to: .zero)
        path.close()
        return path
    }
    path.arc(about: .zero, radius: outer, from: start - quarter, to: end - quarter)
    if end - start >= 2 * .pi - 1e-9 {
        path.close()
        if inner > 0 {
            path.move(to: Point(x: inner * cos(end - quarter), y: inner * sin(end - quarter)))
            path.arc(about: .zero, radius: inner, from: end - quarter, to: start - quarter)
            path.close()
        }
        return path
    }
    if inner > 0 {
        path.arc(about: .zero, radius: inner, from: end - quarter, to: start - quarter)
    } else {
        path.line(to: .zero)
    }
    path.close()
    return path
}
