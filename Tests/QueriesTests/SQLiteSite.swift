import Diagnostics
import Queries
import Tables
import Testing

/// Datasets and an engine, to ask questions.
struct SQLiteSite {
    var tables: [String: Table] = [:]
    var engine: SQLiteEngine

    /// - Parameter csv: the text of each dataset by its name.
    init(_ csv: [String: String] = [:], limits: SQLiteLimits = SQLiteLimits()) {
        engine = SQLiteEngine(limits: limits)
        for (name, text) in csv {
            tables[name] = readTable(SourceFile(path: name + ".csv", text: text)).value
        }
    }

    func ask(_ sql: String, _ values: [QueryValue] = []) -> Checked<Table?> {
        let source = SourceText(path: "q.sql", text: sql)
        let scanned = scanSQL(source, .names)
        guard !scanned.diagnostics.hasErrors else { return Checked(nil, scanned.diagnostics) }
        let text = scanned.value
        let query = Query(
            dataset: "q", text: text, numbers: text.placeholders.indices.map { $0 + 1 },
            parameters: zip(text.placeholders, values).map { place, value in
                QueryParameter(value: value, span: source.span(place.range))
            })
        return engine.run(query, datasets: datasets)
    }

    var datasets: QueryDatasets {
        QueryDatasets(names: tables.keys.sorted(), table: { Checked(tables[$0]) })
    }

    /// The rows as CSV; what is wrong if there are none.
    func csv(_ sql: String, _ values: [QueryValue] = []) -> String {
        let answer = ask(sql, values)
        guard let table = answer.value else { return said(answer.diagnostics, sql) }
        return String(decoding: writeCSV(table), as: UTF8.self)
    }

    /// The types of the columns.
    func types(_ sql: String) -> [FieldType] {
        ask(sql).value?.columns.map(\.field.type) ?? []
    }

    /// Code, place and text of each diagnostic.
    func faults(_ sql: String) -> String { said(ask(sql).diagnostics, sql) }

    private func said(_ diagnostics: [Diagnostic], _ sql: String) -> String {
        let lines = LineIndex(Array(sql.utf8))
        return diagnostics.map { diagnostic in
            let place = diagnostic.span.map { lines.location(of: $0.range.lowerBound) }
            let help = diagnostic.help.map { " (\($0))" } ?? ""
            return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message.id): "
                + diagnostic.message.text + help
        }.joined(separator: "\n")
    }
}
