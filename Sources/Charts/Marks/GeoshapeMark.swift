import Geo
import Scenes

/// Shapes on a map: a path per row.
func geoshapeShapes(_ context: MarkContext) -> SceneNode {
    guard let map = context.map else { return .paths([]) }
    let style = MarkStyle(context)
    let numbers = context.column(ShapeLibrary.column)
    return .paths(
        (0..<context.rowCount).compactMap { row in
            guard let geometry = context.unit.shape(at: row, numbers) else { return nil }
            let path = Path(map.projection.shape(geometry), pointRadius: map.pointRadius)
            guard !path.isEmpty else { return nil }
            return PathShape(path, style: style.style(at: row).withBorder(context))
        })
}

extension SharedStyle {
    /// In a report a hairline tells neighbours of one colour apart, where the author chose no border.
    fileprivate func withBorder(_ context: MarkContext) -> SharedStyle {
        guard context.configuration.theme == .report, context.unit.isFilled, value.stroke == .none
        else { return self }
        var style = value
        style.stroke = .color(ConfigurationDefinition.ground)
        style.strokeWidth = 0.5
        return SharedStyle(style)
    }
}

extension Path {
    /// The outline of a projected shape; points are discs.
    init(_ shape: ProjectedShape, pointRadius: Double) {
        self.init()
        for part in shape.parts {
            switch part {
            case .point(let place):
                let centre = Point(x: place.x, y: place.y)
                move(to: Point(x: centre.x, y: centre.y + pointRadius))
                arc(about: centre, radius: pointRadius, from: .pi / 2, to: .pi * 5 / 2)
                close()
            case .line(let places): append(places)
            case .ring(let places):
                append(places)
                close()
            }
        }
    }

    private mutating func append(_ places: [PlanePoint]) {
        guard let first = places.first else { return }
        move(to: Point(x: first.x, y: first.y))
        for place in places.dropFirst() { line(to: Point(x: place.x, y: place.y)) }
    }
}
