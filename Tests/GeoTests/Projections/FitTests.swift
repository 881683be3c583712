import Testing

@testable import Geo

@Suite struct `Fitting a projection` {
    private func bounds(_ type: ProjectionType, _ shape: Geometry) -> PlaneBounds {
        Projection(ProjectionParameters(type).measuring).bounds(shape)
    }

    @Test(arguments: ProjectionType.allCases.filter { $0 != .identity && $0 != .albersUsa })
    func `fills the extent in one direction and stands in its middle`(
        type: ProjectionType
    ) throws {
        let extent = PlaneBounds(minX: 10, minY: 20, maxX: 310, maxY: 220)
        let fitted = try #require(
            ProjectionParameters(type).fitted(bounds(type, .sphere), into: extent))
        let box = Projection(fitted).bounds(.sphere)
        let (width, height) = (box.maxX - box.minX, box.maxY - box.minY)
        // Edges are curves of other points at another scale: a little less than a pixel.
        #expect(abs(width - 300) < 1 || abs(height - 200) < 1)
        #expect(width < 301 && height < 201)
        #expect(abs((box.minX + box.maxX) / 2 - 160) < 0.5)
        #expect(abs((box.minY + box.maxY) / 2 - 120) < 0.5)
    }

    @Test func `of a single place or of none is impossible`() {
        let extent = PlaneBounds(minX: 0, minY: 0, maxX: 100, maxY: 100)
        let parameters = ProjectionParameters(.equalEarth)
        let place = Geometry.points([GeoPoint(longitude: 5, latitude: 5)])
        #expect(parameters.fitted(bounds(.equalEarth, place), into: extent) == nil)
        #expect(parameters.fitted(.none, into: extent) == nil)
        #expect(parameters.fitted(bounds(.equalEarth, .collection([])), into: extent) == nil)
    }
}
