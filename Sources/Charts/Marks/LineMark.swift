import Scenes

/// Lines: a path per series.
func lineShapes(_ context: MarkContext) -> SceneNode {
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let style = MarkStyle(context)
    let width = ChannelReader(context, .size)
    let written = context.unit.mark.strokeWidth == nil ? context.unit.mark.size : nil
    let series = context.pathSeries(dimension: context.isVertical ? x : y)
    let shapes = series.compactMap { series -> PathShape? in
        guard let first = series.rows.first else { return nil }
        var path = Path()
        let pieces = runs(series.rows) { row -> Point? in
            guard let left = x(row), let top = y(row) else { return nil }
            return Point(x: left, y: top)
        }
        for piece in pieces {
            path.append(
                context.curve.line(
                    through: piece, tension: context.properties.tension,
                    swapsAxes: !context.isVertical))
        }
        var style = style.style(at: first)
        // The size of a line is its width.
        if let width = width?.number(at: first) ?? written { style = style.withStroke(width) }
        return PathShape(path, style: style)
    }
    return .paths(shapes)
}

/// Areas: a path per series, between the value and its stack's start, second value or the base.
func areaShapes(_ context: MarkContext) -> SceneNode {
    let dimension: Channel = context.isVertical ? .x : .y
    let measure: Channel = context.isVertical ? .y : .x
    let along = context.pointPosition(dimension)
    let top = context.pointPosition(measure)
    let bottom = areaBottom(context, measure)
    let style = MarkStyle(context)
    func point(_ along: Double, _ across: Double) -> Point {
        context.isVertical ? Point(x: along, y: across) : Point(x: across, y: along)
    }
    let shapes = context.pathSeries(dimension: along).compactMap { series -> PathShape? in
        guard let first = series.rows.first else { return nil }
        var path = Path()
        let pieces = runs(series.rows) { row -> (Point, Point)? in
            guard let place = along(row), let high = top(row), let low = bottom(row) else {
                return nil
            }
            return (point(place, high), point(place, low))
        }
        for piece in pieces {
            path.append(
                context.curve.area(
                    between: piece.map(\.0), and: piece.map(\.1),
                    tension: context.properties.tension, swapsAxes: !context.isVertical))
        }
        return PathShape(path, style: style.style(at: first))
    }
    return .paths(shapes)
}

private func areaBottom(_ context: MarkContext, _ measure: Channel) -> RowNumbers {
    if context.unit[measure] == nil, context.unit.hasMapPosition {
        let place = context.mapPosition(measure, isSecond: true) ?? context.mapPosition(measure)
        return place ?? .same(nil)
    }
    if context.unit.stack?.channel == measure, let scale = context.scale(measure),
        let start = context.column(context.unit[measure]?.stackStartColumn)
    {
        return context.showingInvalid(
            measure, .each(scale.places(ofNumbers: start.numericCells)))
    }
    if let second = measure.secondary.flatMap({ context.unit[$0] }) {
        return context.fieldPosition(second, measure, band: nil)
            + .same(context.endShift(measure))
    }
    return .same(context.base(measure))
}
