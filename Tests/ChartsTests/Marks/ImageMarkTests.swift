import Diagnostics
import Scenes
import Tables
import Testing

@testable import Charts

/// The expected rectangles are Vega's.
@Suite struct `Images` {
    private struct Pictures: ChartDataProvider {
        func table(named name: String) -> Table? { nil }
        var names: [String] { [] }
        func file(_ url: String) -> [UInt8]? { url == "a.png" ? [] : nil }
    }

    private func drawn(
        _ mark: String, _ encoding: String, url: String = "a.png"
    ) throws -> Checked<RenderedChart?> {
        renderChart(
            try node(
                "{width: 100, height: 100, data: {values: [{x: 1, y: 3, u: '\(url)'}, {x: 4, y: 5, u: '\(url)'}]}, "
                    + "mark: {type: image, \(mark)}, encoding: {\(encoding), url: {field: u}}}"),
            data: Pictures())
    }

    private func images(_ nodes: [SceneNode]) -> [ImageShape] {
        nodes.flatMap { node -> [ImageShape] in
            switch node {
            case .group(let group): images(group.children)
            case .images(let images): images
            default: []
            }
        }
    }

    private static let places =
        "x: {field: x, type: quantitative}, y: {field: y, type: quantitative}"

    @Test(arguments: [
        ("width: 50, height: 50", places, Rect(x: 0, y: 15, width: 50, height: 50)),
        (
            "width: 50, height: 30, align: right, baseline: top", places,
            Rect(x: -25, y: 40, width: 50, height: 30)
        ),
        (
            "width: 50, height: 30, align: left, baseline: bottom", places,
            Rect(x: 25, y: 10, width: 50, height: 30)
        ),
        ("aspect: true", places, Rect(x: 0, y: 40, width: 25, height: 60)),
        (
            "width: 50, height: 50", "x: {field: x, type: quantitative}",
            Rect(x: 0, y: -25, width: 50, height: 50)
        ),
        (
            "width: 15", "x: {field: x, type: ordinal}, y: {field: y, type: ordinal}",
            Rect(x: 17.5, y: 0, width: 15, height: 50)
        ),
        (
            "aspect: false",
            "x: {field: x, type: quantitative}, x2: {field: y}, y: {field: y, type: quantitative}, y2: {field: x}",
            Rect(x: 20, y: 40, width: 40, height: 40)
        ),
    ])
    func `stand at their places`(mark: String, encoding: String, rect: Rect) throws {
        let checked = try drawn(mark, encoding)
        #expect(checked.diagnostics.isEmpty)
        let found = images(checked.value?.scene.nodes ?? [])
        let image = try #require(found.first)
        #expect(abs(image.rect.x - rect.x) < 1e-9 && abs(image.rect.y - rect.y) < 1e-9)
        #expect(
            abs(image.rect.width - rect.width) < 1e-9 && abs(image.rect.height - rect.height) < 1e-9
        )
        #expect(image.url == "a.png")
        #expect(image.keepsAspect == !mark.contains("aspect: false"))
    }

    @Test(arguments: [
        ("https://example.org/a.png", "network-image"), ("//example.org/a.png", "network-image"),
        ("javascript:alert(1)", "network-image"), ("data:text/html,x", "network-image"),
        ("b.png", "missing-data-file"),
    ])
    func `that are no files of the site are reported once`(url: String, id: String) throws {
        let checked = try drawn("width: 9, height: 9", Self.places, url: url)
        #expect(checked.diagnostics.map(\.message.id) == [id])
        let shown = images(checked.value?.scene.nodes ?? []).count
        #expect(shown == (id == "network-image" ? 0 : 2))
    }

    @Test func `may be written into the specification`() throws {
        let checked = try drawn(
            "width: 9, height: 9", Self.places, url: "data:image/png;base64,AA==")
        #expect(checked.diagnostics.isEmpty)
        #expect(images(checked.value?.scene.nodes ?? []).count == 2)
    }
}

@Suite struct `Offsets of the second end` {
    private func rects(_ mark: String, _ encoding: String) throws -> [Rect] {
        try DrawnChart(
            "{width: 90, height: 90, data: {values: [{a: 1, b: 3}, {a: 0, b: 9}]}, mark: {\(mark)}, "
                + "encoding: {\(encoding)}}"
        ).rects.map(\.rect)
    }

    @Test func `move the end alone`() throws {
        let found = try rects(
            "type: rect, x2Offset: 10, xOffset: 2",
            "x: {field: a, type: quantitative, axis: null}, x2: {field: b}")
        #expect(found.first.map { ($0.x, $0.width) } ?? (0, 0) == (12, 28))
    }

    @Test func `move the start of bins, whose end moves by the first offset`() throws {
        let found = try rects(
            "type: bar, x2Offset: -5, xOffset: 5, binSpacing: 0",
            "x: {field: b, bin: {step: 3}, axis: null}, y: {aggregate: count, axis: null}")
        let plain = try rects(
            "type: bar, binSpacing: 0",
            "x: {field: b, bin: {step: 3}, axis: null}, y: {aggregate: count, axis: null}")
        #expect(found.map(\.x) == plain.map { $0.x - 5 })
        #expect(found.map(\.width) == plain.map { $0.width + 10 })
    }
}
