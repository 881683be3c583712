import Diagnostics
import TestSupport
import Testing

@testable import Charts

@Suite struct `What is decoded but not drawn` {
    @Test(arguments: [
        ("{mark: {type: bar, ①x2Offset: 3}}", "'x2Offset' in mark"),
        ("{mark: {type: line, ①blend: multiply}}", "'blend' in mark"),
        ("{mark: bar, encoding: {x: {field: a, axis: {①style: s}}}}", "'style' in axis"),
        (
            "{mark: bar, encoding: {color: {field: a, legend: {①zindex: 1}}}}",
            "'zindex' in legend"
        ),
        ("{mark: bar, title: {text: a, ①zindex: 1}}", "'zindex' in title"),
        ("{mark: bar, view: {①clip: true}}", "'clip' in view"),
        ("{mark: bar, config: {①lineBreak: '/'}}", "'lineBreak' in config"),
        ("{mark: geoshape, projection: {type: mercator, ①lobes: 3}}", "'lobes' in projection"),
        ("{mark: bar, config: {scale: {①xReverse: true}}}", "'xReverse' in config.scale"),
        ("{mark: bar, config: {locale: {number: {①numerals: []}}}}", "'numerals' in number"),
        (
            "{layer: [{mark: bar}], resolve: {axis: {①y: independent}}}", "'y' in resolve.axis"
        ),
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
        ("{mark: bar, autosize: ①fits}", "unexpected-value"),
        ("{mark: bar, config: {locale: {time: {days: ①[Minggu]}}}}", "unexpected-type"),
        (
            "{mark: bar, encoding: {color: {field: a, scale: {scheme: ①viridi}}}}",
            "unexpected-value"
        ),
        ("{mark: bar, encoding: {x: {field: a, axis: {format: ①',,,%K'}}}}", "unreadable-format"),
        ("{mark: {type: bar, cornerRadius: {expr: ①datum.a}}}", "expression-not-constant"),
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

    private func diagnostic(_ id: String, of source: MarkedSource) throws -> Diagnostic {
        let found = decodeChart(try node(source.text)).diagnostics
        return try #require(found.first { $0.message.id == id }, "\(found.map(\.message))")
    }
}
