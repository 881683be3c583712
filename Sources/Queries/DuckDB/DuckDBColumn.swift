import Formats
import Tables
import Values

/// A column of an answer: its name and type as DuckDB describes them, and how its texts become values.
struct DuckDBColumn: Hashable {
    enum Kind: Hashable {
        case boolean, integer, number, date, timestamp, timestampWithZone, time, text
    }

    let name: String
    let typeName: String
    /// Nil for a type that tables do not have.
    let kind: Kind?

    init(name: String, typeName: String) {
        self.name = name
        self.typeName = typeName
        kind = Self.kind(typeName)
    }

    /// Documentation: <https://duckdb.org/docs/stable/sql/data_types/overview>
    private static func kind(_ type: String) -> Kind? {
        switch type {
        case "BOOLEAN": .boolean
        case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT",
            "UINTEGER", "UBIGINT", "UHUGEINT":
            .integer
        case "FLOAT", "DOUBLE": .number
        case "DATE": .date
        case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS": .timestamp
        case "TIMESTAMP WITH TIME ZONE": .timestampWithZone
        case "TIME": .time
        case "VARCHAR", "UUID", "JSON": .text
        // A list's or a structure's name ends otherwise.
        case _ where type.hasPrefix("DECIMAL(") && type.hasSuffix(")"): .number
        case _ where type.hasPrefix("ENUM(") && type.hasSuffix(")"): .text
        default: nil
        }
    }

    var field: Field {
        let type: FieldType =
            switch kind {
            case .boolean: .boolean
            case .integer: .integer
            case .number: .number
            case .date: .date
            case .timestamp, .timestampWithZone: .datetime
            case .time: .time
            case .text, nil: .string
            }
        var field = Field(name: name, type: type)
        field.hasZone = kind == .timestampWithZone
        return field
    }

    /// The value of a text, or nil if tables cannot hold it.
    func value(_ text: String) -> Value? {
        switch kind {
        case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        case .integer: Int(text).map { .integer($0) }
        case .number:
            Double(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .date: isDate(text) ? .string(text) : nil
        case .timestamp: instant(text).map { .string($0) }
        case .timestampWithZone:
            text.hasSuffix("+00")
                ? instant(String(text.dropLast(3))).map { .string($0 + "Z") } : nil
        case .time, .text: .string(text)
        case nil: nil
        }
    }

    /// Whether it is a day of a year with four digits: no infinity, none before Christ.
    private func isDate(_ text: String) -> Bool {
        text.utf8.count == 10 && parseISODate(text) != nil
    }

    /// `2020-01-01 10:00:00.25` as ISO 8601 has it, to the millisecond; nil if it is finer.
    private func instant(_ text: String) -> String? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, isDate(String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = clock.count == 2 ? String(clock[1]) : ""
        guard clock.count <= 2, fraction.dropFirst(3).allSatisfy({ $0 == "0" }) else { return nil }
        let short = fraction.prefix(3)
        return "\(parts[0])T\(clock[0])" + (short.isEmpty ? "" : ".\(short)")
    }
}
