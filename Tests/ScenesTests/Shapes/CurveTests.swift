import Scenes
import Testing

@Suite struct `Curves` {
    private let points = [
        Point(x: 0, y: 0), Point(x: 10, y: 10), Point(x: 20, y: 0), Point(x: 30, y: 5),
    ]

    @Test(arguments: Curve.allCases)
    func `every curve survives no, one, two and equal points`(curve: Curve) {
        #expect(curve.line(through: []).bounds.isEmpty)
        #expect(!curve.line(through: [points[0]]).isEmpty)
        #expect(curve.line(through: Array(points.prefix(2))).bounds.width == 10)
        let same = Array(repeating: points[1], count: 4)
        #expect(curve.line(through: same).bounds.width == 0)
    }

    @Test(arguments: [Curve.linear, .monotone, .cardinal, .catmullRom, .natural, .stepAfter])
    func `curves end at the last point`(curve: Curve) {
        #expect(curve.line(through: points).current == points[3])
    }

    @Test func `a monotone curve stays between its points`() {
        let bounds = Curve.monotone.line(through: points).bounds
        #expect(bounds.minY == 0)
        #expect(bounds.maxY == 10)
    }

    @Test func `a single point is drawn as a closed place`() {
        let path = Curve.linear.line(through: [points[1]])
        #expect(path.segments == [.move(points[1]), .close])
    }
}
