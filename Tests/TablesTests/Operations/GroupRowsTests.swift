import Testing
import Values

@testable import Tables

@Suite struct `Grouping` {
    private let table = Table(rows: [
        ["a": "x", "b": 1], ["a": "y", "b": 1], ["a": "x", "b": 2], ["a": nil, "b": 1],
        ["a": "x", "b": 1], ["a": nil, "b": 1],
    ])

    @Test func `keeps the order of first appearance`() {
        #expect(table.grouped(by: ["a"]).members == [[0, 2, 4], [1], [3, 5]])
        #expect(table.grouped(by: ["a", "b"]).members == [[0, 4], [1], [2], [3, 5]])
        #expect(table.grouped(by: ["b", "a"]).firstRows == [0, 1, 2, 3])
        #expect(table.grouped(by: []).members == [[0, 1, 2, 3, 4, 5]])
        #expect(table["a"]?.distinctRows == [0, 1, 3])
    }

    @Test func `takes the rows it is given`() {
        let groups = groupRows([5, 2, 0], by: [table.columns[0]])
        #expect(groups.members == [[5], [2, 0]])
        #expect(groups.firstRows == [5, 2])
    }

    @Test(
        arguments: [
            ([1, 2.0, 1.0, nil], 3), ([0.0, -0.0], 1), ([true, false, true], 2),
            (["a", 1, "1", 1.0], 3), ([[1], [1], ["a": 1]], 2), ([], 0),
        ] as [([Value], Int)])
    func `tells different cells apart`(values: [Value], count: Int) {
        #expect(Column(name: "a", values: values).distinctRows.count == count)
    }

    @Test func `joins by equal keys`() {
        let names = Table(rows: [["k": "y", "n": 7], ["k": "x", "n": 8], ["k": "x", "n": 9]])
        let joined = table.joined(on: ["a"], with: names, on: ["k"], taking: ["n"])
        #expect(joined.rows.map { $0["n"] } == [8, 7, 8, .null, 8, .null])
        let empty = Table(rows: [])
        #expect(
            table.joined(on: ["a"], with: empty, on: ["k"], taking: ["n"]).columnNames == [
                "a", "b",
            ])
    }

    @Test func `tells many keys apart, alone and in pairs`() {
        let numbers = Column(name: "n", numbers: (0..<9000).map { Double($0 % 3000) - 0.5 })
        let others = Column(name: "m", numbers: (0..<9000).map { Double($0 % 700) })
        let all = Array(0..<9000)
        #expect(groupRows(all, by: [numbers]).ids == all.map { Int32($0 % 3000) })
        var seen: [[Int]: Int32] = [:]
        let expected = all.map { row -> Int32 in
            let key = [row % 3000, row % 700]
            let id = seen[key] ?? Int32(seen.count)
            seen[key] = id
            return id
        }
        let groups = groupRows(all, by: [numbers, others])
        #expect(groups.ids == expected)
        #expect(groups.count == seen.count)
    }
}
