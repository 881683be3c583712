import Scenes
import Testing

@Suite struct `Boxes` {
    @Test func `the empty box takes the shape of what it is united with`() {
        let box = Bounds(x1: 1, y1: 2, x2: 3, y2: 4)
        #expect(Bounds.empty.union(box) == box)
        #expect(box.union(.empty) == box)
    }

    @Test func `a quarter turn swaps width and height exactly`() {
        let box = Bounds(x1: 0, y1: 0, x2: 10, y2: 2).rotated(by: -90, about: .zero)
        #expect(box == Bounds(x1: 0, y1: -10, x2: 2, y2: 0))
    }

    @Test func `boxes that only touch do not overlap`() {
        let left = Bounds(x1: 0, y1: 0, x2: 5, y2: 5)
        #expect(!left.overlaps(Bounds(x1: 5, y1: 0, x2: 9, y2: 5)))
        #expect(left.overlaps(Bounds(x1: 4.9, y1: 0, x2: 9, y2: 5)))
    }
}
