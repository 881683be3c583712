/// What a specification says of a projection; nil where the projection's own value holds. Angles are in degrees,
/// lengths in pixels.
///
/// Specification: https://vega.github.io/vega-lite/docs/projection.html
package struct ProjectionParameters: Sendable, Hashable {
    package var type: ProjectionType
    package var scale: Double?
    package var translate: PlanePoint?
    package var center: GeoPoint?
    /// The turn by longitude, by latitude and about the line of sight.
    package var rotate: (lambda: Double, phi: Double, gamma: Double)? {
        get { turn.map { ($0.lambda, $0.phi, $0.gamma) } }
        set { turn = newValue.map { Turn(lambda: $0.lambda, phi: $0.phi, gamma: $0.gamma) } }
    }
    package var parallels: (first: Double, second: Double)? {
        get { standard.map { ($0.first, $0.second) } }
        set { standard = newValue.map { Parallels(first: $0.first, second: $0.second) } }
    }
    /// How far from the centre the globe is shown; 0 cuts along the antimeridian.
    package var clipAngle: Double?
    package var clipExtent: PlaneBounds?
    /// How far a drawn edge may be from the true curve; 0 draws straight edges.
    package var precision: Double?
    package var reflectX: Bool?
    package var reflectY: Bool?

    private var turn: Turn?
    private var standard: Parallels?

    private struct Turn: Sendable, Hashable {
        var lambda: Double
        var phi: Double
        var gamma: Double
    }

    private struct Parallels: Sendable, Hashable {
        var first: Double
        var second: Double
    }

    package init(_ type: ProjectionType) { self.type = type }
}

extension ProjectionParameters {
    /// The scale at which bounds for `fitted` are measured, about the origin.
    package static let measuringScale = 150.0

    /// The same projection as `fitted` measures it: without the clip rectangle, at `measuringScale`, not moved.
    package var measuring: ProjectionParameters {
        var parameters = self
        parameters.scale = Self.measuringScale
        parameters.translate = PlanePoint(x: 0, y: 0)
        parameters.clipExtent = nil
        return parameters
    }

    /// The projection scaled and moved so that what has `bounds` at `measuringScale` fills a rectangle and stands in its
    /// middle; nil if the bounds have no extent or are not finite.
    ///
    /// Source: https://d3js.org/d3-geo/projection#projection_fitExtent
    package func fitted(_ bounds: PlaneBounds, into extent: PlaneBounds) -> ProjectionParameters? {
        let (width, height) = (extent.maxX - extent.minX, extent.maxY - extent.minY)
        let k = min(
            width / (bounds.maxX - bounds.minX), height / (bounds.maxY - bounds.minY))
        guard k.isFinite, k > 0 else { return nil }
        var parameters = self
        parameters.scale = Self.measuringScale * k
        parameters.translate = PlanePoint(
            x: extent.minX + (width - k * (bounds.maxX + bounds.minX)) / 2,
            y: extent.minY + (height - k * (bounds.maxY + bounds.minY)) / 2)
        return parameters
    }
}
