import Scenes

/// Rules: a straight line per row, across the view where a direction has no channel.
func ruleShapes(_ context: MarkContext) -> SceneNode {
    let x = ruleEnds(context, .x)
    let y = ruleEnds(context, .y)
    let style = MarkStyle(context)
    let size = ChannelReader(context, .size)?.numbers
    let natural = context.properties.size
    let shapes = (0..<context.rowCount).compactMap { row -> RuleShape? in
        guard let across = x(row), let along = y(row) else { return nil }
        var style = style.style(at: row)
        if let width = size?(row) ?? natural {
            style = style.withStroke(width)
        }
        return RuleShape(
            from: Point(x: across.start, y: along.start), to: Point(x: across.end, y: along.end),
            style: style)
    }
    return .rules(shapes)
}

private func ruleEnds(
    _ context: MarkContext, _ channel: Channel
) -> (Int) -> (start: Double, end: Double)? {
    let unit = context.unit
    let place = context.pointPosition(channel)
    if unit[channel] == nil, unit.hasMapPosition {
        let end = context.mapPosition(channel, isSecond: true)
        return { row in
            guard let from = place(row), let to = end.map({ $0(row) }) ?? from else { return nil }
            return (from, to)
        }
    }
    let other: Channel = channel == .x ? .y : .x
    if let second = channel.secondary.flatMap({ unit[$0] }), unit[channel] != nil {
        let end = context.fieldPosition(
            second, channel, band: second.definition.bandPosition ?? 0.5)
        let shift = context.endShift(channel)
        return { row in
            guard let from = place(row), let to = end(row) else { return nil }
            return (from, to + shift)
        }
    }
    let runsAlong = unit.orientation == (channel == .x ? .horizontal : .vertical)
    guard let prepared = unit[channel] else {
        // The whole view, unless the mark says where to begin or end.
        let begin = channel == .x ? context.properties.x : context.properties.y
        let end = channel == .x ? context.properties.x2 : context.properties.y2
        let hasOther = unit[other] != nil
        let from = begin.map { context.pixels($0, channel) }
        let to = end.map { context.pixels($0, channel) }
        // A rule with two ends on the other axis stands in the middle of this one.
        let runsAcross = unit.orientation == (channel == .x ? .vertical : .horizontal)
        if begin == nil, end == nil, runsAcross || (!hasOther && !runsAlong) {
            let middle = context.length(channel) / 2
            return { _ in (middle, middle) }
        }
        if begin != nil, end == nil { return { _ in from.map { ($0, $0) } } }
        let length = context.length(channel)
        return { _ in (from ?? 0, to ?? length) }
    }
    if unit.stack?.channel == channel, let scale = context.scale(channel),
        let start = context.column(prepared.stackStartColumn),
        let end = context.column(prepared.stackEndColumn)
    {
        return { row in
            guard let from = scale.number(forNumber: start.numericCell(at: row)),
                let to = scale.number(forNumber: end.numericCell(at: row))
            else { return nil }
            return (from, to)
        }
    }
    if unit[other] != nil, runsAlong, unit[other]?.definition.source.isPlaced == true,
        context.scale(channel)?.isDiscrete == false
    {
        let base = context.base(channel)
        return { row in place(row).map { (base, $0) } }
    }
    return { row in place(row).map { ($0, $0) } }
}

extension ChannelDefinition.Source {
    /// Whether it places rows: a field or datum.
    fileprivate var isPlaced: Bool {
        switch self {
        case .field, .datum: true
        case .value, .none: false
        }
    }
}
