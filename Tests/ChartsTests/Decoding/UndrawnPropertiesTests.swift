import Diagnostics
import TestSupport
import Testing

@testable import Charts

@Suite struct `What is decoded but not drawn` {
    @Test(arguments: [
        ("{mark: {type: bar, ①dir: rtl}}", "'dir' in mark"),
        ("{mark: {type: line, ①blend: multiply}}", "'blend' in mark"),
        ("{mark: bar, view: {①clip: true}}", "'clip' in view"),
        ("{mark: geoshape, projection: {type: mercator, ①lobes: 3}}", "'lobes' in projection"),
        ("{mark: bar, config: {locale: {number: {①numerals: []}}}}", "'numerals' in number"),
    ])
    func `is an error at its place that says how to go on`(marked: String, name: String) throws {
        let source = MarkedSource(marked)
        let found = try diagnostic("unsupported-property", of: source)
        #expect(found.severity == .error)
        #expect(found.message.text == "property \(name) is Vega-Lite's but is not drawn yet")
        #expect(found.span?.range.lowerBound == source.offsets["①"])
        #expect(found.help != nil)
    }

    @Test(arguments: ["exponential", "exponentialb"])
    func `is an error where Vega-Lite itself has no number`(name: String) throws {
        let source = MarkedSource("{mark: bar, encoding: {y: {field: a, aggregate: ①\(name)}}}")
        let found = try diagnostic("unsupported-value", of: source)
        #expect(found.severity == .error)
        #expect(found.span?.range.lowerBound == source.offsets["①"])
        #expect(found.help != nil)
    }

    @Test(arguments: [
        ("{mark: {type: line, interpolate: ①monoton}}", "unexpected-value"),
        ("{mark: {type: text, align: ①middle}}", "unexpected-value"),
        (
            "{mark: bar, encoding: {color: {field: a, scale: {interpolate: ①lch}}}}",
            "unexpected-value"
        ),
        (
            "{mark: bar, encoding: {color: {field: a, scale: {interpolate: {type: rgb, gamma: ①0}}}}}",
            "number-out-of-range"
        ),
        (
            "{mark: bar, encoding: {color: {field: a, scale: {interpolate: {type: ①lab, gamma: 2}}}}}",
            "unexpected-value"
        ),
        (
            "{mark: bar, encoding: {color: {field: a, legend: {titleOrient: ①top-left}}}}",
            "unexpected-value"
        ),
        ("{mark: bar, autosize: ①fits}", "unexpected-value"),
        ("{mark: bar, config: {locale: {time: {days: ①[Minggu]}}}}", "unexpected-type"),
        (
            "{mark: bar, encoding: {color: {field: a, scale: {scheme: ①viridi}}}}",
            "unexpected-value"
        ),
        ("{mark: bar, encoding: {x: {field: a, axis: {format: ①',,,%K'}}}}", "unreadable-format"),
        ("{mark: {type: bar, binSpacing: {expr: ①datum.a}}}", "expression-not-constant"),
        (
            "{mark: bar, encoding: {x: {field: a, axis: {titleFontSize: ①{condition: {test: 'true', value: 3}, value: 1}}}}}",
            "unsupported-condition"
        ),
        ("{mark: {type: bar, opacity: ①.infinity}}", "unexpected-type"),
        ("{mark: bar, data: {sequence: ①{start: 0, stop: 1e12}}}", "sequence-too-long"),
        ("{mark: bar, config: {scale: {quantileCount: ①900000000}}}", "count-out-of-range"),
    ])
    func `is an error where it cannot be drawn as written`(marked: String, id: String) throws {
        let source = MarkedSource(marked)
        let found = try diagnostic(id, of: source)
        #expect(found.span?.range.lowerBound == source.offsets["①"])
    }

    @Test(arguments: [
        "{mark: bar, autosize: pad}",
        "{mark: bar, autosize: {type: fit, contains: padding, resize: true}}",
        "{mark: {type: arc, cornerRadius: 4}}",
        "{mark: {type: bar, x2Offset: 3, strokeOffset: 1, cornerRadius: {expr: datum.a}}}",
        "{mark: bar, encoding: {x: {field: a, axis: {style: s}}}, config: {style: {s: {tickSize: 3}}}}",
        "{mark: bar, title: {text: a, style: s, zindex: 1}, config: {lineBreak: '/'}}",
        "{mark: bar, encoding: {color: {field: a, legend: {zindex: 1}}}}",
        "{mark: bar, config: {scale: {xReverse: true, useUnaggregatedDomain: true}}}",
        "{layer: [{mark: bar}], resolve: {axis: {y: independent}}}",
        "{mark: bar, config: {fieldTitle: plain, view: {strokeCap: round}}}",
        "{mark: bar, encoding: {color: {field: a, legend: {clipHeight: 9, titleAnchor: end}}}}",
        "{mark: bar, encoding: {x: {field: a, axis: {tickExtra: true}}}}",
        "{layer: [{mark: bar}], resolve: {legend: {size: independent}}}",
        "{mark: bar, encoding: {x: {field: a, axis: {labelBound: true}}}}",
        "{mark: {type: text, lineBreak: '/', text: a/b}}",
        "{layer: [{mark: bar}], resolve: {scale: {y: independent}, axis: {y: independent}}}",
        "{mark: bar, encoding: {x: {field: a, axis: {format: '.2f'}}}}",
        "{mark: bar, encoding: {x: {field: a, axis: {format: '%b %Y'}}}}",
    ])
    func `is nothing of what is drawn`(text: String) throws {
        #expect(decodeChart(try node(text)).diagnostics.isEmpty)
    }

    @Test(arguments: [
        "{layer: ①null, mark: bar}", "{hconcat: ①null}", "{concat: ①null}", "{mark: ①null}",
        "{repeat: ①null, spec: {mark: bar}}", "{facet: ①null, spec: {mark: bar}}",
        "{repeat: [a], spec: ①null}", "{mark: bar, encoding: ①null}",
        "{mark: bar, transform: ①null}",
        "{layer: [{mark: bar, encoding: ①null}]}", "{mark: bar, projection: ①null}",
    ])
    func `is an error where a part of a chart is null`(marked: String) throws {
        let source = MarkedSource(marked)
        let found = try diagnostic("unexpected-type", of: source)
        #expect(found.severity == .error)
        #expect(found.span?.range.lowerBound == source.offsets["①"])
    }

    @Test func `is an error where the cells' arrangement stands inside of the facet`() throws {
        let source = MarkedSource("{facet: {field: a, ①columns: 2}, spec: {mark: bar}}")
        let found = try diagnostic("misplaced-property", of: source)
        #expect(found.span?.range.lowerBound == source.offsets["①"])
        #expect(found.help == "write 'columns' beside 'facet'")
    }

    private func diagnostic(_ id: String, of source: MarkedSource) throws -> Diagnostic {
        let found = decodeChart(try node(source.text)).diagnostics
        return try #require(found.first { $0.message.id == id }, "\(found.map(\.message))")
    }
}
