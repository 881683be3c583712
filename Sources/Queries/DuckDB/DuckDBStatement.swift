import Diagnostics

/// What is passed to DuckDB for one query.
///
/// The query's own text is never a part of a statement of ours: it is given as a text to DuckDB's function `query`, which
/// takes one SELECT and nothing else.
struct DuckDBStatement {
    /// The query with `getvariable('p1')` in the places of its parameters.
    let text: SourceText
    private let variables: String
    private let settings: String

    /// Nil if a parameter holds a character that cannot be passed.
    init?(_ query: Query, dataFolder: String, temporaryFolder: String?) {
        text = query.statement { "getvariable('p\($0)')" }
        var variables = ""
        for (index, parameter) in query.parameters.enumerated() {
            guard let literal = Self.literal(parameter.value) else { return nil }
            variables += "SET VARIABLE p\(index + 1) = \(literal);"
        }
        self.variables = variables
        settings = [
            "errors_as_json = true", "autoinstall_known_extensions = false",
            "autoload_known_extensions = false", "TimeZone = 'UTC'",
            "temp_directory = \(Self.quoted(temporaryFolder ?? ""))",
            "allowed_directories = [\(Self.quoted(dataFolder + "/"))]",
            "enable_external_access = false", "lock_configuration = true",
        ].map { "SET \($0);" }.joined()
    }

    private var quotedText: String { Self.quoted(String(decoding: text.bytes, as: UTF8.self)) }

    /// Asks for the syntax tree, and for the names and types of the columns.
    var description: String {
        prepared + "SELECT json_serialize_sql(\(quotedText)) AS tree;"
            + "DESCRIBE FROM query(\(quotedText));"
    }

    /// Asks for the rows, each value as text.
    ///
    /// - Parameter isOrdered: whether the query says in which order; if not, its rows are sorted by all columns, as
    ///   DuckDB's order is not always the same.
    func rows(isOrdered: Bool, limit: Int) -> String {
        let order = isOrdered ? "" : " ORDER BY ALL"
        return prepared
            + "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (FROM query(\(quotedText))\(order) LIMIT \(limit));"
    }

    /// Asks for the description once more, so that an error says where. Only for a query that is known to be one SELECT.
    var located: (text: String, offset: Int) {
        let head = prepared + "DESCRIBE\n"
        return (head + String(decoding: text.bytes, as: UTF8.self), head.utf8.count)
    }

    private var prepared: String { variables + settings }

    /// A value as SQL writes it. A text holds no character but the quote that means something else in it.
    static func literal(_ value: QueryValue) -> String? {
        switch value {
        case .null: "NULL"
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .integer(let integer): "CAST('\(integer)' AS BIGINT)"
        case .number(let number): number.isFinite ? "CAST('\(number)' AS DOUBLE)" : nil
        case .text(let text): text.utf8.contains(0) ? nil : quoted(text)
        case .date(let text): text.utf8.contains(0) ? nil : "CAST(\(quoted(text)) AS DATE)"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result: [UInt8] = [UInt8(ascii: "'")]
        for byte in text.utf8 {
            if byte == UInt8(ascii: "'") { result.append(byte) }
            result.append(byte)
        }
        return String(decoding: result + [UInt8(ascii: "'")], as: UTF8.self)
    }
}
