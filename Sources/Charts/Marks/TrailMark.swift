import Scenes

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Trails: lines whose width follows the data.
///
/// Source: vega-scenegraph `src/path/trail.js`: quadrangles between neighbours and a disc on every point.
func trailShapes(_ context: MarkContext) -> SceneNode {
    let x = context.pointPosition(.x)
    let y = context.pointPosition(.y)
    let size = ChannelReader(context, .size)?.numbers
    let natural = context.properties.size ?? 2
    let style = MarkStyle(context)
    let series = context.pathSeries(dimension: context.isVertical ? x : y)
    let shapes = series.compactMap { series -> PathShape? in
        guard let first = series.rows.first else { return nil }
        var path = Path()
        let pieces = runs(series.rows) { row -> (Point, Double)? in
            guard let left = x(row), let top = y(row) else { return nil }
            return (Point(x: left, y: top), (size?(row) ?? natural) / 2)
        }
        for piece in pieces { appendTrail(piece, to: &path) }
        return PathShape(path, style: style.style(at: first))
    }
    return .paths(shapes)
}

private func appendTrail(_ points: [(Point, Double)], to path: inout Path) {
    var previous: (Point, Double)?
    for (point, radius) in points {
        if let (last, lastRadius) = previous {
            let (dx, dy) = (last.y - point.y, point.x - last.x)
            let length = (dx * dx + dy * dy).squareRoot()
            if length > 0 {
                let (ux, uy) = (dx / length, dy / length)
                path.move(to: Point(x: last.x - ux * lastRadius, y: last.y - uy * lastRadius))
                path.line(to: Point(x: point.x - ux * radius, y: point.y - uy * radius))
                let angle = atan2(uy, ux)
                path.arc(about: point, radius: radius, from: angle - .pi, to: angle)
                path.line(to: Point(x: last.x + ux * lastRadius, y: last.y + uy * lastRadius))
                path.arc(about: last, radius: lastRadius, from: angle, to: angle + .pi)
                path.close()
            }
        } else {
            path.move(to: Point(x: point.x + radius, y: point.y))
            path.arc(about: point, radius: radius, from: 0, to: 2 * .pi)
            path.close()
        }
        previous = (point, radius)
    }
}
