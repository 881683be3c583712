import Testing

@testable import Geo

@Suite struct `Edges of shapes` {
    private func line(
        _ type: ProjectionType, _ coordinates: [(Double, Double)], precision: Double?,
        scale: Double = 200
    ) -> [PlanePoint] {
        var parameters = ProjectionParameters(type)
        parameters.scale = scale
        parameters.translate = PlanePoint(x: 0, y: 0)
        parameters.precision = precision
        return Projection(parameters).shape(.lines([points(coordinates)])).lines.first ?? []
    }

    @Test func `get points where the projection bends them`() {
        let edge = [(-60.0, 50.0), (60.0, 50.0)]
        let coarse = line(.equalEarth, edge, precision: 2)
        let fine = line(.equalEarth, edge, precision: 0.1)
        #expect(coarse.count > 3)
        #expect(fine.count > coarse.count)
        #expect(line(.equalEarth, edge, precision: 0).count == 2)
    }

    @Test func `stay as they are where they are straight`() {
        // A great circle through the centre of a gnomonic map, and meridians on it.
        #expect(line(.gnomonic, [(0, 0), (20, 0)], precision: nil).count == 2)
        #expect(line(.gnomonic, [(10, -10), (10, 10)], precision: nil).count == 2)
    }

    @Test func `lie no further from the true curve than the precision`() {
        let samples = line(.orthographic, [(-70, 10), (60, 40)], precision: 0.5)
        let fine = line(.orthographic, [(-70, 10), (60, 40)], precision: 0.01)
        for place in fine {
            let distance =
                zip(samples, samples.dropFirst())
                .map { distanceToSegment(place, $0, $1) }.min() ?? .infinity
            #expect(distance < 0.75)
        }
    }

    @Test func `do not grow without limit`() {
        let zigzag = (0..<400).map { index -> (Double, Double) in
            let longitude: Double = index % 2 == 0 ? -85 : 85
            return (longitude, Double(index) / 5 - 40)
        }
        let shape = line(.equalEarth, zigzag, precision: 1e-9, scale: 1e9)
        #expect(shape.count <= 50_400)
    }
}

private func distanceToSegment(_ place: PlanePoint, _ a: PlanePoint, _ b: PlanePoint) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = max(dx * dx + dy * dy, 1e-12)
    let share = max(0, min(1, ((place.x - a.x) * dx + (place.y - a.y) * dy) / square))
    let (x, y) = (place.x - a.x - share * dx, place.y - a.y - share * dy)
    return (x * x + y * y).squareRoot()
}
