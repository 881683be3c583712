import Expressions
import Tables

/// Each row with values computed from the rows around it.
///
/// Source: https://vega.github.io/vega/docs/transforms/window/
func windowed(_ table: Table, _ window: WindowTransform) -> Table {
    let groups = RowGroups(table, by: window.groupby)
    let keys = window.sort.map { key in
        OrderingKey(column: table.columnOrNulls(key.field), descending: key.descending)
    }
    let partitions = groups.rows.map { rows in
        // Without an order every row is the only one of its rank.
        WindowPartition(
            rows: orderedRows(rows, by: keys),
            ranks: keys.isEmpty
                ? [Array(0..<table.rowCount)] : keys.map(\.column.orderRanks))
    }
    var result = table
    for field in window.fields {
        let input = WindowInput(field, in: table)
        var values = [ExpressionValue](repeating: .null, count: table.rowCount)
        for partition in partitions {
            for index in partition.rows.indices {
                values[partition.rows[index]] = value(
                    field.operation, input, partition, index, window)
            }
        }
        result = result.setting(Column(name: field.name, values: values))
    }
    return result
}

/// The sorted rows of one group; rows that the sort keys do not tell apart are peers. Without keys each row stands
/// for itself.
struct WindowPartition {
    var rows: RowIndices
    /// The first and the end of each row's peers.
    private(set) var peers: [Range<Int>] = []
    /// How many groups of peers there are up to each row's.
    private(set) var denseRanks: [Int] = []

    init(rows: RowIndices, ranks: [[Int]]) {
        self.rows = rows
        var start = 0
        for index in rows.indices {
            let isLast =
                index + 1 == rows.count || ranks.isEmpty
                || ranks.contains { $0[rows[index]] != $0[rows[index + 1]] }
            guard isLast else { continue }
            peers += Array(repeating: start..<index + 1, count: index + 1 - start)
            let rank = (denseRanks.last ?? 0) + 1
            denseRanks += Array(repeating: rank, count: index + 1 - start)
            start = index + 1
        }
    }

    /// The positions that a frame covers around `index`.
    func frame(_ frame: WindowFrame, around index: Int, ignoringPeers: Bool) -> Range<Int> {
        var low = frame.preceding.map { max(0, index - min($0, rows.count)) } ?? 0
        var high =
            frame.following.map { min(rows.count, index + min($0, rows.count) + 1) }
            ?? rows.count
        if !ignoringPeers {
            if rows.indices.contains(low) { low = peers[low].lowerBound }
            if high > 0 { high = peers[high - 1].upperBound }
        }
        return low..<max(low, high)
    }
}

/// The column that an operation reads, in the forms that it needs.
private struct WindowInput {
    var column: Column?
    private let table: Table
    private var numbers: [Double] = []
    private var codes: [Int] = []

    init(_ field: WindowTransform.Field, in table: Table) {
        column = field.field.map { table.columnOrNulls($0) }
        self.table = table
        guard case .aggregate(.operation(let operation)) = field.operation else { return }
        if operation == .distinct {
            codes = column?.distinctCodes.codes ?? []
        } else if operation != .count {
            numbers = column?.coercedNumbers ?? []
        }
    }

    func aggregate(_ aggregate: Aggregate, _ rows: ArraySlice<Int>) -> ExpressionValue {
        guard case .operation(let operation) = aggregate else { return .null }
        if operation == .count { return .number(Double(rows.count)) }
        guard let column else { return .null }
        switch operation {
        case .values:
            return aggregateColumn(
                aggregate, of: column, in: table, groups: [Array(rows)], name: ""
            )
            .expressionValue(at: 0)
        case .min, .max:
            if case .number = column.cells { break }
            // Of the frame alone, which may be a small part of the column.
            let part = column.selecting(Array(rows))
            return aggregateColumn(
                aggregate, of: part, in: table, groups: [Array(0..<part.count)], name: ""
            ).expressionValue(at: 0)
        case .missing: return .number(Double(rows.count { column.isNull[$0] }))
        case .distinct: return .number(Double(Set(rows.map { codes[$0] }).count))
        default: break
        }
        let result = aggregateNumber(operation, rows.map { numbers[$0] }.filter { !$0.isNaN })
        return result.isNaN ? .null : .number(result)
    }
}

private func value(
    _ operation: WindowTransform.Operation, _ input: WindowInput, _ partition: WindowPartition,
    _ index: Int, _ window: WindowTransform
) -> ExpressionValue {
    let count = partition.rows.count
    let peers = partition.peers[index]
    let frame = partition.frame(window.frame, around: index, ignoringPeers: window.ignorePeers)
    // As in Vega, the very first row has no peers here.
    let share = Double(index == 0 ? 1 : peers.upperBound) / Double(count)
    let cell = { (position: Int) -> ExpressionValue in
        guard partition.rows.indices.contains(position) else { return .null }
        return input.column?.expressionValue(at: partition.rows[position]) ?? .null
    }
    switch operation {
    case .rowNumber: return .number(Double(index + 1))
    case .rank: return .number(Double(peers.lowerBound + 1))
    case .denseRank: return .number(Double(partition.denseRanks[index]))
    case .percentRank:
        return .number(Double(peers.lowerBound) / Double(count - 1))
    case .cumeDist: return .number(share)
    case .ntile(let parts): return .number((Double(parts) * share).rounded(.up))
    case .lag(let distance): return cell(index &- distance)
    case .lead(let distance): return cell(index &+ distance)
    case .firstValue: return cell(frame.lowerBound)
    case .lastValue: return cell(frame.upperBound - 1)
    case .nthValue(let position):
        let place = frame.lowerBound &+ position &- 1
        return place < frame.upperBound ? cell(place) : .null
    case .aggregate(let aggregate): return input.aggregate(aggregate, partition.rows[frame])
    }
}
