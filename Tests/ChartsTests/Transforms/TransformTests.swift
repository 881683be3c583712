import Expressions
import Tables
import Testing

@testable import Charts

@Suite struct `Transforms` {
    @Test(arguments: [
        (low: 0.0, high: 100.0, maxbins: 10.0, start: 0.0, stop: 100.0, step: 10.0),
        (low: 1.4, high: 9.2, maxbins: 10.0, start: 1.0, stop: 10.0, step: 1.0),
        (low: -3.0, high: 17.0, maxbins: 5.0, start: -5.0, stop: 20.0, step: 5.0),
    ])
    func `choose bins at round numbers`(
        low: Double, high: Double, maxbins: Double, start: Double, stop: Double, step: Double
    ) {
        var bin = BinDefinition()
        bin.maxbins = maxbins
        let found = binParameters(bin, extent: (low, high))
        #expect(found == BinParameters(start: start, stop: stop, step: step))
    }

    @Test func `put the greatest value into the last bin`() {
        let bins = BinParameters(start: 0, stop: 10, step: 5)
        let column = Column(name: "a", numbers: [0, 4.9, 5, 10])
        let made = binColumns(column, bins, names: ("start", "end"))
        #expect(made.start.coercedNumbers == [0, 0, 5, 5])
        #expect(made.end.coercedNumbers == [5, 5, 10, 10])
    }

    @Test(arguments: [
        (AggregateOperation.sum, 10.0), (.mean, 2.5), (.median, 2.5), (.min, 1), (.max, 4),
        (.q1, 1.75), (.q3, 3.25), (.variance, 5.0 / 3), (.variancep, 1.25), (.product, 24),
    ])
    func `aggregate numbers`(operation: AggregateOperation, expected: Double) {
        #expect(abs(aggregateNumber(operation, [4, 1, 3, 2]) - expected) < 1e-12)
    }

    @Test func `aggregate groups in order of first appearance, without nulls`() {
        let table = table("k", ["b", "a", "b"], "v", [1, nil, 3])
        let fields = [
            AggregateField(aggregate: .operation(.sum), field: "v", name: "sum"),
            AggregateField(aggregate: .operation(.count), field: nil, name: "count"),
        ]
        let result = aggregated(table, fields, by: ["k"])
        #expect(values(result, "k") == [.string("b"), .string("a")])
        #expect(values(result, "sum") == [.number(4), .null])
        #expect(values(result, "count") == [.number(2), .number(1)])
    }

    @Test(arguments: [
        (StackOffset.zero, [0.0, 3, 0], [3.0, 4, -2]),
        (.normalize, [0, 0.5, 4.0 / 6], [0.5, 4.0 / 6, 1]),
        (.center, [0, 3, 4], [3, 4, 6]),
    ])
    func `stack the parts of a group`(offset: StackOffset, starts: [Double], ends: [Double]) {
        let table = table("k", ["x", "x", "x"], "v", [3, 1, -2])
        let stack = StackTransform(
            field: "v", groupby: ["k"], sort: [], offset: offset, startName: "s", endName: "e")
        let result = stacked(table, stack)
        for (column, expected) in [("s", starts), ("e", ends)] {
            for (found, expected) in zip(values(result, column), expected) {
                #expect(abs(found.number - expected) < 1e-12)
            }
        }
    }

    @Test func `impute a row for each missing pair`() {
        let table = table("k", ["a", "a", "b"], "x", [1, 2, 1])
            .setting(Column(name: "v", numbers: [10, 20, 30]))
        var settings = ImputeDefinition()
        settings.value = .number(0)
        let result = imputed(
            table, ImputeTransform(field: "v", key: "x", groupby: ["k"], settings: settings))
        #expect(result.rowCount == 4)
        #expect(values(result, "k").last == .string("b"))
        #expect(values(result, "x").last == .number(2))
        #expect(values(result, "v").last == .number(0))
    }

    @Test func `sort null before numbers and text by UTF-16`() {
        let numbers = table("k", ["x", "x", "x"], "v", [2, nil, 1])
        #expect(numbers.sortedRows(by: [SortKey(field: "v", descending: false)]) == [1, 2, 0])
        let words = table("k", ["b", "a", "B"], "v", [1, 1, 1])
        #expect(words.sortedRows(by: [SortKey(field: "k", descending: true)]) == [0, 1, 2])
    }

    @Test func `rank rows, peers alike, and sum up to each`() {
        let table = table("k", ["a", "a", "a"], "v", [5, 3, 5])
        var window = WindowTransform(fields: [
            .init(operation: .rank, field: nil, name: "rank"),
            .init(operation: .aggregate(.operation(.sum)), field: "v", name: "sum"),
        ])
        window.sort = [SortKey(field: "v", descending: true)]
        let result = windowed(table, window)
        #expect(values(result, "rank").map(\.number) == [1, 3, 1])
        #expect(values(result, "sum").map(\.number) == [10, 13, 10])
    }

    private func table(
        _ first: String, _ texts: [String], _ second: String, _ numbers: [Double?]
    ) -> Table {
        Table(
            columns: [
                Column(name: first, values: texts.map(ExpressionValue.string)),
                Column(
                    name: second,
                    values: numbers.map { $0.map(ExpressionValue.number) ?? .null }),
            ], rowCount: texts.count)
    }

    private func values(_ table: Table, _ name: String) -> [ExpressionValue] {
        (0..<table.rowCount).map { table.columnOrNulls(name).expressionValue(at: $0) }
    }
}
