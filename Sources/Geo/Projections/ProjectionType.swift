/// The ways of laying the globe flat.
///
/// Specification: https://vega.github.io/vega-lite/docs/projection.html
package enum ProjectionType: String, Sendable, Hashable, CaseIterable {
    case albers, albersUsa, azimuthalEqualArea, azimuthalEquidistant, conicConformal
    case conicEqualArea, conicEquidistant, equalEarth, equirectangular, gnomonic, identity
    case mercator, naturalEarth1, orthographic, stereographic, transverseMercator
}

extension ProjectionType {
    /// The projections onto a cone, which `parallels` shape.
    package var isConic: Bool {
        switch self {
        case .albers, .conicConformal, .conicEqualArea, .conicEquidistant: true
        default: false
        }
    }

    /// Whether it turns the globe, and hence has `rotate` and `center`; the others have them built in, or no globe.
    package var turnsGlobe: Bool { self != .albersUsa && self != .identity }
}
