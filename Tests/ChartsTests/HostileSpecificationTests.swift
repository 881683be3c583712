import Diagnostics
import Scenes
import Testing
import Values

@testable import Charts

/// Charts that nobody would write on purpose: each is drawn in finite numbers or says what is wrong.
@Suite struct `Hostile specifications` {
    @Test(arguments: [
        "{}", "[]", "3", "text", "{mark: 3}", "{mark: {type: {}}}", "{mark: [bar]}",
        "{mark: bar, encoding: 3}", "{mark: bar, encoding: []}", "{mark: bar, data: 3}",
        "{mark: bar, data: {values: 3}}", "{mark: bar, transform: 3}", "{mark: bar, config: 3}",
        "{mark: bar, transform: [3, {}, [], {filter: {}}, {filter: {and: 3}}]}",
        "{mark: bar, transform: [{fold: 3}, {pivot: 3}, {window: 3}, {lookup: 3}, {stack: 3}]}",
        "{mark: bar, transform: [{bin: true, field: 3, as: []}, {flatten: []}]}",
        "{mark: bar, title: {text: {}}, width: {}, height: [], view: 3, resolve: 3, params: 3}",
        "{layer: 3}", "{layer: []}", "{layer: [3, {}]}", "{hconcat: []}", "{repeat: 3, spec: 3}",
        "{facet: 3, spec: {mark: bar}}", "{facet: [], spec: []}", "{facet: {row: 3}, spec: {}}",
        "{concat: {mark: bar}}", "{vconcat: [[[]]]}", "{repeat: {row: [3]}, spec: {mark: bar}}",
        "{hconcat: [{mark: bar}], columns: 0, spacing: x, align: {row: 3}, center: 3, bounds: 3}",
        "{mark: bar, background: {}, padding: [], autosize: 3}",
        "{mark: bar, encoding: {x: 3, y: [], color: text}}",
        "{mark: bar, encoding: {x: {field: 3, scale: 3, axis: 3, sort: 3, bin: 3, stack: 3}}}",
        "{mark: bar, encoding: {x: {field: {}, type: {}, aggregate: {}, timeUnit: {}}}}",
        "{mark: bar, encoding: {color: {condition: 3}, order: 3, detail: 3, tooltip: 3}}",
        "{mark: bar, config: {axis: 3, legend: 3, range: 3, scale: 3, mark: 3, style: {a: 3}}}",
        "{mark: boxplot, encoding: {}}", "{mark: errorband, encoding: {x: {field: a}}}",
    ])
    func `of wrong types report it or draw nothing`(text: String) throws {
        let chart = renderChart(try node(text), data: NoChartData())
        #expect(chart.value.map { isFinite($0.svg) } ?? chart.diagnostics.hasErrors)
    }

    static let marks = [
        "bar", "line", "area", "point", "rule", "text", "tick", "rect", "arc", "trail", "circle",
        "boxplot", "errorbar", "errorband",
    ]
    static let rows = [
        "[]", "[{}]", "[{a: null, b: null}, {a: null, b: null}]", "[3, text, null, [1], true]",
        "[{a: .inf, b: -.inf}, {a: .nan, b: .nan}]",
        "[{a: 1.0e+308, b: -1.0e+308}, {a: -1.0e+308, b: 1.0e+308}]",
        "[{a: 1.0e-320, b: 1.0e-320}, {a: 0, b: 0}]", "[{a: text, b: {c: 1}}, {a: [1], b: true}]",
        "[{a: 5, b: 5}]", "[{a: -1, b: -2}, {a: -3, b: -4}]",
    ]

    @Test(arguments: marks, rows)
    func `of strange data are drawn in finite numbers`(mark: String, rows: String) throws {
        for type in ["quantitative", "nominal", "temporal"] {
            try expectFinite(
                """
                {data: {values: \(rows)}, mark: \(mark), encoding: {
                x: {field: a, type: \(type)}, y: {field: b, type: quantitative},
                color: {field: a, type: \(type)}, size: {field: b, type: quantitative},
                theta: {field: b, type: quantitative}, text: {field: a}}}
                """)
        }
    }

    @Test(arguments: [
        "type: log", "type: log, base: 1", "type: log, base: -3", "type: pow, exponent: -2",
        "type: pow, exponent: 0", "type: symlog, constant: 0", "type: sqrt", "domain: [5, 5]",
        "domain: [0, 0], type: log", "domain: []", "domain: [1]", "range: [0, 0]", "range: []",
        "domain: [1, 2, 3], range: [1]", "padding: 1.0e+9", "padding: -50", "nice: -3",
        "nice: 1000000000",
        "domainMin: 1.0e+300", "bins: []", "bins: [1]", "type: threshold", "type: quantile",
        "type: threshold, domain: [3, 1, 2]", "type: quantize", "type: bin-ordinal", "type: time",
        "type: band, paddingInner: 7", "type: point, padding: -9", "type: identity",
        "reverse: true, zero: true",
        "nice: {interval: millisecond, step: 1}, type: time",
        "nice: {interval: year, step: 0}, type: time",
    ])
    func `of impossible scales are drawn in finite numbers`(scale: String) throws {
        for channel in ["x", "color", "size", "opacity", "strokeWidth"] {
            try expectFinite(
                """
                {data: {values: [{a: 1, b: 2}, {a: 0, b: -4}, {a: 900000, b: 3}]}, mark: point,
                encoding: {y: {field: b, type: quantitative},
                \(channel): {field: a, type: quantitative, scale: {\(scale)}}}}
                """)
        }
    }

