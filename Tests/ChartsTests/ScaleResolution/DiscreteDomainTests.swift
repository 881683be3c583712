import Expressions
import Testing

@testable import Charts

@Suite struct `Discrete domain` {
    @Test func `of many values has each once, in order`() {
        let values = (0..<40).map { ExpressionValue.string("v\($0 % 30)") }
        let domain = DiscreteDomain(values)
        #expect(domain.values == Array(values[..<30]))
        #expect(domain.values.map { domain.index(of: $0) } == Array(0..<30))
        #expect(domain.index(of: .string("v30")) == nil)
    }

    @Test func `every value is held once, in order of appearance`() {
        let domain = DiscreteDomain([.string("b"), .string("a"), .string("b")])
        #expect(domain.values == [.string("b"), .string("a")])
        #expect(domain.index(of: .string("a")) == 1)
    }

    @Test func `a number is found by its text and the reverse`() {
        #expect(DiscreteDomain([.string("4")]).contains(.number(4)))
        #expect(DiscreteDomain([.number(4)]).contains(.string("4")))
        #expect(!DiscreteDomain([.number(4)]).contains(.string("four")))
    }

    @Test func `null stands first, text by its UTF-16 units`() {
        let values: [ExpressionValue] = [.string("é"), .null, .string("Z"), .string("a")]
        #expect(
            stablySorted(values, by: isBefore)
                == [.null, .string("Z"), .string("a"), .string("é")])
    }

    @Test(arguments: [("", ["1", "2", "5", "6"]), (", sort: null", ["5", "6", "2", "1"])])
    func `takes in the values to unite with, first where the data give the order`(
        sort: String, expected: [String]
    ) throws {
        let drawn = try DrawnChart(
            "{data: {values: [{a: 2}, {a: 1}, {a: 5}]}, mark: point, encoding: {color: {field: a, "
                + "type: nominal\(sort), scale: {domain: {unionWith: [5, 6]}}}}}")
        #expect(drawn.words.filter { $0 != "a" } == expected)
    }
}
