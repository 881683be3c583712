import Scenes
import Testing

@Suite struct `Path bounds` {
    @Test func `a full circle covers its diameter exactly`() {
        var path = Path()
        path.arc(about: Point(x: 10, y: 20), radius: 5, from: 0, to: 2 * .pi)
        let bounds = path.bounds
        #expect(abs(bounds.minX - 5) < 1e-9)
        #expect(abs(bounds.maxX - 15) < 1e-9)
        #expect(abs(bounds.minY - 15) < 1e-9)
        #expect(abs(bounds.maxY - 25) < 1e-9)
    }

    @Test func `a circle is the arc of a whole turn`() {
        var path = Path()
        path.arc(about: .zero, radius: 3.7, from: 0, to: 2 * .pi)
        #expect(Path.circle(radius: 3.7) == path)
    }

    @Test func `a curve reaches as far as it bends, not as far as its controls`() {
        var path = Path()
        path.move(to: .zero)
        path.curve(to: Point(x: 100, y: 0), Point(x: 0, y: 40), Point(x: 100, y: 40))
        #expect(path.bounds == Bounds(x1: 0, y1: 0, x2: 100, y2: 30))
    }

    @Test func `points that are not finite are passed over`() {
        var path = Path()
        path.move(to: Point(x: .nan, y: 1))
        path.line(to: Point(x: 3, y: .infinity))
        #expect(path.bounds == Bounds(x1: 3, y1: 1, x2: 3, y2: 1))
    }
}
