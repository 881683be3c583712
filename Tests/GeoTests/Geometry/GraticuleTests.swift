import Testing

@testable import Geo

@Suite struct `A graticule` {
    private func lines(_ graticule: Graticule) -> [[GeoPoint]]? {
        if case .lines(let lines)? = graticule.lines { lines } else { nil }
    }

    @Test func `has a meridian every 10 degrees, of which those every 90 reach the poles`() throws {
        let lines = try #require(self.lines(Graticule()))
        let meridians = lines.filter { $0.first?.longitude == $0.last?.longitude }
        #expect(meridians.count == 36)
        #expect(meridians.count { ($0.last?.latitude ?? 0) > 89 } == 4)
        // The equator is a major parallel, and there are eight minor ones on either side.
        #expect(lines.count == 36 + 17)
    }

    @Test func `keeps to its extent and steps`() throws {
        var graticule = Graticule()
        let extent = Graticule.Extent(
            GeoPoint(longitude: 140, latitude: 10), GeoPoint(longitude: 90, latitude: -10))
        (graticule.extentMajor, graticule.extentMinor) = (extent, extent)
        graticule.stepMinor = GeoPoint(longitude: 25, latitude: 5)
        let lines = try #require(self.lines(graticule))
        #expect(lines.joined().allSatisfy { (90...140).contains($0.longitude) })
        #expect(lines.joined().allSatisfy { (-10...10).contains($0.latitude) })
    }

    @Test(arguments: [0, -1, 1e-300, .nan])
    func `of impossible steps has no lines`(step: Double) {
        var graticule = Graticule()
        graticule.stepMinor = GeoPoint(longitude: step, latitude: step)
        #expect(graticule.lines == nil)
        graticule = Graticule()
        graticule.precision = step
        #expect(graticule.lines == nil)
    }
}
