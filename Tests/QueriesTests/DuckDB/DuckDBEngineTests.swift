import Diagnostics
import Processes
import Queries
import Tables
import Testing
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private let searchPath = getenv("PATH").map { String(cString: $0) } ?? ""
private let hasDuckDB = searchProgram("duckdb", in: searchPath) != nil

/// Runs the program, where there is one.
@Suite(.enabled(if: hasDuckDB, "there is no duckdb in PATH: pip install duckdb-cli"))
struct `DuckDB` {
    private func ask(
        _ sql: String, _ values: [QueryValue] = [], settings: DuckDBSettings = DuckDBSettings()
    ) -> Checked<Table?> {
        let source = SourceText(path: "q.sql", text: sql)
        let text = scanSQL(source, .names).value
        let parameters = values.map { QueryParameter(value: $0, span: source.span(at: 0)) }
        let query = Query(
            dataset: "q", text: text, numbers: Array(1...max(1, values.count)),
            parameters: parameters)
        var template = Array("/tmp/laporan-duckdb-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        let folder = String(
            decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        mkdir(folder + "/content", 0o755)
        mkdir(folder + "/content/data", 0o755)
        defer { _ = system("rm -r '\(folder)'") }
        let copy = "COPY (SELECT i, i % 3 AS k FROM range(1000) t(i)) TO 'x.parquet'"
        _ = system("cd '\(folder)/content/data' && duckdb -no-init -c \"\(copy)\" >/dev/null")
        let engine = DuckDBEngine(
            settings,
            QuerySettings(
                environment: { $0 == "PATH" ? searchPath : nil }, siteFolder: folder))
        return engine.run(query, datasets: QueryDatasets())
    }

    private func rows(_ checked: Checked<Table?>) -> [[Value]] {
        guard let table = checked.value else { return [] }
        return (0..<table.rowCount).map { row in table.columns.map { $0.value(at: row) } }
    }

    @Test func `aggregates a Parquet file`() {
        let answer = ask("SELECT k, count(*) AS n, sum(i) AS s FROM 'x.parquet' GROUP BY k")
        #expect(answer.diagnostics == [])
        #expect(
            rows(answer)
                == [
                    [.integer(0), .integer(334), .integer(166833)],
                    [.integer(1), .integer(333), .integer(166167)],
                    [.integer(2), .integer(333), .integer(166500)],
                ].map { $0.map { $0 } })
    }

    @Test func `keeps types and texts as they are`() {
        let answer = ask(
            """
            SELECT CAST(1.50 AS DECIMAL(10,2)) AS d, DATE '2018-02-15' AS day, true AS b, NULL AS n,
              'a,"b' || chr(10) || 'c' AS t, '' AS e, TIMESTAMP '2020-01-01 10:00:00' AS ts
            """)
        #expect(answer.diagnostics == [])
        let types = answer.value?.columns.map(\.field.type)
        #expect(types == [.number, .date, .boolean, .integer, .string, .string, .datetime])
        let row = rows(answer).first ?? []
        #expect(row.count == 7)
        #expect(row.first == .number(1.5))
        #expect(row[2] == .boolean(true) && row[3] == .null)
        #expect(row[4] == .string("a,\"b\nc") && row[5] == .string(""))
    }

    @Test func `binds parameters, whatever they hold`() {
        let text = "'); DROP TABLE x; --"
        let answer = ask("SELECT :a AS a, :b AS b", [.text(text), .integer(7)])
        #expect(rows(answer) == [[.string(text), .integer(7)]])
    }

    @Test func `sorts what has no order, and leaves an order as it is`() {
        #expect(
            rows(ask("SELECT unnest([3, 1, 2]) AS x")) == [
                [.integer(1)], [.integer(2)], [.integer(3)],
            ])
        #expect(
            rows(ask("SELECT x FROM (SELECT unnest([3, 1, 2]) AS x) ORDER BY x DESC"))
                == [[.integer(3)], [.integer(2)], [.integer(1)]])
    }

    @Test(arguments: [
        ("SELECT 1,\n  nope FROM 'x.parquet'", "query-failed", "nope"),
        ("SELEC 1", "query-failed", "SELEC"),
        ("SELECT 1; SELECT 2", "query-writes", ""), ("CREATE TABLE x(a INT)", "query-writes", ""),
        ("SELECT 1; DROP TABLE x", "query-writes", ""),
        ("COPY (SELECT 1) TO 'y.csv'", "query-writes", ""), ("", "query-failed", ""),
        (".shell touch /tmp/never", "query-failed", "."),
        ("SELECT * FROM read_csv('/etc/passwd')", "file-not-allowed", ""),
        ("SELECT * FROM read_text('../../site.yml')", "file-not-allowed", ""),
        ("SELECT * FROM 'https://example.org/x.parquet'", "file-not-allowed", ""),
        ("SELECT random()", "function-not-allowed", ""),
        ("SELECT now()", "function-not-allowed", ""),
        ("SELECT [1, 2] AS l", "unsupported-column-type", ""),
        ("SELECT CAST('nan' AS DOUBLE) AS x", "unsupported-value", ""),
        ("SELECT CAST('x' AS INTEGER) AS x", "query-failed", ""),
    ])
    func `says what is wrong`(sql: String, code: String, place: String) {
        let answer = ask(sql)
        #expect(answer.value == nil)
        let first = answer.diagnostics.first
        #expect(first?.message.id == code, "\(first?.message.text ?? "")")
        if !place.isEmpty, let span = first?.span {
            let bytes = Array(sql.utf8)[span.range]
            #expect(String(decoding: bytes, as: UTF8.self) == place)
        }
    }

    @Test func `returns no more rows than it may`() {
        var settings = DuckDBSettings()
        settings.rows = 10
        let answer = ask("SELECT i FROM range(50000000) t(i) ORDER BY i", settings: settings)
        #expect(answer.diagnostics.map(\.message.id) == ["too-many-rows"])
        #expect(rows(ask("SELECT i FROM range(10) t(i)", settings: settings)).count == 10)
    }

    @Test func `is ended when it takes too long`() {
        var settings = DuckDBSettings()
        settings.timeout = 1
        let sql =
            "SELECT count(*) AS n FROM range(100000000) a(i), range(100000000) b(j) WHERE i * j % 7 = 3"
        #expect(ask(sql, settings: settings).diagnostics.map(\.message.id) == ["query-too-slow"])
    }

    @Test func `is missed where it is not`() {
        var settings = DuckDBSettings()
        settings.executable = "no-such-duckdb"
        #expect(
            ask("SELECT 1", settings: settings).diagnostics.map(\.message.id) == ["missing-duckdb"])
    }
}
