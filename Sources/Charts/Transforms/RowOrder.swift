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
    guard !ranks.isEmpty else { return rows }
    return rows.sorted { left, right in
        for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
        return left < right
    }
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
        let distinct = Set(numbers.lazy.filter { !$0.isNaN }.map { $0 + 0 }).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0 + 2) })
        return zip(numbers, isNull).map { number, isNull in
            isNull ? 0 : number.isNaN ? 1 : ranks[number + 0] ?? 1
        }
    }
}
