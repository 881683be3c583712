import Expressions
import Formats
import Tables
import Values

/// A column by which rows are sorted.
struct OrderingKey {
    var column: Column
    var descending: Bool
}

extension Table {
    /// The rows sorted by the keys, rows that agree keeping their order.
    func sortedRows(by keys: [SortKey]) -> RowIndices {
        let keys = keys.map { key in
            OrderingKey(column: columnOrNulls(key.field), descending: key.descending)
        }
        return orderedRows(Array(0..<rowCount), by: keys)
    }
}

/// The rows sorted as Vega compares: null first, then NaN, then numbers and dates by size and text by UTF-16
/// units; descending reverses. Rows that agree keep their order.
func orderedRows(_ rows: RowIndices, by keys: [OrderingKey]) -> RowIndices {
    let ranks = keys.map { key in
        let ranks = key.column.orderRanks
        return key.descending ? ranks.map { 0 - $0 } : ranks
    }
    guard let first = ranks.first else { return rows }
    if ranks.count == 1 { return orderedRows(rows, byRank: first) }
    return rows.sorted { left, right in
        for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
        return left < right
    }
}

/// The rows in the order of their ranks, by counting: ranks are about as many as rows.
private func orderedRows(_ rows: RowIndices, byRank ranks: [Int]) -> RowIndices {
    var rows = rows
    // Rows that agree stand in the table's order.
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 }) { rows.sort() }
    guard let low = ranks.min(), let high = ranks.max(), low < high else { return rows }
    var starts = [Int](repeating: 0, count: high - low + 2)
    for row in rows { starts[ranks[row] - low + 1] += 1 }
    for rank in 1..<starts.count { starts[rank] += starts[rank - 1] }
    var result = rows
    for row in rows {
        let rank = ranks[row] - low
        result[starts[rank]] = row
        starts[rank] += 1
    }
    return result
}

extension Column {
    /// A number for each row whose order is that of the cells, equal for equal cells.
    var orderRanks: [Int] {
        switch cells {
        case .category(let codes, let labels):
            let order = labels.indices.sorted { precedesInUTF16(labels[$0], labels[$1]) }
            var ranks = [Int](repeating: 0, count: labels.count)
            for (rank, label) in order.enumerated() { ranks[label] = rank + 2 }
            return zip(codes, isNull).map { $1 ? 0 : ranks[Int($0)] }
        case .mixed(let values):
            let isText = values.allSatisfy { $0 == .null || $0.asString != nil }
            return isText ? textRanks(values) : numberRanks(coercedNumbers)
        default: return numberRanks(coercedNumbers)
        }
    }

    private func textRanks(_ values: [Value]) -> [Int] {
        let texts = values.map { $0.asString ?? "" }
        let distinct = Set(texts).sorted(by: precedesInUTF16)
        let ranks = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0 + 2) })
        return zip(texts, isNull).map { $1 ? 0 : ranks[$0] ?? 0 }
    }

    private func numberRanks(_ numbers: [Double]) -> [Int] {
        let codes = KeyCodes(
            numbers.lazy.map { $0.isNaN ? Double.nan.bitPattern : ($0 + 0).bitPattern },
            isNull: isNull)
        var values = [Double](repeating: .nan, count: codes.count)
        for (row, code) in codes.codes.enumerated() where !isNull[row] {
            values[code] = numbers[row]
        }
        let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
        // Null and NaN, which no number is, come first.
        var ranks = [Int](repeating: 1, count: values.count)
        for (rank, code) in order.enumerated() { ranks[code] = rank + 2 }
        return zip(codes.codes, isNull).map { $1 ? 0 : ranks[$0] }
    }
}
