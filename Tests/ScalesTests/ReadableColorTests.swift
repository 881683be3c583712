import Scales
import Testing

@Suite struct `The nearest colour that can be read` {
    @Test func `is the colour itself if it can be read`() {
        let blue = Color(hex: 0x12436D)
        #expect(
            nearestColor(to: blue, withContrast: 4.5, on: [Color(hex: 0xFFFFFF)])?.hexText
                == "#12436d")
    }

    @Test(
        arguments: [
            (0xFFFF00, 0xFFFFFF), (0x8FC1EE, 0xF4F6F8), (0x12436D, 0x14181D), (0x000000, 0x14181D),
            (0xFFFFFF, 0xFFFFFF),
        ] as [(UInt32, UInt32)])
    func `just passes`(color: UInt32, ground: UInt32) throws {
        let ground = Color(hex: ground)
        let found = try #require(
            nearestColor(to: Color(hex: color), withContrast: 4.5, on: [ground]))
        let ratio = contrastRatio(found, ground)
        #expect(ratio >= 4.5 && ratio < 4.7)
    }

    @Test func `does not exist on grounds that exclude each other`() {
        let grounds = [Color(hex: 0), Color(hex: 0xFFFFFF)]
        #expect(nearestColor(to: Color(hex: 0x12436D), withContrast: 7, on: grounds) == nil)
    }

    // Ratios as the WCAG's own definition gives them.
    @Test(
        arguments: [
            (0x777777, 0xFFFFFF, 4.48), (0xFF0000, 0xFFFFFF, 4.0), (0x0000FF, 0xFFFFFF, 8.59),
        ] as [(UInt32, UInt32, Double)])
    func `is measured by relative luminance`(one: UInt32, other: UInt32, expected: Double) {
        let ratio = contrastRatio(Color(hex: one), Color(hex: other))
        #expect((ratio - expected).magnitude < 0.005)
    }
}
