import Tables

/// The types of PostgreSQL that become columns.
enum PostgreSQLType: Sendable, Hashable {
    case boolean, integer, number, text, padded, date, timestamp, timestampWithZone, time, interval

    /// The type with this number in the server's catalogue; nil for those that are no columns and those that each
    /// database has of its own. The numbers never change:
    /// https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat
    init?(number: UInt32) {
        switch number {
        case 16: self = .boolean
        case 20, 21, 23, 26: self = .integer
        case 700, 701, 1700: self = .number
        // "char", name, text, json, unknown, varchar, uuid, jsonb
        case 18, 19, 25, 114, 705, 1043, 2950, 3802: self = .text
        case 1042: self = .padded
        case 1082: self = .date
        case 1083: self = .time
        case 1114: self = .timestamp
        case 1184: self = .timestampWithZone
        case 1186: self = .interval
        default: return nil
        }
    }

    /// The type of the column.
    func field(_ name: String) -> Field {
        var field = Field(name: name, type: fieldType)
        if self == .timestamp { field.hasZone = false }
        return field
    }

    private var fieldType: FieldType {
        switch self {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .text, .padded: .string
        case .date: .date
        case .timestamp, .timestampWithZone: .datetime
        case .time: .time
        case .interval: .duration
        }
    }

    /// What to write in a query in place of a column whose type is none of these.
    ///
    /// - Parameters:
    ///   - type: its name as the server writes it.
    ///   - kind: pg_type.typtype: `c` for a composite, `r` and `m` for ranges.
    static func cast(_ column: String, type: String, kind: String) -> String {
        let name = quoted(column)
        if type.hasSuffix("[]") { return "array_to_string(\(name), ', ')" }
        switch kind {
        case "c": return "(\(name)).… for one of its fields"
        case "r", "m": return "lower(\(name)) and upper(\(name))"
        default: break
        }
        return switch type {
        case "money": "\(name)::numeric"
        case "bytea": "encode(\(name), 'hex')"
        case "time with time zone": "\(name)::time"
        default: "\(name)::text"
        }
    }

    /// The name as an identifier of SQL.
    static func quoted(_ name: String) -> String {
        let isPlain =
            !name.isEmpty && name.utf8.first.map { $0 &- 0x30 >= 10 } == true
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte &- 0x30 < 10
                    || byte == UInt8(ascii: "_")
            }
        return isPlain
            ? name
            : "\""
                + name.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\""
    }
}
