/// A projection of the globe, ready to be computed: turn, raw projection, scale, and cuts.
///
/// Source: https://d3js.org/d3-geo/projection; the default scales and angles are d3-geo's.
struct GlobeProjection: Sendable, Hashable {
    let raw: RawProjection
    let rotation: Rotation
    let plane: PlaneTransform
    /// In radians; nil cuts along the antimeridian.
    let clipRadius: Double?
    let rectangle: RectangleClip?
    /// The square of how far a drawn edge may be from the true curve; 0 draws straight edges.
    let tolerance: Double

    init(_ parameters: ProjectionParameters) {
        let type = parameters.type
        let defaults = ProjectionDefaults(type)
        let raw = type.raw(parallels: parameters.parallels ?? defaults.parallels)
        self.raw = raw
        let turn = parameters.rotate ?? defaults.rotate
        // The transverse Mercator projection lies on its side.
        let roll: Double = type == .transverseMercator ? 90 : 0
        rotation = Rotation(
            lambda: radians(turn.lambda.truncatingRemainder(dividingBy: 360)),
            phi: radians(turn.phi.truncatingRemainder(dividingBy: 360)),
            gamma: radians((turn.gamma + roll).truncatingRemainder(dividingBy: 360)))
        var center = parameters.center ?? defaults.center
        if type == .transverseMercator {
            center = GeoPoint(longitude: -center.latitude, latitude: center.longitude)
        }
        plane = PlaneTransform(
            scale: parameters.scale ?? defaults.scale,
            translate: parameters.translate ?? defaults.translate,
            center: raw(
                radians(center.longitude.truncatingRemainder(dividingBy: 360)),
                radians(center.latitude.truncatingRemainder(dividingBy: 360))),
            reflectX: parameters.reflectX ?? false, reflectY: parameters.reflectY ?? false)
        let angle = parameters.clipAngle ?? defaults.clipAngle
        clipRadius = angle == 0 ? nil : radians(angle)
        rectangle = clipRectangle(parameters.clipExtent, raw, plane)
        let precision = parameters.precision ?? 0.5.squareRoot()
        tolerance = precision * precision
    }

    /// The place of a point of the globe, whether a cut hides it or not.
    func place(_ point: GeoPoint) -> Place { flat(turned(point)) }

    /// The place, unless a cut hides it.
    func visiblePlace(_ point: GeoPoint) -> Place? {
        let turned = turned(point)
        if let clipRadius, !CircleClip(radius: clipRadius).isVisible(turned) { return nil }
        let place = flat(turned)
        if let rectangle, !rectangle.isVisible(place) { return nil }
        return place
    }

    func turned(_ point: GeoPoint) -> Place {
        rotation(Place(radians(point.longitude), radians(point.latitude)))
    }

    /// The place in the picture of a place on the turned globe.
    func flat(_ place: Place) -> Place { plane(raw(place.x, place.y)) }
}

/// Mercator's projections are infinitely long: they end in a square.
private func clipRectangle(
    _ extent: PlaneBounds?, _ raw: RawProjection, _ plane: PlaneTransform
) -> RectangleClip? {
    guard raw == .mercator || raw == .transverseMercator else {
        return extent.map(RectangleClip.init)
    }
    let reach = .pi * plane.scale
    let middle = plane(raw(0, 0))
    var bounds = PlaneBounds(
        minX: middle.x - reach, minY: middle.y - reach, maxX: middle.x + reach,
        maxY: middle.y + reach)
    if let extent, raw == .mercator {
        bounds = PlaneBounds(
            minX: max(bounds.minX, extent.minX), minY: extent.minY,
            maxX: min(bounds.maxX, extent.maxX), maxY: extent.maxY)
    } else if let extent {
        bounds = PlaneBounds(
            minX: extent.minX, minY: max(bounds.minY, extent.minY), maxX: extent.maxX,
            maxY: min(bounds.maxY, extent.maxY))
    }
    return RectangleClip(bounds)
}

extension RectangleClip {
    init(_ bounds: PlaneBounds) {
        self.init(left: bounds.minX, top: bounds.minY, right: bounds.maxX, bottom: bounds.maxY)
    }
}

/// Scales and moves what a raw projection gives, with `center` at `translate`; `y` grows downwards from here on.
struct PlaneTransform: Sendable, Hashable {
    let scale: Double
    private let dx: Double
    private let dy: Double
    private let signX: Double
    private let signY: Double

    init(scale: Double, translate: PlanePoint, center: Place, reflectX: Bool, reflectY: Bool) {
        self.scale = scale
        (signX, signY) = (reflectX ? -1 : 1, reflectY ? -1 : 1)
        dx = translate.x - scale * (center.x * signX)
        dy = translate.y + scale * (center.y * signY)
    }

    func callAsFunction(_ place: Place) -> Place {
        Place(dx + scale * (place.x * signX), dy - scale * (place.y * signY))
    }
}
