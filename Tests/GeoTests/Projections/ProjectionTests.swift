import Testing

@testable import Geo

/// Numbers that d3-geo gives for the same projections.
@Suite struct `Projections` {
    static let places = [
        GeoPoint(longitude: 20, latitude: 35), GeoPoint(longitude: -75, latitude: 40),
        GeoPoint(longitude: 106.8, latitude: -6.2),
    ]
    static let known: [(ProjectionType, [(Double, Double)])] = [
        (.albers, [(127.3573, -81.9716), (28.4059, -5.3491), (-200.3948, -144.984)]),
        (.azimuthalEqualArea, [(29.7835, -60.9748), (-95.5952, -83.0435), (159.4349, 18.0924)]),
        (.azimuthalEquidistant, [(30.3867, -62.2098), (-103.5164, -89.9247), (185.037, 20.9976)]),
        (.conicConformal, [(28.5594, -65.9821), (-94.7598, -104.4573), (193.1974, -84.4696)]),
        (.conicEqualArea, [(24.669, -4.5999), (-82.5644, -36.8438), (174.4376, 0.4483)]),
        (.conicEquidistant, [(24.6112, -38.8142), (-81.695, -71.8797), (171.1583, -46.4769)]),
        (.equalEarth, [(27.441, -68.5335), (-99.9543, -77.4621), (160.1445, 12.5472)]),
        (.equirectangular, [(34.9066, -61.0865), (-130.8997, -69.8132), (186.4012, 10.821)]),
        (.gnomonic, [(36.397, -74.5145), (-373.2051, -324.2032), (-331.216, -37.5857)]),
        (.mercator, [(34.9066, -65.2837), (-130.8997, -76.291), (186.4012, 10.8422)]),
        (.naturalEarth1, [(28.6079, -61.7622), (-105.137, -70.5738), (162.0111, 10.9011)]),
        (.orthographic, [(28.0166, -57.3576), (-73.9942, -64.2788), (95.172, 10.7999)]),
        (.stereographic, [(15.8308, -32.41), (-61.751, -53.6431), (133.545, 15.1544)]),
        (.transverseMercator, [(28.7863, -64.0387), (-95.0351, -127.1607), (184.9726, 278.207)]),
        (.identity, [(2000, 3500), (-7500, 4000), (10680, -620)]),
    ]

    @Test(arguments: known)
    func `place points where d3 does`(type: ProjectionType, expected: [(Double, Double)]) throws {
        try expectPlaces(ProjectionParameters(type), expected)
    }

    @Test func `turn the globe about three axes`() throws {
        var parameters = ProjectionParameters(.orthographic)
        parameters.rotate = (-110, -20, 15)
        try expectPlaces(
            parameters, [(-93.074, -30.8608), (-15.9396, -85.2833), (6.0529, 44.0313)])
    }

    @Test func `have their centre at the place they are moved to`() throws {
        var parameters = ProjectionParameters(.mercator)
        parameters.center = GeoPoint(longitude: 118, latitude: -2)
        try expectPlaces(
            parameters, [(-171.0423, -68.775), (-336.8485, -79.7823), (-19.5477, 7.3509)])
        let center = Projection(parameters.scaled).point(
            GeoPoint(longitude: 118, latitude: -2))
        #expect(center.map { abs($0.x) < 1e-9 && abs($0.y) < 1e-9 } == true)
    }

    @Test func `are reflected in both directions`() throws {
        var parameters = ProjectionParameters(.equirectangular)
        (parameters.reflectX, parameters.reflectY) = (true, true)
        try expectPlaces(
            parameters, [(-34.9066, 61.0865), (130.8997, 69.8132), (-186.4012, -10.821)])
    }

    @Test func `on cones follow their parallels, and become cylinders between symmetric ones`()
        throws
    {
        var parameters = ProjectionParameters(.conicConformal)
        parameters.parallels = (20, 50)
        try expectPlaces(
            parameters, [(27.4281, -65.5845), (-88.0741, -106.3955), (187.1988, -99.5116)])
        parameters = ProjectionParameters(.conicEqualArea)
        parameters.parallels = (-20, 20)
        try expectPlaces(
            parameters, [(32.8015, -2.0797), (-123.0055, -9.445), (175.1598, 70.4521)])
    }

    @Test func `of the United States show nothing that lies outside of its parts`() {
        let projection = Projection(ProjectionParameters(.albersUsa).scaled)
        let known = projection.point(GeoPoint(longitude: -75, latitude: 40))
        #expect(known.map { abs($0.x - 28.4059) < 1e-4 && abs($0.y + 5.3491) < 1e-4 } == true)
        #expect(projection.point(GeoPoint(longitude: 20, latitude: 35)) == nil)
        // Honolulu and Anchorage have places in the lower left.
        for place in [(-157.86, 21.31), (-149.9, 61.22)] {
            let point = projection.point(GeoPoint(longitude: place.0, latitude: place.1))
            #expect(point.map { $0.x < -10 && $0.y > 10 } == true)
        }
    }

    @Test(arguments: ProjectionType.allCases)
    func `of hostile parameters give finite places or none`(type: ProjectionType) {
        for number in [0, 1e300, 90, .nan] {
            var parameters = ProjectionParameters(type)
            parameters.scale = number
            parameters.translate = PlanePoint(x: number, y: -number)
            parameters.center = GeoPoint(longitude: number, latitude: number)
            parameters.rotate = (number, number, number)
            parameters.parallels = (number, -number)
            parameters.clipAngle = number
            parameters.precision = number
            let projection = Projection(parameters)
            if let point = projection.point(GeoPoint(longitude: 10, latitude: 20)) {
                #expect(point.x.isFinite && point.y.isFinite)
            }
            _ = projection.shape(
                .collection([
                    .sphere, .lines([Self.places]),
                    .polygons([[[], [GeoPoint(longitude: number, latitude: number)]]]),
                ]))
        }
    }

    private func expectPlaces(
        _ parameters: ProjectionParameters, _ expected: [(Double, Double)]
    ) throws {
        let projection = Projection(parameters.scaled)
        for (place, known) in zip(Self.places, expected) {
            let point = try #require(projection.point(place))
            #expect(abs(point.x - known.0) < 1e-3 && abs(point.y - known.1) < 1e-3)
        }
    }
}

extension ProjectionParameters {
    /// At scale 100 about the origin.
    var scaled: ProjectionParameters {
        var result = self
        result.scale = 100
        result.translate = PlanePoint(x: 0, y: 0)
        return result
    }
}
