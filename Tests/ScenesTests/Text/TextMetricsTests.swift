import Scenes
import Testing

@Suite struct `Text metrics` {
    @Test(arguments: [("AVAVAV", 3631.0), ("To", 1057), ("2000", 2225)])
    func `widths are kerned`(text: String, expected: Double) {
        let width = TextMetrics.width(of: text, font: Font(size: 1000))
        #expect(abs(width - expected) < 1)
    }

    @Test(arguments: [
        "", " AV To.", "Wave \"quoted\" ~100%", "  To\tbe", "Yes, & no; {x}", "é", "To é",
    ])
    func `is the same with a character of no width, which no table of ASCII has`(text: String) {
        for font in [Font(size: 13), Font(size: 13, weight: 700)] {
            for enough in [20, Double.infinity] {
                let width = TextMetrics.width(of: text, font: font, enough: enough)
                let longer = TextMetrics.width(of: text + "\u{200B}", font: font, enough: enough)
                #expect(width == longer || (width > enough && longer > enough))
            }
        }
    }

    @Test func `no text is wider than its bytes say, so that short ones need not be measured`() {
        for font in [Font(size: 100), Font(size: 100, weight: 700)] {
            for code: UInt32 in 0x20...0x26FF {
                guard let scalar = UnicodeScalar(code) else { continue }
                let text = String(
                    String.UnicodeScalarView([scalar, "A", "V", scalar, "W", scalar]))
                let most = Double(text.utf8.count) * TextMetrics.widestByte * font.size
                #expect(TextMetrics.width(of: text, font: font) <= most)
            }
        }
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

    @Test(arguments: ["Kepulauan Bangka Belitung", "AVAVAVAVAVAVAVAVAVAV", "一二三四五六七八九十"], 1...40)
    func `text is cut as if all of it were measured`(text: String, room: Int) {
        let font = Font(size: 11)
        let limit = Double(room) * 5
        let whole = TextMetrics.truncated(text, to: limit, font: font)
        let longer = text + String(repeating: "x", count: 10_000)
        let isCut = TextMetrics.width(of: text, font: font) > limit
        if isCut { #expect(TextMetrics.truncated(longer, to: limit, font: font) == whole) }
        #expect(TextMetrics.width(of: longer, font: font, enough: limit) > limit)
        let end = TextMetrics.truncated(text, to: limit, font: font, cutsStart: true)
        let before = String(repeating: "x", count: 10_000) + text
        if isCut {
            #expect(TextMetrics.truncated(before, to: limit, font: font, cutsStart: true) == end)
        }
    }

    @Test func `characters that the table lacks still take room`() {
        #expect(TextMetrics.width(of: "統計", font: Font(size: 10)) == 20)
    }
}
