package import Formats
import OrderedCollections
package import Tables
import Values

/// A table whose cells are read as values of expressions.
package struct TableRows: Sendable {
    package let table: Table
    /// The places of the columns, where there are too many to go through.
    private let indices: [String: Int]?

    package init(_ table: Table) {
        self.table = table
        indices =
            table.columns.count <= 8
            ? nil
            : Dictionary(
                table.columnNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    }

    private func index(_ name: String) -> Int? {
        if let indices { return indices[name] }
        return table.index(ofColumn: name)
    }

    /// The cell of the column called `name`; undefined if there is none.
    package func value(_ name: String, at row: Int) -> ExpressionValue {
        guard let index = index(name) else { return .undefined }
        return table.columns[index].expressionValue(at: row)
    }

    /// The column called `name`; nil if there is none.
    func column(_ name: String) -> Column? { index(name).map { table.columns[$0] } }

    /// The whole row.
    package func object(at row: Int) -> ExpressionValue {
        var object: OrderedDictionary<String, ExpressionValue> = [:]
        object.reserveCapacity(table.columns.count)
        for column in table.columns { object[column.field.name] = column.expressionValue(at: row) }
        return .object(object)
    }
}

extension Column {
    /// The cell as a value of expressions; undefined if it is absent, null if it is null or there is no such row.
    package func expressionValue(at row: Int) -> ExpressionValue {
        guard isNull.indices.contains(row), !isNull[row] else {
            return isAbsent.indices.contains(row) && isAbsent[row] ? .undefined : .null
        }
        switch cells {
        case .number(let numbers): return .number(numbers[row])
        case .boolean(let flags): return .boolean(flags[row])
        case .instant(let instants): return .instant(instants[row])
        case .category(let codes, let labels): return .string(labels[Int(codes[row])])
        case .mixed(let values): return ExpressionValue(values[row])
        }
    }

    /// A column of the narrowest type that holds `values`: numbers, booleans, dates, text, or a mixture,
    /// in which dates become milliseconds.
    package init(name: String, values: [ExpressionValue]) {
        self.init(narrowest: values, name: name)
        if values.contains(.undefined) { isAbsent = values.map { $0 == .undefined } }
    }

    private init(narrowest values: [ExpressionValue], name: String) {
        let isNull = values.map(\.isMissing)
        let present = values.lazy.filter { !$0.isMissing }
        if present.allSatisfy(\.isNumber) {
            self.init(
                field: Field(name: name, type: .number),
                cells: .number(values.map { $0.isMissing ? 0 : $0.number }), isNull: isNull)
        } else if present.allSatisfy(\.isString) {
            self.init(name: name, texts: values.map(\.stringOrEmpty), isNull: isNull)
        } else if present.allSatisfy(\.isInstant) {
            self.init(
                field: Field(name: name, type: .datetime),
                cells: .instant(values.map { $0.instant ?? Instant(milliseconds: Int64(0)) }),
                isNull: isNull)
        } else if present.allSatisfy(\.isBoolean) {
            self.init(
                field: Field(name: name, type: .boolean),
                cells: .boolean(values.map(\.isTruthy)), isNull: isNull)
        } else {
            self.init(
                field: Field(name: name, type: .any), cells: .mixed(values.map(\.plain)),
                isNull: isNull)
        }
    }

    private init(name: String, texts: [String], isNull: [Bool]) {
        var table = LabelTable()
        let codes = texts.map { table.code($0) }
        self.init(
            field: Field(name: name, type: .string),
            cells: .category(codes: codes, labels: table.labels), isNull: isNull)
    }
}

extension ExpressionValue {
    package var isNumber: Bool { if case .number = self { true } else { false } }
    package var isString: Bool { if case .string = self { true } else { false } }
    package var isBoolean: Bool { if case .boolean = self { true } else { false } }
    package var isInstant: Bool { if case .instant = self { true } else { false } }

    /// A list or object.
    var isList: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    package var instant: Instant? { if case .instant(let instant) = self { instant } else { nil } }
    fileprivate var stringOrEmpty: String { if case .string(let text) = self { text } else { "" } }
}
