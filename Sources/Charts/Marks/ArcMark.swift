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
        let turn = Self.shift(
            context, .theta, by: properties.thetaOffset, second: properties.theta2Offset)
        let reach = Self.shift(
            context, .radius, by: properties.radiusOffset, second: properties.radius2Offset)
        shift = ArcSlice(
            start: turn.start, end: turn.end, inner: reach.start, outer: reach.end)
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

    /// By how much both ends move: parts of a stack and bands as a whole, bins not at all.
    ///
    /// Source: vega-lite `src/compile/mark/encode/position-rect.ts`.
    private static func shift(
        _ context: MarkContext, _ channel: Channel, by offset: Double?, second: Double?
    ) -> (start: Double, end: Double) {
        let own = offset ?? 0
        if context.unit.stack?.channel == channel || context.scale(channel)?.isDiscrete == true {
            return (own, own)
        }
        if context.unit[channel]?.bin != nil { return (0, 0) }
        return (second ?? 0, own)
    }

    private static func ends(
        _ context: MarkContext, _ channel: Channel, from: Double, to: Double
    ) -> (Int) -> (start: Double, end: Double)? {
        guard let prepared = context.unit[channel] else { return { _ in (from, to) } }
        if case .value(.number(let number)) = prepared.definition.source {
            return { _ in (from, number) }
        }
        guard let scale = context.scale(channel) else {
            return unscaledEnds(context, prepared, from: from, to: to)
        }
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

    /// The ends of a channel without a scale: its values are radians or pixels.
    private static func unscaledEnds(
        _ context: MarkContext, _ prepared: PreparedChannel, from: Double, to: Double
    ) -> (Int) -> (start: Double, end: Double)? {
        let end = unscaledNumbers(context, prepared)
        let second = prepared.channel.secondary.flatMap { context.unit[$0] }
        guard let second else { return { row in end(row).map { (from, $0) } } }
        let other = unscaledNumbers(context, second)
        return { row in
            guard let start = end(row), let end = other(row) else { return nil }
            return (start, end)
        }
    }

    private static func unscaledNumbers(
        _ context: MarkContext, _ prepared: PreparedChannel
    ) -> (Int) -> Double? {
        let column = context.column(prepared.column)
        let definition = prepared.definition
        if case .value(.number(let number)) = definition.source { return { _ in number } }
        return { row in
            let value = definition.datum ?? column?.expressionValue(at: row)
            return value.flatMap { finite($0.scaleNumber) }
        }
    }
}
