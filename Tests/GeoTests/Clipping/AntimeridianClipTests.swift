import Testing

@testable import Geo

@Suite struct `Cutting along the antimeridian` {
    private func shape(_ geometry: Geometry) -> ProjectedShape {
        var parameters = ProjectionParameters(.equirectangular)
        parameters.scale = 180 / Double.pi
        parameters.translate = PlanePoint(x: 0, y: 0)
        return Projection(parameters).shape(geometry)
    }

    @Test func `leaves two rings of a polygon that lies across it, each on its side`() {
        let across = Geometry.polygons([[ring([(170, 0), (170, 10), (-170, 10), (-170, 0)])]])
        let rings = shape(across).rings
        #expect(rings.count == 2)
        for ring in rings {
            let isEast = ring.allSatisfy { $0.x >= 170 - 1e-9 && $0.x <= 180 }
            let isWest = ring.allSatisfy { $0.x <= -170 + 1e-9 && $0.x >= -180 }
            #expect(isEast || isWest)
        }
    }

    @Test func `goes around a pole that lies inside of a polygon`() throws {
        let cap = Geometry.polygons([[ring([(0, 80), (-90, 80), (180, 80), (90, 80)])]])
        let rings = shape(cap).rings
        #expect(rings.count == 1)
        let first = try #require(rings.first)
        // Down the western side from the pole and up the eastern one; downwards is positive.
        #expect(first.contains { $0.x == -180 && $0.y == -90 })
        #expect(first.contains { $0.x == 180 && $0.y == -90 })
    }

    @Test func `cuts a line in two, at the same latitude`() throws {
        let lines = shape(.lines([points([(170, 0), (-170, 0)])])).lines
        #expect(lines.count == 2)
        let (end, start) = (lines.first?.last, lines.last?.first)
        #expect(end.map { $0.x == 180 && abs($0.y) < 1e-9 } == true)
        #expect(start.map { $0.x == -180 && abs($0.y) < 1e-9 } == true)
    }

    @Test func `leads a line over the pole along the map's upper edge`() {
        let lines = shape(.lines([points([(0, 80), (180, 80)])])).lines
        #expect(lines.count == 2)
        #expect(lines.first?.last.map { abs($0.y + 90) < 1e-9 } == true)
        #expect(lines.last?.first.map { abs($0.y + 90) < 1e-9 } == true)
    }

    @Test func `takes a ring walked the other way for all the rest of the globe`() throws {
        let small = ring([(0, 0), (0, 10), (10, 10), (10, 0)])
        #expect(shape(.polygons([[small]])).rings.count == 1)
        let rest = shape(.polygons([[Array(small.reversed())]])).rings
        #expect(rest.count == 2)
        #expect(rest.contains { $0.contains { abs($0.x) == 180 && abs($0.y) == 90 } })
    }

    @Test func `keeps holes`() {
        let outer = ring([(0, 0), (0, 30), (30, 30), (30, 0)])
        let hole = ring([(10, 10), (20, 10), (20, 20), (10, 20)])
        #expect(shape(.polygons([[outer, hole]])).rings.count == 2)
    }
}
