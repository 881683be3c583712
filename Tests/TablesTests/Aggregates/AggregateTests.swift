import Testing
import Values

@testable import Tables

@Suite struct `Aggregates` {
    @Test(
        arguments: [
            (.count, 6), (.valid, 4), (.missing, 2), (.distinct, 5), (.sum, 15), (.product, 70),
            (.mean, 3.75), (.average, 3.75), (.variance, 7.583333333333333), (.variancep, 5.6875),
            (.stdev, 2.753785273643051), (.stdevp, 2.384848003542364),
            (.stderr, 1.3768926368215255),
            (.median, 3.5), (.q1, 1.75), (.q3, 5.5), (.min, 1), (.max, 7),
        ] as [(AggregateOperator, Value)])
    func `leave out nulls`(operation: AggregateOperator, expected: Value) {
        let column = Column(name: "a", values: [2, nil, 5, 7, nil, 1])
        let result = aggregate(operation, column, over: RowGroups(all: Array(0..<6)))
        #expect(result.value(at: 0).asDouble == expected.asDouble)
    }

    @Test(arguments: AggregateOperator.allCases)
    func `of nothing are null, or zero for counts`(operation: AggregateOperator) {
        let column = Column(name: "a", values: [])
        let result = aggregate(operation, column, over: RowGroups(all: []))
        let isCount = [.count, .valid, .missing, .distinct].contains(operation)
        #expect(result.value(at: 0) == (isCount ? 0 : nil))
    }

    @Test func `keep the types that they can`() {
        let text = Column(name: "a", values: ["b", "a", nil, "c"])
        let all = RowGroups(all: Array(0..<4))
        #expect(aggregate(.min, text, over: all).value(at: 0) == "a")
        #expect(aggregate(.max, text, over: all).value(at: 0) == "c")
        #expect(aggregate(.sum, text, over: all).value(at: 0) == nil)
        let dates = Column(
            field: Field(name: "d", type: .date), values: ["2018-02-15", "2017-01-01"])
        let earliest = aggregate(.min, dates, over: RowGroups(all: [0, 1]))
        #expect(earliest.value(at: 0) == "2017-01-01")
        let integers = Column(name: "i", values: [1, 2])
        #expect(
            aggregate(.sum, integers, over: RowGroups(all: [0, 1])).value(at: 0) == .integer(3))
    }

    @Test func `work group by group`() {
        let table = Table(rows: [
            ["g": "x", "v": 1], ["g": "y", "v": 10], ["g": "x", "v": 2], ["g": "y", "v": nil],
        ])
        let result = table.aggregated(
            by: ["g"], [Aggregation(.sum, of: "v", as: "total"), Aggregation(.count, as: "n")])
        #expect(result.rows == [["g": "x", "total": 3, "n": 2], ["g": "y", "total": 10, "n": 2]])
    }

    @Test(arguments: [(0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (1.0, 4.0)])
    func `interpolate quantiles`(fraction: Double, expected: Double) {
        #expect(quantile(fraction, ofSorted: [1, 2, 3, 4]) == expected)
    }

    @Test func `find the rows of extremes`() {
        let column = Column(name: "a", values: [nil, 3, 1, 1, 3])
        let all = RowGroups(all: Array(0..<5))
        #expect(extremeRows(.minimum, column, over: all) == [2])
        #expect(extremeRows(.maximum, column, over: all) == [1])
    }
}
