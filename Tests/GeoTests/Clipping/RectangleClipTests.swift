import Testing

@testable import Geo

@Suite struct `Cutting along a rectangle` {
    private let clip = RectangleClip(left: 0, top: 0, right: 100, bottom: 100)

    private func places(_ coordinates: [(Double, Double)]) -> [Place] {
        coordinates.map { Place($0.0, $0.1) }
    }

    /// The area of rings that lie side by side.
    private func area(_ rings: [[Place]]) -> Double {
        var total = 0.0
        for ring in rings {
            var twice = 0.0
            for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
                twice += a.x * b.y - b.x * a.y
            }
            total += abs(twice) / 2
        }
        return total
    }

    @Test func `keeps what lies inside`() {
        let inner = places([(10, 10), (10, 20), (20, 20), (20, 10)])
        #expect(clip.clip(polygon: [inner]) == [inner])
        #expect(clip.clip(line: inner) == [inner])
    }

    @Test func `drops what lies outside`() {
        #expect(clip.clip(polygon: [places([(110, 10), (110, 20), (120, 20)])]).isEmpty)
        #expect(clip.clip(line: places([(110, 10), (120, 200)])).isEmpty)
    }

    @Test func `follows the edge and its corners`() {
        let corner = places([(50, 50), (50, 150), (150, 150), (150, 50)])
        let rings = clip.clip(polygon: [corner])
        #expect(rings.count == 1)
        #expect(abs(area(rings) - 2500) < 1e-6)
        #expect(rings.first?.contains(Place(100, 100)) == true)
    }

    @Test func `fills the rectangle where a polygon lies all around it`() {
        let around = places([(-50, -50), (150, -50), (150, 150), (-50, 150)])
        #expect(abs(area(clip.clip(polygon: [around])) - 10_000) < 1e-6)
    }

    @Test func `makes two rings of a polygon that leaves and comes back`() {
        let bow = places([
            (-10, 20), (110, 20), (110, 80), (90, 80), (90, 40), (10, 40), (10, 80), (-10, 80),
        ])
        let rings = clip.clip(polygon: [bow])
        #expect(abs(area(rings) - (100 * 20 + 2 * 10 * 40)) < 1e-6)
    }

    @Test func `cuts lines at the edges`() {
        let line = clip.clip(line: places([(-50, 50), (150, 50)]))
        #expect(line == [places([(0, 50), (100, 50)])])
        let outAndIn = clip.clip(line: places([(50, 50), (150, 50), (150, 60), (50, 60)]))
        #expect(outAndIn.count == 2)
    }

    @Test func `ends for places that are no numbers`() {
        for number in [Double.nan, .infinity, 1e300] {
            let ring = places([(50, 50), (number, 50), (50, number), (-number, -number)])
            _ = clip.clip(polygon: [ring])
            _ = clip.clip(line: ring)
        }
    }
}
