import Tables

/// What names the rows of a dataset, in their order: the values of the primary key, else its place. No two
/// are the same.
func rowKeys(of dataset: Dataset) -> [String] {
    var known: [String: Int] = [:]
    let columns = keyColumns(of: dataset)
    return (0..<dataset.table.rowCount).map { row in
        guard !columns.isEmpty else { return String(row) }
        let key = columns.map { plainText($0.value(at: row)) }.joined(separator: "\u{0}")
        // A key that is there again is a fault of the dataset, if that is checked.
        let count = known[key, default: 0]
        known[key] = count + 1
        return count == 0 ? key : "\(key)\u{0}\(count)"
    }
}

/// The values of a row's primary key for messages: `kode = 11`; nil if the dataset has none.
func rowLabel(of dataset: Dataset, _ row: Int) -> String? {
    let columns = keyColumns(of: dataset)
    guard !columns.isEmpty else { return nil }
    return columns.map { "\($0.field.name) = \(plainText($0.value(at: row)))" }
        .joined(separator: ", ")
}

/// The columns of the primary key; none if one of them is not there.
private func keyColumns(of dataset: Dataset) -> [Column] {
    let names = dataset.resource?.schema?.primaryKey ?? []
    let columns = names.compactMap { dataset.table[$0] }
    return columns.count == names.count ? columns : []
}
