import Scenes
import Testing

@Suite struct `Text shape` {
    @Test(arguments: [
        (TextShape.Baseline.top, 10.0, 8.0), (.middle, 10, 3), (.bottom, 10, -2),
        (.top, 11, 9), (.bottom, 13, -3), (.alphabetic, 13, 0),
    ])
    func `baselines are whole pixels`(baseline: TextShape.Baseline, size: Double, offset: Double) {
        let text = TextShape(
            ["a"], at: .zero, baseline: baseline,
            look: TextLook(font: Font(size: size), style: Style()))
        #expect(text.baselineOffset == offset)
    }

    @Test func `a title turned upwards covers the left of its anchor`() {
        let text = TextShape(
            ["b"], at: Point(x: -27.685, y: 150), align: .center, baseline: .bottom, angle: -90,
            look: TextLook(font: Font(size: 11, weight: 700), style: Style()))
        #expect(abs(text.bounds.minX - -38.685) < 1e-9)
    }
}
