import Expressions
import OrderedCollections
import Tables
import Values

extension Table {
    /// The column that a field name means: the column of that name, one whose name has its dots escaped in
    /// the field, or a path such as `a.b[0]` into structured cells. Nil if there is none.
    ///
    /// Specification: https://vega.github.io/vega-lite/docs/field.html
    func column(forField name: String) -> Column? {
        if let column = self[name] { return column }
        guard name.utf8.contains(where: { isPathByte($0) }) else { return nil }
        let path = fieldPath(name)
        guard let first = path.first else { return nil }
        if path.count == 1 { return self[first] }
        guard let root = self[first], case .mixed = root.cells else { return nil }
        let values = (0..<rowCount).map { row in
            path.dropFirst().reduce(root.expressionValue(at: row)) { value, key in
                member(key, of: value)
            }
        }
        return Column(name: name, values: values)
    }

    /// Whether there is such a column; it is not made yet.
    func hasColumn(forField name: String) -> Bool {
        index(ofColumn: name) != nil || column(forField: name) != nil
    }

    /// This table with a column of exactly the field's name.
    func providing(field name: String) -> Table {
        if index(ofColumn: name) != nil { return self }
        guard let column = column(forField: name) else { return self }
        return setting(column.renamed(name))
    }

    /// The column, or one of nulls.
    func columnOrNulls(_ name: String) -> Column {
        column(forField: name)
            ?? Column(name: name, values: [ExpressionValue](repeating: .null, count: rowCount))
    }
}

private func isPathByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\\")
}

private func member(_ key: String, of value: ExpressionValue) -> ExpressionValue {
    switch value {
    case .object(let members): return members[key] ?? .undefined
    case .array(let items):
        guard let index = Int(key), items.indices.contains(index) else { return .undefined }
        return items[index]
    default: return .undefined
    }
}

/// `a.b[0]['c']` as `a`, `b`, `0`, `c`; a backslash escapes.
private func fieldPath(_ name: String) -> [String] {
    var path: [String] = []
    var part: [UInt8] = []
    var isEscaped = false
    func finish() {
        if !part.isEmpty { path.append(String(decoding: part, as: UTF8.self)) }
        part = []
    }
    for byte in name.utf8 {
        if isEscaped {
            part.append(byte)
            isEscaped = false
            continue
        }
        switch byte {
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"): finish()
        case UInt8(ascii: "'"), UInt8(ascii: "\""): break
        default: part.append(byte)
        }
    }
    finish()
    return path
}
