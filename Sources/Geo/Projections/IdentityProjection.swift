/// No projection: coordinates are pixels already, and are only scaled, moved and reflected.
///
/// Source: https://d3js.org/d3-geo/projection#geoIdentity
struct IdentityProjection: Sendable, Hashable {
    private let scaleX: Double
    private let scaleY: Double
    private let dx: Double
    private let dy: Double
    private let rectangle: RectangleClip?

    init(_ parameters: ProjectionParameters) {
        let scale = parameters.scale ?? 1
        scaleX = parameters.reflectX == true ? -scale : scale
        scaleY = parameters.reflectY == true ? -scale : scale
        (dx, dy) = (parameters.translate?.x ?? 0, parameters.translate?.y ?? 0)
        rectangle = parameters.clipExtent.map(RectangleClip.init)
    }

    func place(_ point: GeoPoint) -> Place {
        Place(point.longitude * scaleX + dx, point.latitude * scaleY + dy)
    }

    func append(_ geometry: Geometry, to shape: inout ProjectedShape) {
        switch geometry {
        case .points(let points):
            for point in points.lazy.map(place) where rectangle?.isVisible(point) ?? true {
                shape.add(point: point)
            }
        case .lines(let lines):
            for line in lines {
                let places = line.map(place)
                for piece in rectangle?.clip(line: places) ?? [places] { shape.add(line: piece) }
            }
        case .polygons(let polygons):
            for polygon in polygons {
                let rings = polygon.map { $0.dropLast().map(place) }.filter { !$0.isEmpty }
                for ring in rectangle?.clip(polygon: rings) ?? rings { shape.add(ring: ring) }
            }
        case .collection, .sphere: break
        }
    }
}
