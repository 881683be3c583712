import Testing

@testable import Geo

@Suite struct `Cutting around a circle` {
    private func shape(
        _ geometry: Geometry, _ angle: Double, _ type: ProjectionType = .azimuthalEquidistant
    ) -> ProjectedShape {
        var parameters = ProjectionParameters(type)
        parameters.scale = 180 / Double.pi
        parameters.translate = PlanePoint(x: 0, y: 0)
        parameters.clipAngle = angle
        return Projection(parameters).shape(geometry)
    }

    @Test(arguments: [20.0, 60, 90, 120, 170])
    func `draws the sphere as a disc of that radius`(angle: Double) throws {
        let rings = shape(.sphere, angle).rings
        #expect(rings.count == 1)
        for place in try #require(rings.first) {
            // Equidistant: the distance in the picture is the angle.
            #expect(abs((place.x * place.x + place.y * place.y).squareRoot() - angle) < 0.2)
        }
    }

    @Test func `hides points beyond it`() {
        let places = Geometry.points(points([(0, 0), (29, 0), (31, 0), (180, 0)]))
        #expect(shape(places, 30).points.count == 2)
    }

    @Test func `ends a line on it, and keeps the middle of one that passes through`() throws {
        let ends = shape(.lines([points([(0, 0), (60, 0)])]), 30).lines
        #expect(ends.count == 1)
        #expect(ends.first?.last.map { abs($0.x - 30) < 1e-6 && abs($0.y) < 1e-6 } == true)
        let middle = try #require(shape(.lines([points([(-60, 0), (60, 0)])]), 30).lines.first)
        #expect(middle.first.map { abs($0.x + 30) < 1e-6 } == true)
        #expect(middle.last.map { abs($0.x - 30) < 1e-6 } == true)
    }

    @Test func `follows the circle where a polygon reaches beyond it`() throws {
        let east = Geometry.polygons([[ring([(5, -80), (5, 80), (90, 80), (90, -80)])]])
        let half = try #require(shape(east, 30).rings.first)
        #expect(half.allSatisfy { $0.x > -1e-6 })
        let onCircle = half.count { abs(($0.x * $0.x + $0.y * $0.y).squareRoot() - 30) < 0.1 }
        #expect(onCircle > 20)
    }

    @Test
    func `fills the disc where a polygon lies all around it, and nothing where it lies outside`() {
        let around = ring([(-80, -60), (-80, 60), (80, 60), (80, -60)])
        #expect(shape(.polygons([[around]]), 20).rings.count == 1)
        let behind = ring([(170, -5), (170, 5), (-170, 5), (-170, -5)])
        #expect(shape(.polygons([[behind]]), 20).parts.isEmpty)
    }

    @Test(arguments: [1e15, 3e15, 1e16, 1e300, .infinity, .nan])
    func `goes around a circle of no sense in few steps`(radius: Double) {
        for direction in [1.0, -1] {
            var ring: [Place] = []
            CircleClip(radius: radius).interpolate(
                from: nil, to: nil, direction: direction, into: &ring)
            #expect(ring.count <= 360)
        }
    }
}
