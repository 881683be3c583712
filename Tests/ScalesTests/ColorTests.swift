import Testing

@testable import Scales

@Suite struct `Colours` {
    @Test(arguments: [
        ("steelblue", "rgb(70, 130, 180)"), ("#fff", "rgb(255, 255, 255)"),
        ("#4C78A8", "rgb(76, 120, 168)"),
        ("rgb(1, 2,3)", "rgb(1, 2, 3)"), ("rgba(1,2,3,0.5)", "rgba(1, 2, 3, 0.5)"),
        ("hsl(120, 100%, 25%)", "rgb(0, 128, 0)"),
        ("transparent", "rgba(0, 0, 0, 0)"), ("RebeccaPurple", "rgb(102, 51, 153)"),
        ("rgb(10% 20% 30%)", "rgb(26, 51, 77)"),
    ])
    func `are read from CSS`(text: String, rgb: String) {
        #expect(Color(text)?.rgbText == rgb)
    }

    @Test(arguments: ["", "bluish", "#12", "#ggg", "rgb(1,2)", "rgb(1,2,x)", "hsl(1,2,3)"])
    func `that are none are refused`(text: String) {
        #expect(Color(text) == nil)
    }

    // Values by Vega 6.2.
    @Test(arguments: [
        (ColorInterpolator.Space.rgb, "rgb(118, 86, 111)"), (.lab, "rgb(139, 93, 108)"),
        (.hcl, "rgb(150, 81, 154)"),
        (.hsl, "rgb(141, 55, 173)"), (.hclLong, "rgb(35, 122, 57)"),
        (.hslLong, "rgb(87, 173, 55)"), (.cubehelix, "rgb(143, 62, 172)"),
        (.cubehelixLong, "rgb(143, 62, 172)"),
    ])
    func `lie between colours`(space: ColorInterpolator.Space, rgb: String) throws {
        let stops = try ["steelblue", "brown"].map { try #require(Color($0)) }
        #expect(ColorInterpolator(stops, in: space)(0.5).rgbText == rgb)
    }

    // Values by Vega 6.2.
    @Test(arguments: [
        (ColorInterpolator.Space.rgb, 2.2, "rgb(128, 98, 134)"),
        (.cubehelix, 3, "rgb(160, 75, 189)"), (.lab, 3, "rgb(139, 93, 108)"),
    ])
    func `brighten by gamma`(space: ColorInterpolator.Space, gamma: Double, rgb: String) throws {
        let stops = try ["steelblue", "brown"].map { try #require(Color($0)) }
        #expect(ColorInterpolator(stops, in: space, gamma: gamma)(0.5).rgbText == rgb)
    }

    @Test func `of cubehelix are those of sRGB again`() {
        for hex: UInt32 in [0x4682b4, 0xa52a2a, 0x000000, 0xffffff, 0x808080] {
            #expect(Cubehelix(Color(hex: hex)).color.hexText == Color(hex: hex).hexText)
        }
    }

    @Test func `come in schemes`() throws {
        let blues = try #require(ColorScheme(named: "Blues"))
        #expect(blues.ramp()(0).hexText == "#cfe1f2")
        #expect(blues.ramp()(1).hexText == "#0a4a90")
        #expect(blues.ramp(isReversed: true)(0).hexText == "#0a4a90")
        #expect(blues.samples(count: 1) == [blues.ramp()(0.5)])
        let category = try #require(ColorScheme(named: "tableau10"))
        #expect(category.samples(count: 11).last?.hexText == "#4c78a8")
        #expect(ColorScheme(named: "nope") == nil)
        #expect(ColorScheme.names.allSatisfy { (ColorScheme(named: $0)?.colors.count ?? 0) >= 5 })
    }

    @Test func `differ in light`() throws {
        #expect(contrastRatio(Color(hex: 0), Color(hex: 0xFFFFFF)) == 21)
        #expect((contrastRatio(Color(hex: 0x767676), Color(hex: 0xFFFFFF)) - 4.54).magnitude < 0.01)
    }
}
