// Not `@testable`: what follows is what other packages see.
import Charts
import Synchronization
import Testing

@Suite struct `Charts as a library` {
    static let bars = ChartSpecification.yaml(
        """
        data: {name: rows}
        mark: bar
        encoding:
          x: {field: place, type: nominal}
          y: {field: people, type: quantitative}
        """)

    @Test func `draw the same from columns, rows, CSV, JSON and lines of JSON`() {
        let json = #"[{"place":"Aceh","people":3},{"place":"Bali","people":null}]"#
        let lines = "{\"place\":\"Aceh\",\"people\":3}\n{\"place\":\"Bali\",\"people\":null}\n"
        let sources: [ChartDataset] = [
            .columns([.texts("place", ["Aceh", "Bali"]), .numbers("people", [3])]),
            .rows([["place": "Aceh", "people": 3], ["place": "Bali", "people": nil]]),
            .csv("place,people\nAceh,3\nBali,\n"), .json(json), .jsonLines(lines),
        ]
        let drawings = sources.map { renderChart(Self.bars, data: ["rows": $0]) }
        #expect(drawings.allSatisfy { $0.diagnostics.isEmpty })
        #expect(Set(drawings.map(\.svg)).count == 1)
        #expect(drawings[0].svg?.hasPrefix("<svg ") == true)
        #expect(drawings[0].width > 0 && drawings[0].height > 0)
    }

    @Test func `are described in the language that is asked for`() {
        let rows = ChartDataset.columns([
            .texts("place", ["Aceh", "Bali"]), .numbers("people", [1234, 2]),
        ])
        let english = renderChart(Self.bars, data: ["rows": rows], language: .english)
        let indonesian = renderChart(Self.bars, data: ["rows": rows], language: .indonesian)
        #expect(english.description.contains("1,234"))
        #expect(indonesian.description.contains("1.234"))
        #expect(english.svg?.contains(">\(english.description)</desc>") == true)
    }

    @Test func `have the theme's look, and its width where the specification says none`() {
        let rows = ChartDataset.columns([.texts("place", ["Aceh"]), .numbers("people", [1])])
        let wide = renderChart(Self.bars, data: ["rows": rows], theme: .report, width: 640)
        #expect(wide.width == 640)
        #expect(wide.svg?.contains("#12436D") == true)
    }

    @Test func `say what is wrong with line, column and the likely word`() throws {
        let drawing = renderChart(
            .yaml("data: {values: [{a: 1}]}\nmark: bar\nencodin: {}\n", name: "bars.yml"))
        let fault = try #require(drawing.diagnostics.first)
        #expect(fault.severity == .error && drawing.hasErrors)
        #expect(fault.place?.description == "bars.yml:3:1")
        #expect(fault.help?.contains("encoding") == true)
        #expect(fault.description.contains("  3 | encodin: {}\n"))
    }

    @Test func `say what is wrong with a dataset's text, under its name`() throws {
        let rows = ChartDataset.json("[{\"place\": }]", name: "rows.json")
        let drawing = renderChart(Self.bars, data: ["rows": rows])
        #expect(drawing.diagnostics.first?.place?.description.hasPrefix("rows.json:1:") == true)
    }

