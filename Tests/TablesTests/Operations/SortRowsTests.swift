import Testing
import Values

@testable import Tables

@Suite struct `Sorting` {
    @Test(
        arguments: [
            ([3, 1, nil, 2], [nil, 1, 2, 3]), (["b", nil, "a", "B"], [nil, "B", "a", "b"]),
            ([true, false], [false, true]), (["b", 1, nil], [nil, "b", 1]),
            (["\u{1F600}", "\u{FF5E}", "z"], ["z", "\u{1F600}", "\u{FF5E}"]),
        ] as [([Value], [Value])])
    func `puts nulls first and compares as Vega does`(values: [Value], expected: [Value]) {
        let column = Column(name: "a", values: values)
        let rows = Tables.sorted(Array(values.indices), by: [SortKey(column)])
        #expect(rows.map { column.value(at: $0) } == expected)
    }

    @Test func `keeps the order of equal rows, and turns by key`() {
        let table = Table(rows: [
            ["a": 1, "b": "x"], ["a": 2, "b": "y"], ["a": 1, "b": "z"], ["a": nil, "b": "w"],
        ])
        #expect(table.sorted(by: [("a", .ascending)])["b"]?.strings == ["w", "x", "z", "y"])
        #expect(table.sorted(by: [("a", .descending)])["b"]?.strings == ["y", "x", "z", "w"])
        let sorted = table.sorted(by: [("a", .ascending), ("b", .descending)])
        #expect(sorted["b"]?.strings == ["w", "z", "x", "y"])
    }
}

extension Column {
    fileprivate var strings: [String] { (0..<count).map { value(at: $0).asString ?? "" } }
}
