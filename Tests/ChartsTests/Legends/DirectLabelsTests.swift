import Diagnostics
import Formats
import Scenes
import Testing

@testable import Charts

/// Lines of a report bear their names at their ends, and a legend where that is not possible.
@Suite struct `Direct labels` {
    @Test func `stand right of the lines' ends, each at its line's height`() throws {
        let texts = try drawnTexts(lines(["Pekerja": 40, "Mandiri": 10]))
        let worker = try #require(texts["Pekerja"])
        let independent = try #require(texts["Mandiri"])
        #expect(worker.x == independent.x)
        #expect(worker.x > 500)
        // 30 of the axis' 40 lie between them.
        #expect(abs((independent.y - worker.y) - 300 * 0.75) < 1)
    }

    @Test func `keep apart where lines end close together`() throws {
        let texts = try drawnTexts(lines(["A": 40, "B": 39.9, "C": 39.8]))
        let heights = try ["A", "B", "C"].map { try #require(texts[$0]).y }
        #expect(heights[1] - heights[0] >= 16)
        #expect(heights[2] - heights[1] >= 16)
    }

    @Test(arguments: [("area", "quantitative"), ("bar", "ordinal")])
    func `stand beside the parts of the last stack`(mark: String, type: String) throws {
        let rows =
            "[\(row("A", 1, 10)), \(row("B", 1, 30)), \(row("A", 2, 20)), \(row("B", 2, 20))]"
        let spec = chart(rows, mark: mark).replacingType(of: "x", with: type)
        let texts = try drawnTexts(spec)
        let (a, b) = (try #require(texts["A"]), try #require(texts["B"]))
        #expect(a.x == b.x)
        // Half of the axis' 40 each, and the first on top.
        #expect(abs(b.y - a.y - 150) < 1)
        #expect(try legendCount(spec, theme: .report) == 0)
    }

    @Test func `leave the legend to stacks whose last lacks a part`() throws {
        let rows =
            "[\(row("A", 1, 10)), \(row("B", 1, 30)), \(row("C", 2, 20)), \(row("B", 2, 20))]"
        let spec = chart(rows, mark: "bar").replacingType(of: "x", with: "ordinal")
        #expect(try legendCount(spec, theme: .report) == 1)
    }

    @Test(
        arguments: [
            // A name that takes more than its share of the width.
            lines(["Penduduk yang didaftarkan oleh pemerintah daerah setempat": 40, "B": 10]),
            // A line that ends early.
            chart("[\(row("A", 1, 5)), \(row("A", 2, 6)), \(row("B", 1, 5)), \(row("B", 9, 7))]"),
            // More lines at one place than names have room.
            lines(Dictionary(uniqueKeysWithValues: (1...9).map { ("N\($0)", 40.0) })),
            // Two lines of one colour.
            chart("[\(row("A", 1, 5)), \(row("B", 9, 7))]", more: ", detail: {field: n}"),
            // A legend that somebody asked for.
            chart(
                "[\(row("A", 1, 5)), \(row("A", 9, 6)), \(row("B", 1, 5)), \(row("B", 9, 7))]",
                legend: "{orient: right}"),
            // Colours of marks without ends.
            chart(
                "[\(row("A", 1, 5)), \(row("A", 9, 6)), \(row("B", 1, 5)), \(row("B", 9, 7))]",
                mark: "point"),
        ])
    func `give way to a legend`(spec: String) throws {
        #expect(try legendCount(spec, theme: .report) == 1)
    }

    @Test func `are a report's and not Vega's`() throws {
        #expect(try legendCount(lines(["A": 1, "B": 2]), theme: .report) == 0)
        #expect(try legendCount(lines(["A": 1, "B": 2]), theme: .vega) == 1)
    }
}

private func row(_ name: String, _ x: Double, _ y: Double) -> String {
    "{n: \(name), x: \(x), y: \(y)}"
}

/// Lines from 0 to the value that each name has.
private func lines(_ ends: [String: Double]) -> String {
    let rows = ends.sorted { $0.key < $1.key }.flatMap {
        [row($0.key, 0, 0), row($0.key, 9, $0.value)]
    }
    return chart("[\(rows.joined(separator: ", "))]")
}

private func chart(
    _ rows: String, mark: String = "{type: line, point: true}", legend: String? = nil,
    more: String = ""
) -> String {
    let color = "{field: n, title: null\(legend.map { ", legend: " + $0 } ?? "")}"
    return "{height: 300, data: {values: \(rows)}, mark: \(mark), encoding: {"
        + "x: {field: x, type: quantitative, title: null}, "
        + "y: {field: y, type: quantitative, title: null}, color: \(color)\(more)}}"
}

extension String {
    /// The specification with another type for a channel whose field is `x`.
    fileprivate func replacingType(of field: String, with type: String) -> String {
        parts(between: "field: \(field), type: quantitative")
            .joined(separator: "field: \(field), type: \(type)")
    }
}

private func scene(_ spec: String, theme: ChartTheme) throws -> Scene {
    let drawn = renderChart(
        try node(spec), data: NoChartData(),
        options: ChartOptions(theme: theme, locale: .en, width: theme == .report ? 720 : nil))
    #expect(drawn.diagnostics.isEmpty)
    return try #require(drawn.value).scene
}

/// How many groups name the series `A` or `N1`, or the long one, below the view's own.
private func legendCount(_ spec: String, theme: ChartTheme) throws -> Int {
    try scene(spec, theme: theme).nodes.map(\.symbolRows).reduce(0, +) > 0 ? 1 : 0
}

private func drawnTexts(_ spec: String) throws -> [String: Point] {
    var found: [String: Point] = [:]
    for node in try scene(spec, theme: .report).nodes { node.collect(into: &found, from: .zero) }
    return found
}

extension SceneNode {
    fileprivate func collect(into found: inout [String: Point], from origin: Point) {
        switch self {
        case .texts(let texts):
            for text in texts { found[text.lines.joined()] = origin + text.anchor }
        case .group(let group):
            for child in group.children { child.collect(into: &found, from: origin + group.origin) }
        default: break
        }
    }

    /// Groups of one symbol and its words: the rows of legends.
    fileprivate var symbolRows: Int {
        guard case .group(let group) = self else { return 0 }
        if group.children.count == 2, case .paths = group.children[0],
            case .texts = group.children[1]
        {
            return 1
        }
        return group.children.map(\.symbolRows).reduce(0, +)
    }
}
