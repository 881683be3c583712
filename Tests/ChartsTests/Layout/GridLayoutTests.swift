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

    /// The second cell needs 3 px before it, and its column's extent is 10: `10 + 3 + 10`. Rows: `12 + 3 + 5`.
    @Test func `aligned by themselves, cells keep their own distance to the column before`() {
        let origins = GridLayout(
            boxes, columns: 2, rowPadding: 5, columnPadding: 10, rowAlign: .none, columnAlign: .none
        ).origins
        #expect(origins == [.zero, Point(x: 43, y: 0), Point(x: 0, y: 20)])
    }

    /// All columns are 30 wide; only the second one needs room before it: `30 + 3 + 10`.
    @Test func `aligned together, columns are equally wide`() {
        let origins = GridLayout(
            boxes, columns: 2, rowPadding: 5, columnPadding: 10, rowAlign: .all, columnAlign: .all
        ).origins
        #expect(origins == [.zero, Point(x: 43, y: 0), Point(x: 0, y: 20)])
    }

    /// Of a column 30 wide the first cell takes 10: it moves by half of the 20 that are left.
    @Test func `centred, smaller cells stand in the middle of their column`() {
        let boxes = [10.0, 20, 30].map { Bounds(x1: 0, y1: 0, x2: $0, y2: 10) }
        let origins = GridLayout(
            boxes, columns: 2, rowPadding: 5, columnPadding: 10, centersColumn: true
        ).origins
        #expect(origins == [Point(x: 10, y: 0), Point(x: 40, y: 0), Point(x: 0, y: 15)])
    }

    @Test func `no cells make no grid`() {
        #expect(GridLayout([], columns: 3, rowPadding: 1, columnPadding: 1).origins.isEmpty)
    }
}
