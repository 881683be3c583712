package import Diagnostics
package import Geo

/// A projection as written: of a chart, or of `config`; nil where nothing is.
///
/// Specification: https://vega.github.io/vega-lite/docs/projection.html
package struct ProjectionDefinition: Sendable, Hashable {
    package var span: SourceSpan?
    package var type: ProjectionType?
    package var scale: Double?
    package var translate: PlanePoint?
    package var center: GeoPoint?
    /// Two or three angles in degrees.
    package var rotate: [Double]?
    package var parallels: [Double]?
    package var clipAngle: Double?
    package var clipExtent: PlaneBounds?
    package var precision: Double?
    package var pointRadius: Double?
    package var reflectX: Bool?
    package var reflectY: Bool?
    /// What is to fill the view, in place of the data.
    package var fit: Geometry?
    /// The rectangle that is to be filled, in place of the view.
    package var extent: PlaneBounds?

    package init() {}

    /// This definition, and of `other` what it does not say.
    package func otherwise(_ other: ProjectionDefinition) -> ProjectionDefinition {
        var result = self
        result.type = type ?? other.type
        result.scale = scale ?? other.scale
        result.translate = translate ?? other.translate
        result.center = center ?? other.center
        result.rotate = rotate ?? other.rotate
        result.parallels = parallels ?? other.parallels
        result.clipAngle = clipAngle ?? other.clipAngle
        result.clipExtent = clipExtent ?? other.clipExtent
        result.precision = precision ?? other.precision
        result.pointRadius = pointRadius ?? other.pointRadius
        result.reflectX = reflectX ?? other.reflectX
        result.reflectY = reflectY ?? other.reflectY
        result.fit = fit ?? other.fit
        result.extent = extent ?? other.extent
        return result
    }

    /// Without the place where it was written, by which equal ones differ.
    package var withoutPlace: ProjectionDefinition {
        var result = self
        result.span = nil
        return result
    }

    /// Whether the author placed the map, so that it is not fitted to the view.
    package var isPlaced: Bool { scale != nil || translate != nil }

    /// What `Geo` computes with.
    func parameters(type natural: ProjectionType) -> ProjectionParameters {
        var parameters = ProjectionParameters(type ?? natural)
        parameters.scale = scale
        parameters.translate = translate
        parameters.center = center
        if let rotate, rotate.count >= 2 {
            parameters.rotate = (rotate[0], rotate[1], rotate.count > 2 ? rotate[2] : 0)
        }
        if let parallels, parallels.count == 2 {
            parameters.parallels = (parallels[0], parallels[1])
        }
        parameters.clipAngle = clipAngle
        parameters.clipExtent = clipExtent
        parameters.precision = precision
        parameters.reflectX = reflectX
        parameters.reflectY = reflectY
        return parameters
    }
}
