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
            Rect(x: 10, y: 0, width: 20, height: 80), style: SharedStyle(Style(fill: .gradient(gradient))))
        let svg = writeSVG(Scene(width: 50, height: 90, nodes: [.rect(rect)])).string
        #expect(
            svg.contains(
                "gradientUnits=\"userSpaceOnUse\" fx=\"20\" fy=\"40\" fr=\"20\" cx=\"20\" cy=\"40\" r=\"40\""
            ))
    }

    @Test func `images in a file have the address that SVG 1.1 knows, in a page the new one`() {
        let image = SceneNode.group(
            Group(children: [
                .image(ImageShape(url: "a.png", rect: Rect(x: 1, y: 2, width: 3, height: 4)))
            ]))
        let page = svg([image], SVGOptions(usesCustomProperties: true))
        #expect(page.contains(" href=\"a.png\"") && !page.contains("xlink"))
        let file = svg([image], SVGOptions(usesCustomProperties: false))
        #expect(file.contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""))
        #expect(file.contains(" xlink:href=\"a.png\"/>"))
        #expect(!svg([], SVGOptions(usesCustomProperties: false)).contains("xlink"))
    }
}
