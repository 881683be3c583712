import OrderedCollections
package import Values

extension Table {
    /// The table of JSON rows: a column for each key, in order of first appearance; a row that lacks a
    /// key has an absent cell there, and one that is no object has absent cells alone.
    package init(rows: [Value]) {
        var names: [String] = []
        var places: [String: Int] = [:]
        var columns: [[Value]] = []
        var absent: [Int: [Int]] = [:]
        func fill(_ place: Int, to row: Int) {
            while columns[place].count < row {
                absent[place, default: []].append(columns[place].count)
                columns[place].append(.null)
            }
        }
        for (row, value) in rows.enumerated() {
            guard case .object(let members) = value else { continue }
            for (position, (key, cell)) in members.enumerated() {
                let place: Int
                // Rows mostly have the same keys in the same order.
                if position < names.count, names[position] == key {
                    place = position
                } else if let known = places[key] {
                    place = known
                } else {
                    place = names.count
                    places[key] = place
                    names.append(key)
                    columns.append([])
                    columns[place].reserveCapacity(rows.count)
                }
                fill(place, to: row)
                columns[place].append(cell)
            }
        }
        for place in columns.indices { fill(place, to: rows.count) }
        let made = names.indices.map { place in
            var column = Column(name: names[place], values: columns[place])
            if let gaps = absent[place] {
                column.isAbsent = [Bool](repeating: false, count: rows.count)
                for row in gaps { column.isAbsent[row] = true }
            }
            return column
        }
        self.init(columns: made, rowCount: rows.count)
    }
}
