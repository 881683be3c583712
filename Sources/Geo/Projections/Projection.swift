/// A projection: places of points, and the shapes of geometries in the picture.
package struct Projection: Sendable {
    private enum Kind: Sendable {
        case globe(GlobeProjection)
        /// The United States with Alaska and Hawaii beside them.
        case composite([GlobeProjection])
        case plane(IdentityProjection)
    }

    private let kind: Kind

    package init(_ parameters: ProjectionParameters) {
        switch parameters.type {
        case .albersUsa: kind = .composite(albersUsa(parameters))
        case .identity: kind = .plane(IdentityProjection(parameters))
        default: kind = .globe(GlobeProjection(parameters))
        }
    }

    /// The place of a point. Only the composite projection hides points: nil is one that lies in none of its parts, or
    /// that has no finite place.
    package func point(_ point: GeoPoint) -> PlanePoint? {
        let place: Place?
        switch kind {
        case .globe(let globe): place = globe.place(point)
        case .composite(let parts):
            place = parts.lazy.compactMap { $0.visiblePlace(point) }.first
        case .plane(let plane): place = plane.place(point)
        }
        guard let place, place.x.isFinite, place.y.isFinite else { return nil }
        return PlanePoint(x: place.x, y: place.y)
    }

    /// The visible shape of a geometry, with as many points as its edges need to look curved.
    package func shape(_ geometry: Geometry) -> ProjectedShape {
        var shape = ProjectedShape()
        append(geometry, to: &shape, depth: 0)
        return shape
    }

    /// The box of what is visible of a geometry; `none` if nothing is.
    package func bounds(_ geometry: Geometry) -> PlaneBounds { shape(geometry).bounds }

    private func append(_ geometry: Geometry, to shape: inout ProjectedShape, depth: Int) {
        if case .collection(let parts) = geometry {
            guard depth < GeometryLimits.depth else { return }
            for part in parts { append(part, to: &shape, depth: depth + 1) }
            return
        }
        switch kind {
        case .globe(let globe): globe.append(geometry, to: &shape)
        case .composite(let parts): appendParts(of: geometry, parts, to: &shape)
        case .plane(let plane): plane.append(geometry, to: &shape)
        }
    }

    /// Goes through a geometry piece by piece, so that the parts of one piece stand together.
    private func appendParts(
        of geometry: Geometry, _ parts: [GlobeProjection], to shape: inout ProjectedShape
    ) {
        func each(_ piece: Geometry) {
            for part in parts { part.append(piece, to: &shape) }
        }
        switch geometry {
        case .points(let points): for point in points { each(.points([point])) }
        case .lines(let lines): for line in lines { each(.lines([line])) }
        case .polygons(let polygons): for polygon in polygons { each(.polygons([polygon])) }
        case .sphere, .collection: each(geometry)
        }
    }
}

/// The parts of the composite map of the United States: the 48 contiguous states, Alaska at 0.35 of their scale, Hawaii.
///
/// Source: https://d3js.org/d3-geo/conic#geoAlbersUsa
private func albersUsa(_ parameters: ProjectionParameters) -> [GlobeProjection] {
    let k = parameters.scale ?? 1070
    let middle = parameters.translate ?? PlanePoint(x: 480, y: 250)
    /// A rectangle in multiples of the scale about the middle, made smaller by `inset` pixels.
    func extent(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, inset: Double)
        -> PlaneBounds
    {
        PlaneBounds(
            minX: middle.x + x0 * k + inset, minY: middle.y + y0 * k + inset,
            maxX: middle.x + x1 * k - inset, maxY: middle.y + y1 * k - inset)
    }
    var states = ProjectionParameters(.albers)
    states.clipExtent = extent(-0.455, -0.238, 0.455, 0.238, inset: 0)
    (states.scale, states.translate) = (k, middle)
    var alaska = ProjectionParameters(.conicEqualArea)
    alaska.rotate = (154, 0, 0)
    alaska.center = GeoPoint(longitude: -2, latitude: 58.5)
    alaska.parallels = (55, 65)
    alaska.scale = k * 0.35
    alaska.translate = PlanePoint(x: middle.x - 0.307 * k, y: middle.y + 0.201 * k)
    alaska.clipExtent = extent(-0.425, 0.120, -0.214, 0.234, inset: epsilon)
    var hawaii = ProjectionParameters(.conicEqualArea)
    hawaii.rotate = (157, 0, 0)
    hawaii.center = GeoPoint(longitude: -3, latitude: 19.9)
    hawaii.parallels = (8, 18)
    hawaii.scale = k
    hawaii.translate = PlanePoint(x: middle.x - 0.205 * k, y: middle.y + 0.212 * k)
    hawaii.clipExtent = extent(-0.214, 0.166, -0.115, 0.234, inset: epsilon)
    return [states, alaska, hawaii].map { part in
        var part = part
        part.precision = parameters.precision
        return GlobeProjection(part)
    }
}