    @Test func `show the faults of each dataset in its own text, whatever the names`() {
        let (first, second) = ("[{\"place\": }]", "[\n  {\"people\": ]")
        let plain = renderChart(Self.bars, data: ["a": .json(first), "b": .json(second)])
        #expect(plain.diagnostics.map { $0.place?.name }.suffix(2) == ["a", "b"])
        let alike = renderChart(
            Self.bars,
            data: [
                "rows": .json(first, name: "chart.yml"), "b": .json(second, name: "chart.yml"),
            ])
        for drawing in [plain, alike] {
            #expect(
                drawing.diagnostics.contains { $0.description.contains("2 |   {\"people\": ]") })
            #expect(
                drawing.diagnostics.contains { $0.description.contains("1 | [{\"place\": }]") })
        }
    }

    @Test func `name the datasets that there are when one is missing`() {
        let drawing = renderChart(Self.bars, data: ["row": .columns([])])
        #expect(drawing.diagnostics.first?.help?.contains("'row'") == true)
    }

    @Test func `read files through the program alone`() {
        let specification = ChartSpecification.json(
            #"{"data":{"url":"a.csv"},"mark":"point","encoding":{"x":{"field":"a","type":"quantitative"}}}"#
        )
        let without = renderChart(specification)
        #expect(without.diagnostics.map(\.code) == ["missing-data-file"])
        let with = renderChart(specification) { $0 == "a.csv" ? Array("a\n1\n2\n".utf8) : nil }
        #expect(with.diagnostics.isEmpty)
    }

    @Test func `ask the program once for each file, however many layers draw it`() {
        let asked = Mutex<[String]>([])
        let topology = """
            {"type": "Topology", "arcs": [[[0, 0], [9, 0], [9, 9], [0, 0]]], "objects": {
            "a": {"type": "Polygon", "arcs": [[0]]}, "b": {"type": "LineString", "arcs": [0]}}}
            """
        let layers = ["feature: a", "feature: b", "mesh: a"].map {
            "{data: {url: t.json, format: {type: topojson, \($0)}}, mark: geoshape}"
        }
        let drawing = renderChart(.yaml("{layer: [\(layers.joined(separator: ", "))]}")) { url in
            asked.withLock { $0.append(url) }
            return Array(topology.utf8)
        }
        #expect(drawing.diagnostics.isEmpty)
        #expect(asked.withLock { $0 } == ["t.json"])
    }

    @Test(arguments: ["", "- 1", "{", "\u{0}", "mark: [", "mark:", "&a [*a]"])
    func `draw nothing of what is no specification, and say so`(text: String) {
        for specification in [ChartSpecification.yaml(text), .json(text)] {
            let drawing = renderChart(specification)
            #expect(drawing.svg == nil && drawing.width == 0)
            #expect(drawing.hasErrors)
        }
    }

    @Test func `know the extent that an earlier transform computed, and only there`() {
        func drawing(_ later: String) -> ChartDrawing {
            renderChart(
                .yaml(
                    """
                    data: {values: [{a: 2}, {a: 6}]}
                    transform:
                      - {extent: a, param: span}
                      - {calculate: "(datum.a - span[0]) / (span[1] - span[0])", as: share}
                    mark: text
                    encoding: {text: {field: share}\(later)}
                    """))
        }
        #expect(drawing("").diagnostics.isEmpty)
        #expect(drawing("").description.contains("1"))
        let outside = drawing(", color: {condition: {test: \"span[0] > 1\", value: red}}")
        #expect(outside.diagnostics.map(\.code) == ["unknown-name"])
    }

    @Test func `draw no error bar at zero for a group without values`() {
        let drawing = renderChart(
            .yaml(
                """
                data: {values: [{g: a, v: 4}, {g: a, v: 6}, {g: b, v: null}, {g: c, v: 5}]}
                mark: {type: errorbar, extent: stdev}
                encoding: {y: {field: g, type: nominal}, x: {field: v, type: quantitative}}
                """))
        #expect(drawing.diagnostics.isEmpty)
        #expect(drawing.svg?.contains(">a</text>") == true)
        #expect(drawing.svg?.contains(">b</text>") == false)
    }

    @Test func `keep constants of a colour in the order in which they are written`() throws {
        let drawing = renderChart(
            .yaml(
                """
                data: {values: [{zebra: 1, ant: 2}]}
                repeat: {layer: [zebra, ant]}
                spec:
                  mark: point
                  encoding:
                    y: {field: {repeat: layer}, type: quantitative}
                    color: {datum: {repeat: layer}, type: nominal}
                """))
        let svg = try #require(drawing.svg)
        let parts = svg.split(separator: "<").filter {
            $0.hasSuffix(">zebra") || $0.hasSuffix(">ant")
        }
        #expect(parts.map { $0.hasSuffix(">zebra") } == [true, false])
    }

    @Test(arguments: [
        "{row: {field: a}, column: {field: b}}", "{row: {field: a}}", "{column: {field: a}}",
        "{field: a}",
    ])
    func `draw a facet without rows, which has no cells`(facet: String) {
        let drawing = renderChart(
            .yaml(
                """
                data: {values: []}
                facet: \(facet)
                resolve: {scale: {y: independent}}
                spec:
                  mark: line
                  encoding:
                    x: {field: b, type: quantitative, axis: {orient: top}}
                    y: {aggregate: count, axis: {orient: right}}
                """))
        #expect(drawing.svg != nil && drawing.diagnostics.isEmpty)
    }
}
