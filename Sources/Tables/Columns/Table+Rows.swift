import OrderedCollections
package import Values

extension Table {
    /// The table of JSON rows: a column for each key, in order of first appearance; a row that lacks a
    /// key has null there, and one that is no object has null everywhere.
    package init(rows: [Value]) {
        var names: [String] = []
        var places: [String: Int] = [:]
        var columns: [[Value]] = []
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
                while columns[place].count < row { columns[place].append(.null) }
                columns[place].append(cell)
            }
        }
        for place in columns.indices {
            while columns[place].count < rows.count { columns[place].append(.null) }
        }
        self.init(
            columns: zip(names, columns).map { Column(name: $0, values: $1) },
            rowCount: rows.count)
    }
}
