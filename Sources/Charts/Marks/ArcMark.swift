import Expressions
import OrderedCollections
import Scenes
import Tables

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Arcs: a slice of a ring per row.
func arcShapes(_ context: MarkContext) -> SceneNode {
    let polar = PolarPositions(context)
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let style = MarkStyle(context)
    let padAngle = context.number("padAngle", \.padAngle)
    let cornerRadius = context.properties.cornerRadius ?? 0
    return .paths(
        (0..<context.rowCount).compactMap { row in
            guard let slice = polar.slice(row), let left = x(row), let top = y(row) else {
                return nil
            }
            let outline = ArcOutline(
                slice, padAngle: padAngle(row) ?? 0, cornerRadius: cornerRadius)
            return PathShape(
                outline.path, at: Point(x: left, y: top), style: style.style(at: row))
        })
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
    /// The radii of rows that have their own.
    private let inner: RowNumbers?
    private let outer: RowNumbers?
    /// By how much the mark moves its ends.
    private let shift: ArcSlice

    init(_ context: MarkContext) {
        self.context = context
        let ofRow = context.unit.mark.rowExpressions
        inner =
            ofRow["innerRadius"] == nil ? nil : context.number("innerRadius", \.innerRadius)
        outer =
            ofRow["outerRadius"] == nil ? nil : context.number("outerRadius", \.outerRadius)
        let most = min(context.width, context.height) / 2
        let properties = context.properties
        shift = ArcSlice(
            start: properties.theta2Offset ?? 0, end: properties.thetaOffset ?? 0,
            inner: properties.radius2Offset ?? 0, outer: properties.radiusOffset ?? 0)
        theta = Self.ends(
            context, .theta,
            from: properties.theta2 ?? 0, to: properties.theta ?? 2 * .pi)
        radius = Self.ends(
            context, .radius, from: properties.innerRadius ?? properties.radius2 ?? 0,
            to: properties.outerRadius ?? properties.radius ?? most)
    }

    func slice(_ row: Int) -> ArcSlice? {
        guard let angle = theta(row), let reach = radius(row) else { return nil }
        return ArcSlice(
            start: angle.start + shift.start, end: angle.end + shift.end,
            inner: inner?(row) ?? min(reach.start, reach.end) + shift.inner,
            outer: outer?(row) ?? max(reach.start, reach.end) + shift.outer)
    }

    /// The displacement of a label: in the middle of its slice's angle, at its radius.
    func textPlace(_ row: Int) -> Point? {
        guard let angle = theta(row), let reach = radius(row) else { return nil }
        let isInterval = context.unit.stack?.channel == .theta || context.unit[.theta]?.bin != nil
        let middle = isInterval ? (angle.start + angle.end) / 2 : angle.end
        let length = reach.end + shift.outer
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
