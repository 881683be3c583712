import Scenes
import Testing

@testable import Charts

@Suite struct `Removal of overlapping labels` {
    private func boxes(_ count: Int, width: Double, pitch: Double) -> [Bounds] {
        (0..<count).map { index in
            let x = Double(index) * pitch
            return Bounds(x1: x, y1: 0, x2: x + width, y2: 10)
        }
    }

    @Test func `labels with room all stay`() {
        let shown = labelsWithoutOverlap(boxes(5, width: 9, pitch: 10), method: .parity)
        #expect(shown == [true, true, true, true, true])
    }

    @Test func `every second label goes until there is room`() {
        let shown = labelsWithoutOverlap(boxes(5, width: 15, pitch: 10), method: .parity)
        #expect(shown == [true, false, true, false, true])
    }

    @Test func `the last label stays where only two fit`() {
        let shown = labelsWithoutOverlap(boxes(4, width: 25, pitch: 10), method: .parity)
        #expect(shown == [true, false, false, true])
    }

    @Test func `nothing is removed where it is not wanted`() {
        #expect(
            !labelsWithoutOverlap(boxes(5, width: 50, pitch: 10), method: .none).contains(false))
    }
}
