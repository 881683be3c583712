import Scenes
import Testing

@Suite struct `Text metrics` {
    @Test(arguments: [("AVAVAV", 3631.0), ("To", 1057), ("2000", 2225)])
    func `widths are kerned`(text: String, expected: Double) {
        let width = TextMetrics.width(of: text, font: Font(size: 1000))
        #expect(abs(width - expected) < 1)
    }

    @Test func `blanks alone have no width`() {
        #expect(TextMetrics.width(of: "   ", font: Font(size: 10)) == 0)
    }

    @Test func `long names are cut to the limit with an ellipsis`() {
        let font = Font(size: 12)
        let name = "Kepulauan Bangka Belitung"
        let cut = TextMetrics.truncated(name, to: 80, font: font)
        #expect(cut.hasSuffix("…"))
        #expect(TextMetrics.width(of: cut, font: font) <= 80)
        #expect(TextMetrics.truncated(name, to: 0, font: font) == name)
    }

    @Test func `characters that the table lacks still take room`() {
        #expect(TextMetrics.width(of: "統計", font: Font(size: 10)) == 20)
    }
}
