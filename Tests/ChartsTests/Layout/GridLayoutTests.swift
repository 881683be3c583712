import Scenes
import Testing

@testable import Charts

@Suite struct `Grid layout` {
    private let boxes = [
        Bounds(x1: -4, y1: 0, x2: 10, y2: 10), Bounds(x1: -2.5, y1: -1, x2: 20.2, y2: 12),
        Bounds(x1: 0, y1: -3, x2: 30, y2: 5),
    ]

    @Test func `columns are as wide as their widest cell`() {
        let origins = GridLayout(boxes, columns: 2, rowPadding: 5, columnPadding: 10).origins
        #expect(origins == [.zero, Point(x: 43, y: 0), Point(x: 0, y: 20)])
    }

    @Test func `no cells make no grid`() {
        #expect(GridLayout([], columns: 3, rowPadding: 1, columnPadding: 1).origins.isEmpty)
    }
}
