import Synchronization
import Testing

@testable import Tables

@Suite struct `Columns of a table` {
    private final class Count: Sendable {
        let made = Mutex(0)

        func column(_ name: String) -> Column {
            made.withLock { $0 += 1 }
            return Column(name: name, numbers: [1, 2, 3])
        }
    }

    private func table(_ count: Count) -> Table {
        var columns = TableColumns([Column(name: "a", numbers: [4, 5, 6])])
        columns.append(deferred: "b") { count.column("b") }
        return Table(columns, rowCount: 3)
    }

    @Test func `are made when they are asked for, once`() {
        let count = Count()
        let table = table(count)
        #expect(table.columnNames == ["a", "b"] && table.index(ofColumn: "b") == 1)
        let fewer = table.selecting([2, 0]).setting(Column(name: "c", numbers: [7, 8]))
        #expect(fewer["a"]?.double(at: 0) == 6)
        #expect(count.made.withLock { $0 } == 0)
        #expect(fewer["b"]?.double(at: 0) == 3 && fewer["b"]?.double(at: 1) == 1)
        #expect(table["b"]?.double(at: 2) == 3)
        #expect(count.made.withLock { $0 } == 1)
    }

    @Test func `of text are read as what they mean without being made`() {
        let count = Count()
        var columns = TableColumns([Column(name: "a", numbers: [4, 5, 6])])
        columns.append(
            deferred: "b",
            reading: { $0 == .numbers ? Column(name: "b", numbers: [1, 2, 3]) : nil },
            { count.column("b") })
        columns.append(deferred: "c", reading: { _ in nil }, { count.column("c") })
        let table = Table(columns, rowCount: 3).selecting([2, 0])
        #expect(table.text("b", readAs: .numbers)?.double(at: 0) == 3)
        #expect(table.text("b", readAs: .instants) == nil)
        #expect(table.text("a", readAs: .numbers) == nil)
        #expect(table.text("c", readAs: .numbers) == nil)
        #expect(count.made.withLock { $0 } == 0)
    }

    @Test func `may wait for any number of changes`() {
        var table = table(Count())
        for _ in 0..<100_001 { table = table.selecting([2, 1, 0]) }
        #expect(table["b"]?.double(at: 0) == 3 && table["a"]?.double(at: 0) == 6)
    }

    @Test func `are replaced in their place`() {
        let count = Count()
        let replaced = table(count).setting(Column(name: "b", numbers: [0, 0, 0]))
        #expect(replaced.columns.count == 2 && replaced["b"]?.double(at: 2) == 0)
        #expect(count.made.withLock { $0 } == 0)
    }
}
