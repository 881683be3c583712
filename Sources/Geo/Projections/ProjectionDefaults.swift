/// What a projection has where nothing is written: the numbers of d3-geo, with which a world map is about 960 pixels
/// wide.
struct ProjectionDefaults {
    var scale = 150.0
    var translate = PlanePoint(x: 480, y: 250)
    var center = GeoPoint(longitude: 0, latitude: 0)
    var rotate = (lambda: 0.0, phi: 0.0, gamma: 0.0)
    var parallels = (first: 0.0, second: 60.0)
    var clipAngle = 0.0

    init(_ type: ProjectionType) {
        switch type {
        case .mercator: scale = 961 / tau
        case .transverseMercator: scale = 159.155
        case .equalEarth: scale = 177.158
        case .equirectangular: scale = 152.63
        case .naturalEarth1: scale = 175.295
        case .orthographic: (scale, clipAngle) = (249.5, 90 + epsilon)
        case .gnomonic: (scale, clipAngle) = (144.049, 60)
        case .stereographic: (scale, clipAngle) = (250, 142)
        case .azimuthalEqualArea: (scale, clipAngle) = (124.75, 180 - 1e-3)
        case .azimuthalEquidistant: (scale, clipAngle) = (79.4188, 180 - 1e-3)
        case .conicEqualArea:
            scale = 155.424
            center = GeoPoint(longitude: 0, latitude: 33.6442)
        case .conicConformal:
            scale = 109.5
            parallels = (30, 30)
        case .conicEquidistant:
            scale = 131.154
            center = GeoPoint(longitude: 0, latitude: 13.9389)
        case .albers, .albersUsa:
            scale = 1070
            center = GeoPoint(longitude: -0.6, latitude: 38.7)
            rotate = (96, 0, 0)
            parallels = (29.5, 45.5)
        // No globe: `IdentityProjection` has defaults of its own.
        case .identity: break
        }
    }
}
