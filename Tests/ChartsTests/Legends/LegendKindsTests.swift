import Scenes
import Testing

@testable import Charts

/// Which kind of legend stands for which scales, and what it names.
@Suite struct `Legends by kind` {
    private static let rows =
        "{values: [{a: 1, b: 12, n: p}, {a: 4, b: 20, n: q}, {a: 9, b: 31, n: p}]}"

    private func chart(_ encoding: String, mark: String = "point", more: String = "") throws
        -> DrawnChart
    {
        try DrawnChart(
            "{data: \(Self.rows), mark: \(mark), encoding: {x: {field: a, type: quantitative, "
                + "axis: null}, \(encoding)}\(more)}")
    }

    @Test func `bins and classes of a colour are steps of a bar, named at their boundaries`() throws
    {
        let drawn = try chart(
            "color: {field: b, type: quantitative, title: null, "
                + "scale: {type: threshold, domain: [15, 25]}}")
        #expect(drawn.words == ["15", "25"])
        let steps = drawn.rects.map(\.rect.height).filter { $0 > 60 }
        #expect(steps.map { ($0 * 3).rounded() } == [200, 200, 200])
    }

    @Test(arguments: [
        ("labelExpr: \"datum.label + '!'\"", ["15!", "25!"]), ("values: [10, 25]", ["25"]),
        ("values: [15], labelExpr: datum.value", []),
    ])
    func `classes are named as their legend says`(legend: String, words: [String]) throws {
        let drawn = try chart(
            "color: {field: b, type: quantitative, title: null, legend: {\(legend)}, "
                + "scale: {type: threshold, domain: [15, 25]}}")
        #expect(drawn.words == words)
    }

