import Markup
import Scenes
import Testing

@Suite struct `SVG writer` {
    private func svg(_ nodes: [SceneNode], _ options: SVGOptions = SVGOptions()) -> String {
        writeSVG(Scene(width: 20, height: 10, nodes: nodes), options: options).string
    }

    @Test func `numbers have three decimals at most`() {
        let rule = RuleShape(
            from: Point(x: 1.0 / 3, y: -0.0001), to: Point(x: .nan, y: .infinity),
            style: SharedStyle(Style(stroke: .color("red"))))
        #expect(svg([.rule(rule)]).contains(#"x1="0.333" y1="0" x2="0" y2="10000000""#))
    }

    @Test func `as text a picture is what it is in a page`() {
        let look = TextLook(font: Font(size: 9), style: Style(fill: .color("red")))
        let label = TextShape("Peserta «baru» & lama", at: Point(x: 1, y: 2.5), look: look)
        let scene = Scene(width: 20, height: 10, nodes: [.text(label)])
        #expect(svgText(of: scene) == writeSVG(scene).string)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.25, "-0.25"), (7.05, "7.05"), (12.001, "12.001"), (99.9996, "100"),
        (1234.5, "1234.5"), (-10_000_000.4, "-10000000"), (1007.01, "1007.01"),
        (-2_030_405.06, "-2030405.06"), (0.099, "0.099"), (600, "600"),
    ])
    func `zeros after the last digit are left out`(number: Double, text: String) {
        let rule = RuleShape(from: Point(x: number, y: 0), to: .zero, style: .invisible)
        #expect(svg([.rule(rule)]).contains("<line x1=\"\(text)\" y1=\"0\""))
    }

    @Test func `neighbours with one style or look are written as if each had its own`() {
        let red = SharedStyle(Style(stroke: .color("red"), strokeWidth: 2))
        let blue = SharedStyle(Style(stroke: .color("blue")))
        let look = TextLook(font: Font(size: 9), style: Style(fill: .color("red")))
        func nodes(_ red: () -> SharedStyle, _ look: () -> TextLook) -> [SceneNode] {
            [red(), red(), blue, red()].map {
                .rule(RuleShape(from: .zero, to: Point(x: 1, y: 1), style: $0))
            } + ["a", "b"].map { .text(TextShape($0, at: .zero, look: look())) }
        }
        let own = nodes({ SharedStyle(red.value) }) {
            TextLook(font: Font(size: 9), style: Style(fill: .color("red")))
        }
        #expect(svg(nodes({ red }, { look })) == svg(own))
        #expect(svg(own).contains("stroke=\"red\" stroke-width=\"2\"/><line"))
    }

    @Test func `each shape with a gradient has its own definition, though they share the style`() {
        let stops = [Gradient.Stop(offset: 0, color: "red")]
        let gradient = Gradient(start: .zero, end: Point(x: 1, y: 0), stops: stops)
        let style = SharedStyle(Style(fill: .gradient(gradient)))
        let rect = RectShape(Rect(x: 0, y: 0, width: 1, height: 1), style: style)
        let text = svg([.rect(rect), .rect(rect)])
        #expect(text.contains("fill=\"url(#chart-gradient-1)\"/>"))
        #expect(text.contains("fill=\"url(#chart-gradient-2)\"/>"))
    }

    @Test func `a file may be of any length`() {
        let rule = SceneNode.rule(RuleShape(from: .zero, to: .zero, style: .invisible))
        let text = svg(Array(repeating: rule, count: 5000))
        #expect(text.utf8.count > 150_000)
        #expect(text.hasSuffix("<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"0\"/></g></svg>"))
    }

    @Test func `text is escaped, and what XML forbids is replaced`() {
        let text = TextShape(
            ["<b>&\u{1}\u{FFFF}\""], at: .zero,
            look: TextLook(font: Font(size: 10), style: Style()))
        #expect(svg([.text(text)]).contains("&lt;b&gt;&amp;\u{FFFD}\u{FFFD}&#34;"))
    }

    @Test func `a page's file refers to its properties, a file of its own has plain colours`() {
        let shape = RectShape(
            Rect(x: 0, y: 0, width: 1, height: 1),
            style: SharedStyle(Style(fill: .property("--series-1", fallback: "#12436D"))))
        #expect(svg([.rect(shape)]).contains(##"fill="#12436D""##))
        var options = SVGOptions()
        options.usesCustomProperties = true
        #expect(svg([.rect(shape)], options).contains(##"fill="var(--series-1, #12436D)""##))
    }

    @Test func `a colour between those of a scale is written by its channels`() {
        let style = SharedStyle(Style(fill: .rgb(0, 76, 168)))
        let shape = RectShape(Rect(x: 0, y: 0, width: 1, height: 1), style: style)
        #expect(svg([.rect(shape)]).contains("fill=\"rgb(0, 76, 168)\"/>"))
    }

    @Test func `title and description are named by ids with the caller's prefix`() {
        let options = SVGOptions(title: "Peserta", summary: "Naik", idPrefix: "fig-1")
        let text = svg([], options)
        #expect(text.contains(#"aria-labelledby="fig-1-title fig-1-desc""#))
        #expect(text.contains(#"<title id="fig-1-title">Peserta</title>"#))
    }

    @Test func `a group's hairline frame lies on whole pixels`() {
        let group = Group(width: 5, height: 4, style: SharedStyle(Style(stroke: .color("#ddd"))))
        #expect(svg([.group(group)]).contains(#"<rect x="0.5" y="0.5" width="5" height="4""#))
    }

    @Test func `radial gradients stay round in boxes that are not square`() {
        let gradient = Gradient(
            radialFrom: Point(x: 0.5, y: 0.5), 0.25, to: Point(x: 0.5, y: 0.5), 0.5,
            stops: [Gradient.Stop(offset: 0, color: "red")])
        let rect = RectShape(
            Rect(x: 10, y: 0, width: 20, height: 80),
            style: SharedStyle(Style(fill: .gradient(gradient))))
        let svg = writeSVG(Scene(width: 50, height: 90, nodes: [.rect(rect)])).string
        #expect(
            svg.contains(
                "gradientUnits=\"userSpaceOnUse\" fx=\"20\" fy=\"40\" fr=\"20\" cx=\"20\" cy=\"40\" r=\"40\""
            ))
    }

    @Test func `images in a file have the address that SVG 1.1 knows, in a page the new one`() {
        let image = SceneNode.group(
            Group(children: [
                .images([ImageShape(url: "a.png", rect: Rect(x: 1, y: 2, width: 3, height: 4))])
            ]))
        let page = svg([image], SVGOptions(usesCustomProperties: true))
        #expect(page.contains(" href=\"a.png\"") && !page.contains("xlink"))
        let file = svg([image], SVGOptions(usesCustomProperties: false))
        #expect(file.contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""))
        #expect(file.contains(" xlink:href=\"a.png\"/>"))
        #expect(!svg([], SVGOptions(usesCustomProperties: false)).contains("xlink"))
    }
}
