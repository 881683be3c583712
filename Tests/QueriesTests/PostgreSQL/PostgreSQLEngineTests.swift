import Diagnostics
import Formats
import Tables
import TestSupport
import Testing
import Values

@testable import Queries

/// What is known of a query before a server is asked.
@Suite struct PostgreSQLEngineTests {
    private let site = SourceFile(
        path: "site.yml", text: "warehouse: {engine: postgresql, url: \"${WAREHOUSE_URL}\"}")

    private func run(
        _ sql: String, _ parameters: [QueryParameter] = [], address: String? = nil,
        settings: QuerySettings = QuerySettings()
    ) throws -> (table: Table?, report: String) {
        let node = try #require(parseYAML(site.text).value)
        let connection = try #require(decodeConnections(node).value.first)
        let file = SourceFile(path: "q.sql", text: "-- connection: warehouse\n" + sql)
        let text = scanSQL(file.text, .names).value
        var settings = settings
        settings.environment = { $0 == "WAREHOUSE_URL" ? address : nil }
        let answer = PostgreSQLEngine(connection, settings).run(
            Query(
                dataset: "q", text: text, numbers: Array(parameters.indices.map { $0 + 1 }),
                parameters: parameters), datasets: QueryDatasets())
        let site = site
        let renderer = DiagnosticRenderer { $0 == file.path ? file : site }
        return (answer.value, renderer.render(answer.diagnostics))
    }

    @Test func `an address that is not in the environment names its variable`() throws {
        let report = try run("SELECT 1").report
        #expect(report.contains("the environment has no variable 'WAREHOUSE_URL'"))
        #expect(report.hasPrefix("site.yml:1:1: error:"))
    }

    @Test func `an address that cannot be read is not shown`() throws {
        let report = try run("SELECT 1", address: "hunter2").report
        #expect(report.contains("the address in 'WAREHOUSE_URL' does not start with postgresql://"))
        #expect(!report.contains("hunter2"))
    }

    @Test func `what is no single statement is refused before anyone is asked`() throws {
        #expect(
            try run("SELECT 1; DROP TABLE t").report.contains(
                "q.sql:2:11: error: a second statement"))
        #expect(try run("-- nothing").report.contains("there is no query here"))
        #expect(try run("SELECT $1").report.contains("q.sql:2:8: error: parameters have names"))
    }

    @Test func `a parameter cannot hold a zero byte`() throws {
        let span = SourceSpan(path: "q.sql", range: 32..<34)
        let parameter = QueryParameter(name: "a", value: .text("x\0y"), span: span)
        #expect(try run("SELECT :a", [parameter]).report.contains("zero byte"))
    }

    @Test func `the places of the server are those of the query`() throws {
        let file = SourceFile(path: "q.sql", text: "SELECT 'é', :year, salah FROM t")
        let text = scanSQL(file.text, .names).value
        let parameter = QueryParameter(
            name: "year", value: .integer(2018), span: SourceSpan(path: "q.sql", range: 13..<18))
        let statement = try #require(
            PostgreSQLStatement.make(
                Query(dataset: "q", text: text, numbers: [1], parameters: [parameter])
            ).value)
        #expect(statement.text.string == "SELECT 'é', $1, salah FROM t")
        #expect(statement.arguments == ["2018"])
        #expect(statement.span(at: 17) == SourceSpan(path: "q.sql", range: 20..<25))
        #expect(statement.span(at: 1).range == 0..<6)
        for position in [-1, 0, 28, 29, 30, 1000, .max] {
            #expect(statement.span(at: position).range.upperBound <= file.bytes.count)
        }
    }

    @Test func `offline the snapshot answers, with its date and age`() throws {
        let folder = TemporaryFolder()
        var settings = QuerySettings(isOffline: true, cacheFolder: folder.path)
        let missing = try run("SELECT 1 AS n", settings: settings)
        #expect(missing.table == nil)
        #expect(missing.report.contains("there is no snapshot of what 'warehouse' answers to this"))
        #expect(missing.report.contains("build once without --offline"))

        let taken = Instant(milliseconds: Int64(1_518_652_200_000))
        let question = Snapshot.Question(
            connection: "warehouse", statement: "-- connection: warehouse\nSELECT 1 AS n",
            arguments: [])
        let table = Table(columns: [Column(name: "n", values: [.integer(1)])], rowCount: 1)
        let snapshots = SnapshotFolder(path: folder.path + "/snapshots")
        #expect(snapshots.keep(Snapshot(question: question, taken: taken, table: table)) == nil)
        settings.clock = Instant(milliseconds: taken.milliseconds + 3 * 86_400_000)
        let found = try run("SELECT 1 AS n", settings: settings)
        #expect(found.table?.rows == [["n": 1]])
        #expect(found.report.contains("snapshot of 2018-02-14T23:50:00Z, 3 days old"))

        folder.write("snapshots/" + question.fileName, "laporan snapshot 1\nx")
        let damaged = try run("SELECT 1 AS n", settings: settings)
        #expect(damaged.table == nil)
        #expect(damaged.report.contains("cannot be used: it is damaged"))
    }

    @Test func `a preview remembers what was answered`() throws {
        let question = Snapshot.Question(
            connection: "warehouse", statement: "-- connection: warehouse\nSELECT 1 AS n",
            arguments: [])
        var settings = QuerySettings()
        let memory = ServerAnswers()
        memory[question] = Table(columns: [Column(name: "n", values: [.integer(1)])], rowCount: 1)
        settings.memory = memory
        #expect(try run("SELECT 1 AS n", settings: settings).table?.rowCount == 1)
        #expect(try run("SELECT 2 AS n", settings: settings).table == nil)
    }
}
