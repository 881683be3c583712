extension ProjectionType {
    /// - Parameter parallels: In degrees.
    func raw(parallels: (first: Double, second: Double)) -> RawProjection {
        let (first, second) = (radians(parallels.first), radians(parallels.second))
        return switch self {
        case .albers, .albersUsa, .conicEqualArea: .conicEqualArea(first, second)
        case .conicConformal: .conicConformal(first, second)
        case .conicEquidistant: .conicEquidistant(first, second)
        case .azimuthalEqualArea: .azimuthalEqualArea
        case .azimuthalEquidistant: .azimuthalEquidistant
        case .equalEarth: .equalEarth
        case .equirectangular, .identity: .equirectangular
        case .gnomonic: .gnomonic
        case .mercator: .mercator
        case .naturalEarth1: .naturalEarth1
        case .orthographic: .orthographic
        case .stereographic: .stereographic
        case .transverseMercator: .transverseMercator
        }
    }
}
