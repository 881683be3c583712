import Scenes
import Testing

@testable import Charts

/// How the parts of a legend stand to one another.
@Suite struct `The layout of legends` {
    private func chart(_ legend: String) throws -> DrawnChart {
        try DrawnChart(
            "{data: {values: [{a: 1, n: p}, {a: 4, n: q}]}, mark: point, encoding: {x: {field: a, "
                + "type: quantitative, axis: null}, color: {field: n, title: A long title, "
                + "legend: \(legend)}}}")
    }

    @Test func `aligns entries with the title's anchor`() throws {
        let start = try chart("{titleAnchor: start}")
        let end = try chart("{titleAnchor: end}")
        #expect(try end.place(of: "p").x > start.place(of: "p").x + 20)
        #expect(end.texts.first { $0.shape.lines == ["A long title"] }?.shape.align == .right)
    }

    @Test func `gives entries one height if asked to`() throws {
        let drawn = try chart("{clipHeight: 40}")
        #expect(try drawn.place(of: "q").y - drawn.place(of: "p").y >= 40)
    }

    // Places of the title and of the last entry's label, and the picture's width, by Vega.
    @Test(arguments: [
        "bar left vertical -: 228 55 263 280",
        "bar left vertical end: 228 5 263 280",
        "bar left horizontal -: 228 16 383 388",
        "bar left horizontal end: 228 19 383 388",
        "bar right vertical -: 262 55 246 278",
        "bar right vertical end: 262 5 246 278",
        "bar right horizontal -: 333 16 328 388",
        "bar right horizontal end: 333 19 328 388",
        "bar bottom vertical -: 228 119 246 283",
        "bar bottom vertical end: 277 119 266 283",
        "bar bottom horizontal -: 228 47 328 333",
        "bar bottom horizontal end: 328 47 328 333",
        "bar top vertical -: 228 14 246 283",
        "bar top vertical end: 277 14 266 283",
        "bar top horizontal -: 228 14 328 333",
        "bar top horizontal end: 328 14 328 333",
        "symbols left vertical -: 228 22 299 314",
        "symbols left vertical end: 228 32 299 314",
        "symbols left horizontal -: 228 14 331 346",
        "symbols left horizontal end: 228 16 331 346",
        "symbols right vertical -: 259 22 244 314",
        "symbols right vertical end: 259 32 244 314",
        "symbols right horizontal -: 291 14 276 346",
        "symbols right horizontal end: 291 16 276 346",
        "symbols bottom vertical -: 228 48 244 283",
        "symbols bottom vertical end: 277 48 267 282",
        "symbols bottom horizontal -: 228 32 276 291",
        "symbols bottom horizontal end: 286 32 276 291",
        "symbols top vertical -: 228 14 244 283",
        "symbols top vertical end: 277 14 267 282",
        "symbols top horizontal -: 228 14 276 291",
        "symbols top horizontal end: 286 14 276 291",
    ])
    func `puts the title on each side`(expected: String) throws {
        let parts = expected.split(separator: ":")
        let words = try #require(parts.first).split(separator: " ")
        let anchor = words[3] == "-" ? "" : ", titleAnchor: \(words[3])"
        let field = words[0] == "bar" ? "a, type: quantitative" : "c, type: nominal"
        let drawn = try DrawnChart(
            "{data: {values: [{a: 0, c: x}, {a: 10, c: yy}]}, width: 200, height: 100, mark: point, "
                + "encoding: {x: {field: a, type: quantitative}, color: {field: \(field), legend: {"
                + "title: Long title, titleOrient: \(words[1]), direction: \(words[2])\(anchor)}}}}"
        )
        let title = try #require(drawn.texts.first { $0.shape.lines == ["Long title"] })
        let label = try drawn.place(of: words[0] == "bar" ? "10" : "yy", isLast: true)
        let below = title.shape.angle == 0 ? title.shape.baselineOffset : 0
        let found = [title.place.x, title.place.y + below, label.x, drawn.scene.width]
        #expect(
            found.map { $0 - $0.rounded(.down) == 0 ? "\(Int($0))" : "\($0)" }
                == parts[1].split(separator: " ").map(String.init))
    }

    @Test func `moves symbols and labels alike`() throws {
        let (usual, moved) = (try chart("{}"), try chart("{symbolOffset: 7}"))
        #expect(try moved.place(of: "p").x == usual.place(of: "p").x + 7)
    }

    @Test func `keeps symbols hollow where marks are`() throws {
        let hollow = try chart("{symbolFillColor: gold}")
        #expect(!hollow.paths.contains { $0.style.fill == .color("gold") })
        let lines = try DrawnChart(
            "{data: {values: [{a: 1, n: p}, {a: 4, n: q}]}, mark: line, encoding: {x: {field: a, "
                + "type: quantitative}, color: {field: n, legend: {symbolFillColor: gold}}}}")
        #expect(lines.paths.contains { $0.style.fill == .color("gold") })
    }

    @Test func `aligns the labels of an upright bar by itself`() throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 0}, {a: 10}]}, mark: point, encoding: {color: {field: a, "
                + "type: quantitative, legend: {labelAlign: right}}}}")
        #expect(drawn.texts.first { $0.shape.lines == ["10"] }?.shape.align == .left)
    }

    // A legend of a channel that only one layer has stands for itself.
    @Test func `explains together what the same layers show`() throws {
        let line = "{mark: line, encoding: {color: {field: n}, strokeDash: {field: n}}}"
        func titles(_ other: String) throws -> Int {
            try DrawnChart(
                "{data: {values: [{a: 1, n: p}, {a: 4, n: q}]}, encoding: {x: {field: a, "
                    + "type: quantitative}}, layer: [\(line), \(other)]}"
            ).words.count { $0 == "n" }
        }
        #expect(try titles(line) == 1)
        #expect(try titles("{mark: circle, encoding: {color: {field: n}}}") == 2)
    }
}