    @Test(arguments: [
        "width: -100, height: -5", "width: 0, height: 0", "width: 1.0e+300, height: 1.0e-300",
        "width: {step: -20}", "width: {step: 1.0e+200}", "padding: -1.0e+9", "padding: 1.0e+308",
        "view: {strokeWidth: 1.0e+308}", "config: {view: {step: -4, continuousWidth: -9}}",
        "config: {axis: {tickCount: 1.0e+18, labelFontSize: -4, labelPadding: 1.0e+300}}",
        "config: {axis: {tickSize: -1.0e+300, offset: 1.0e+300, labelAngle: 1.0e+300}}",
        "config: {legend: {columns: -3, symbolSize: -100, gradientLength: -5, symbolLimit: -1}}",
        "config: {mark: {strokeWidth: -3, opacity: 70, size: -9, cornerRadius: 1.0e+200}}",
        "title: {text: a, fontSize: 1.0e+200, offset: -1.0e+200, angle: 1.0e+200}",
    ])
    func `of impossible sizes are drawn in finite numbers`(size: String) throws {
        for mark in ["bar", "line", "arc", "text"] {
            try expectFinite(
                """
                {data: {values: [{a: p, b: 2}, {a: q, b: -4}]}, mark: \(mark), \(size),
                encoding: {x: {field: a}, y: {field: b, type: quantitative}, color: {field: a},
                opacity: {field: b, type: quantitative}}}
                """)
        }
    }

    @Test(arguments: [
        "transform: [{bin: {maxbins: 1000000000}, field: a, as: b}]",
        "transform: [{bin: {step: 1.0e-300}, field: a, as: b}]",
        "transform: [{bin: {step: 0}, field: a, as: b}]",
        "transform: [{density: a, steps: 1000000000}]",
        "transform: [{density: a, bandwidth: 1.0e-300}]",
        "transform: [{quantile: a, step: 1.0e-12}]",
        "transform: [{impute: a, key: b, keyvals: {start: 0, stop: 1.0e+12}}]",
        "transform: [{window: [{op: lag, param: -9000000000000000000, as: c}], frame: [-9000000000000000000, 9000000000000000000]}]",
        "transform: [{window: [{op: ntile, param: 0, as: c}]}]",
        "transform: [{timeUnit: {unit: milliseconds, step: -5}, field: a, as: b}]",
        "transform: [{timeUnit: {unit: year, step: 9000000000000000000}, field: a, as: b}]",
        "transform: [{calculate: 'datum.a / 0', as: a}]",
        "transform: [{calculate: 'sequence(0, 1e12)', as: a}]",
        "transform: [{calculate: 'pow(10, 400)', as: a}]",
        "encoding: {x: {field: a, type: quantitative, bin: {maxbins: -4}}}",
        "encoding: {x: {field: a, type: quantitative, bin: {maxbins: 1.0e+12}}}",
        "encoding: {x: {field: a, type: quantitative, bin: {extent: [5, 5], step: -1}}}",
        "encoding: {x: {field: a, type: temporal, axis: {tickCount: {interval: millisecond, step: 1}}}}",
        "encoding: {x: {field: a, type: temporal, axis: {tickCount: {interval: year, step: -7}}}}",
        "encoding: {x: {field: a, type: temporal, timeUnit: {unit: year, maxbins: 0}}}",
        "encoding: {color: {field: a, type: quantitative, scale: {scheme: {name: blues, count: -4}}}}",
        "encoding: {color: {field: a, type: ordinal, scale: {scheme: {name: blues, count: 0}}}}",
    ])
    func `of huge steps end`(part: String) throws {
        try expectFinite(
            "{data: {values: [{a: 1, b: 2}, {a: 1.0e+14, b: 3}, {a: 3, b: 1}]}, mark: point, \(part)}"
        )
    }

    @Test func `of ten thousand categories end`() throws {
        let rows = (0..<10_000).map { "{a: c\($0), b: \($0)}" }.joined(separator: ",")
        try expectFinite(
            """
            {data: {values: [\(rows)]}, mark: bar, encoding: {x: {field: a, sort: -y},
            y: {field: b, type: quantitative}, color: {field: a}}}
            """)
    }

    @Test func `of five hundred layers side by side end`() throws {
        let layer = "{mark: point, encoding: {x: {field: a, type: quantitative}}}"
        let layers = Array(repeating: layer, count: 500).joined(separator: ",")
        try expectFinite("{data: {values: [{a: 1}, {a: 2}]}, layer: [\(layers)]}")
    }

    @Test func `of five hundred layers within each other are refused`() throws {
        var spec = try node("{mark: bar}")
        for _ in 0..<500 {
            let layers = ValueNode(.array([spec]), span: spec.span)
            spec = ValueNode(
                .object([.init(key: "layer", keySpan: spec.span, value: layers)]), span: spec.span)
        }
        let chart = renderChart(spec, data: NoChartData())
        #expect(chart.diagnostics.map(\.message.id).contains("nesting-too-deep"))
    }

    private func expectFinite(_ text: String) throws {
        for theme in ChartTheme.allCases {
            let options = ChartOptions(theme: theme, width: theme == .report ? 400 : nil)
            let chart = renderChart(try node(text), data: NoChartData(), options: options)
            let isDrawn = chart.value.map { isFinite($0.svg) }
            #expect(isDrawn ?? chart.diagnostics.hasErrors, "\(theme): \(text)")
        }
    }

    /// No number of the picture is infinite or none.
    private func isFinite(_ text: String) -> Bool {
        !["nan", "NaN", "inf\"", "inf,", "inf ", "inf)", "Infinity"].contains {
            text.contains($0)
        }
    }
}