    @Test func `thresholds that go down are sorted, and that is said`() throws {
        let text =
            "{data: \(Self.rows), mark: point, encoding: {color: {field: b, type: quantitative, "
            + "scale: {type: threshold, domain: [25, 15]}}}}"
        let rendered = renderChart(try node(text), data: NoChartData())
        #expect(rendered.diagnostics.map(\.message.id) == ["threshold-order"])
        let sorted = text.replacing("[25, 15]", with: "[15, 25]")
        #expect(
            rendered.value?.svg == renderChart(try node(sorted), data: NoChartData()).value?.svg)
    }

    @Test func `classes of colour and size together are symbols`() throws {
        let scale = "scale: {type: threshold, domain: [15, 25]"
        let drawn = try chart(
            "color: {field: b, type: quantitative, title: null, \(scale)}}, "
                + "size: {field: b, type: quantitative, title: null, \(scale), range: [9, 50, 99]}}"
        )
        #expect(drawn.words == ["< 15", "15 – 25", "≥ 25"])
    }

    @Test func `sizes decide the entries that colours share with them`() throws {
        let drawn = try chart(
            "color: {field: b, type: quantitative, title: null}, "
                + "size: {field: b, type: quantitative, title: null}")
        // From zero, as sizes begin there, and not from 12.
        #expect(drawn.words == ["0", "5", "10", "15", "20", "25", "30"])
    }

    private static let sizes = ["0", "5", "10", "15", "20", "25", "30"]

    @Test(arguments: [
        ("", "", "", sizes + ["b"]),
        // Rows that a layer filters are its own, and so are those that one leaves out under another title.
        ("", "", "transform: [{filter: 'true'}], ", ["12", "31", "b"] + sizes + ["b"]),
        ("title: c", "title: s", "", ["12", "31", "c"] + sizes + ["s"]),
        // What is written is the same wherever the rows come from.
        (
            "scale: {domain: [0, 40]}", "scale: {domain: [0, 40]}",
            "transform: [{filter: 'true'}], ", ["0", "10", "20", "30", "40", "b"]
        ),
    ])
    func `layers are explained together if their rows are the same`(
        color: String, size: String, more: String, words: [String]
    ) throws {
        let drawn = try DrawnChart(
            "{data: \(Self.rows), layer: [{mark: point, encoding: {color: {field: b, "
                + "type: quantitative, \(color)}}}, {\(more)mark: point, encoding: {size: "
                + "{field: b, type: quantitative, \(size)}}}]}")
        #expect(drawn.words == words)
    }

    @Test func `sizes of trails are lines of their width in their colour`() throws {
        let drawn = try DrawnChart(
            "{data: \(Self.rows), mark: {type: trail, color: red}, encoding: {x: {field: a, "
                + "type: quantitative, axis: null}, size: {field: b, type: quantitative}}}")
        let symbols = drawn.paths.dropFirst()
        #expect(symbols.allSatisfy { $0.style.stroke == .color("red") && $0.style.fill == .none })
        #expect(Set(symbols.map(\.style.strokeWidth)).count == symbols.count)
        #expect(symbols.count > 3)
    }

    @Test func `a palette has five classes, sizes have four`() throws {
        let colors = try chart(
            "color: {field: b, type: quantitative, title: null, scale: {type: quantize}}")
        #expect(colors.words.count == 4)
        let sizes = try chart(
            "size: {field: b, type: quantitative, title: null, scale: {type: quantize}}")
        #expect(sizes.words.count == 4)
        #expect(sizes.words.first?.hasPrefix("<") == true)
    }

    @Test func `filled marks and lines of one colour fill and outline the symbols`() throws {
        let drawn = try DrawnChart(
            "{data: \(Self.rows), mark: {type: line, point: true}, encoding: {"
                + "x: {field: a, type: quantitative, axis: null}, color: {field: n, title: null}}}")
        let symbols = drawn.paths.suffix(2)
        #expect(symbols.map(\.style.fill) == [.color("#4c78a8"), .color("#f58518")])
        #expect(symbols.map(\.style.stroke) == symbols.map(\.style.fill))
    }

    @Test func `layers have their own where the specification asks for it`() throws {
        let layer = { (title: String) in
            "{mark: circle, encoding: {x: {field: a, type: quantitative, axis: null}, "
                + "size: {field: b, type: quantitative, title: \(title)}}}"
        }
        let shared = try DrawnChart(
            "{data: \(Self.rows), layer: [\(layer("one")), \(layer("two"))]}")
        #expect(shared.words.filter { $0.hasPrefix("one") || $0 == "two" } == ["one, two"])
        let own = try DrawnChart(
            "{data: \(Self.rows), layer: [\(layer("one")), \(layer("two"))], "
                + "resolve: {legend: {size: independent}}}")
        #expect(own.words.filter { $0 == "one" || $0 == "two" } == ["one", "two"])
    }

    @Test(arguments: [("top-left", true), ("bottom-right", true), ("right", false)])
    func `stand beside one another in a corner`(orient: String, isRow: Bool) throws {
        let drawn = try chart(
            "color: {field: n, title: one, legend: {orient: \(orient)}}, "
                + "size: {field: b, type: quantitative, title: two, legend: {orient: \(orient)}}")
        let (first, second) = (try drawn.place(of: "one"), try drawn.place(of: "two"))
        #expect((first.y == second.y) == isRow)
        #expect((first.x < second.x) == isRow)
    }

    @Test func `in a row give each symbol its own room`() throws {
        let drawn = try chart(
            "size: {field: b, type: quantitative, title: null, legend: {orient: bottom}}")
        let (small, large) = (try drawn.place(of: "0"), try drawn.place(of: "30"))
        let symbols = drawn.paths.suffix(7).map(\.origin.x)
        // Half of the least height, ten pixels.
        #expect(symbols.first == 5)
        #expect(symbols.last.map { $0 > 5 } == true)
        #expect(small.x < large.x)
    }

    /// The widths and lengths are Vega-Lite's.
    @Test func `keep the width of their symbols whatever that of the marks is`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{k: a, v: 1}]}, mark: {type: bar, stroke: white, strokeWidth: 0.5}, "
                + "encoding: {x: {field: v, type: quantitative, axis: null}, color: {field: k}}}")
        #expect(drawn.paths.map(\.style.strokeWidth) == [1.5])
        #expect(drawn.paths.map(\.style.stroke) == [.color("white")])
    }

    @Test func `have bars of classes of the configured length alone`() throws {
        let chart = { (legend: String, config: String) in
            "{data: {values: [{v: 1}, {v: 9}]}, mark: square, config: {legend: {\(config)}}, encoding: {"
                + "x: {field: v, type: ordinal, axis: null}, color: {field: v, type: quantitative, "
                + "scale: {type: quantize, range: [red, blue]}, legend: {\(legend)}}}}"
        }
        let written = try DrawnChart(chart("gradientLength: 50", ""))
        #expect(written.rects.map(\.rect.height) == [100, 100])
        let configured = try DrawnChart(chart("", "gradientLength: 50"))
        #expect(configured.rects.map(\.rect.height) == [25, 25])
    }

    @Test func `of logarithms have labels at powers, be there two of them`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{v: 36634}, {v: 1124800}]}, mark: square, encoding: {"
                + "x: {field: v, type: ordinal, axis: null}, "
                + "color: {field: v, type: quantitative, scale: {type: log}, title: null}}}")
        #expect(drawn.words == ["100,000", "1,000,000"])
    }

    // As Vega writes them: no separators for boundaries that the author gave.
    @Test func `write thresholds as they are`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 1000}, {a: 4000}]}, mark: circle, encoding: {size: {field: a, "
                + "type: quantitative, scale: {type: threshold, domain: [2000, 3000.5], "
                + "range: [10, 40, 90]}}}}")
        #expect(drawn.words == ["< 2000", "2000 – 3000.5", "≥ 3000.5", "a"])
    }

    @Test func `show the outline that all marks have`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 1, n: p}]}, mark: {type: point, filled: true}, encoding: {"
                + "fill: {field: n}, stroke: {value: black}}}")
        #expect(drawn.paths.count == 2)
        #expect(drawn.paths.allSatisfy { $0.style.stroke == .color("black") })
    }
}
