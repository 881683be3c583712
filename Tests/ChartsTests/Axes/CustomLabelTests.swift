import Diagnostics
import TestSupport
import Testing

@testable import Charts

@Suite struct `Custom format types` {
    private static let bars =
        "data: {values: [{k: a, v: 2}, {k: b, v: 3}]}, mark: bar, encoding: {x: {field: k}, y: {field: v, "

    @Test func `write the values of an axis by a function of expressions`() throws {
        let drawn = try DrawnChart(
            "{config: {customFormatTypes: true}, \(Self.bars)type: quantitative, title: null, "
                + "axis: {formatType: pow, format: '2', values: [2, 3]}}}}")
        #expect(drawn.words.suffix(2) == ["4", "9"])
    }

    @Test func `hold for all numbers where the configuration names one`() throws {
        let drawn = try DrawnChart(
            "{config: {customFormatTypes: true, numberFormatType: pow, numberFormat: '2'}, "
                + "\(Self.bars)type: quantitative, title: null, axis: {values: [2, 3]}}, "
                + "color: {field: v, type: quantitative, legend: {values: [3], title: null}}}}")
        #expect(drawn.words.suffix(3) == ["4", "9", "9"])
    }

    @Test(arguments: [
        ("{config: {customFormatTypes: true}, \(bars)axis: {formatType: ①pwo}}}}", "pwo"),
        ("{\(bars)axis: {formatType: ①pow}}}}", "pow"),
        ("{config: {customFormatTypes: true, numberFormatType: ①'a b'}, \(bars)}}}", "a b"),
    ])
    func `are refused where there is no such function or it is not allowed`(
        marked: String, name: String
    ) throws {
        let source = MarkedSource(marked)
        let found = try #require(
            decodeChart(try node(source.text)).diagnostics.first {
                $0.message.id == "unexpected-value"
            })
        #expect(found.message.text.hasSuffix("does not know '\(name)'"))
        #expect(found.span?.range.lowerBound == source.offsets["①"])
        #expect(found.help != nil || name == "a b" || name == "pwo")
    }
}
