import Values

/// An item of `resources` in datapackage.yml that says of a dataset what was found out by reading it: the columns
/// with their types, which of them are never empty, and a primary key if one column could be it.
///
/// - Parameter path: the file, relative to the data package.
package func proposedResource(_ dataset: Dataset, path: String) -> String {
    var text = "- name: \(dataset.name)\n  path: \(yamlText(path))\n  schema:\n    fields:\n"
    for column in dataset.table.columns {
        var parts = ["name: \(yamlText(column.field.name))", "type: \(column.field.type.rawValue)"]
        let isFull = column.count > 0 && !column.isNull.contains(true)
        if isFull { parts.append("constraints: {required: true}") }
        text += "      - {\(parts.joined(separator: ", "))}\n"
    }
    if let key = dataset.table.columns.first(where: isKey) {
        text += "    primaryKey: [\(yamlText(key.field.name))]\n"
    }
    return text
}

/// Whether no cell of a column is empty and all differ. Measured quantities are no keys, even if they could be.
private func isKey(_ column: Column) -> Bool {
    guard column.count > 1, !column.isNull.contains(true), column.field.type != .number else {
        return false
    }
    var seen: Set<Value> = []
    return (0..<column.count).allSatisfy { seen.insert(column.value(at: $0)).inserted }
}

/// A text as a scalar of YAML: quoted unless it is a plain word.
private func yamlText(_ text: String) -> String {
    let isPlain =
        text.utf8.first.map { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        ?? false
    let isWord = text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || byte &- UInt8(ascii: "0") < 10 || "_-./".utf8.contains(byte)
    }
    let isReserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        .contains(text.lowercased())
    if isPlain, isWord, !isReserved { return text }
    return String(decoding: writeJSON(.string(text)), as: UTF8.self)
}
