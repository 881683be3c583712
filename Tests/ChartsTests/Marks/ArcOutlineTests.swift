import Scenes
import Testing

@testable import Charts

/// Slices of pies and rings.
@Suite struct `Slices` {
    private func path(
        _ start: Double, _ end: Double, inner: Double = 0, pad: Double = 0, corner: Double = 0
    ) -> Path {
        ArcOutline(
            ArcSlice(start: start, end: end, inner: inner, outer: 100), padAngle: pad,
            cornerRadius: corner
        ).path
    }

    @Test func `begin at the top and go clockwise`() {
        let bounds = path(0, .pi / 2).bounds
        #expect(abs(bounds.minX) < 1e-6)
        #expect(abs(bounds.maxX - 100) < 1e-6)
        #expect(abs(bounds.minY + 100) < 1e-6)
        #expect(abs(bounds.maxY) < 1e-6)
    }

    @Test func `lie apart by the same distance inside and outside`() {
        let plain = path(0, .pi / 2, inner: 50).bounds
        let apart = path(0, .pi / 2, inner: 50, pad: 0.1).bounds
        // Half of the angle at the root of the sum of the squared radii.
        let gap = (50.0 * 50 + 100 * 100).squareRoot() * 0.05
        #expect(abs(apart.minX - plain.minX - gap) < 0.01)
    }

    @Test func `keep within their radius where corners are round`() {
        let round = path(0, .pi / 2, inner: 40, corner: 10).bounds
        #expect(round.maxX <= 100 + 1e-6)
        #expect(round.minX >= -1e-6)
        #expect(path(0, .pi / 2, inner: 40, corner: 10) != path(0, .pi / 2, inner: 40))
    }

    @Test(arguments: [(0.0, 0.0), (0.0, 1e-9), (0.0, 6.283185307179586), (3.0, 1.0), (0.0, 7.0)])
    func `are drawn for every angle`(start: Double, end: Double) {
        for corner in [0.0, 5, 500] {
            let bounds = path(start, end, inner: 20, pad: 0.05, corner: corner).bounds
            #expect(bounds.isEmpty || (bounds.maxX <= 100.5 && bounds.minX >= -100.5))
        }
    }
}
