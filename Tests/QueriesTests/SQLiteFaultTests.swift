import Diagnostics
import Queries
import Tables
import Testing

@Suite struct SQLiteFaultTests {
    private let site = SQLiteSite([
        "participants": "province,people\nAceh,5\nBali,4\n",
        "provinces": "province,island\nAceh,S\n",
    ])

    @Test(arguments: [
        (
            "SELECT people\nFORM participants",
            "2:6 sql-syntax: 'participants' is not expected here (did you mean 'FROM' for 'FORM'?)"
        ),
        (
            "SELECT people FROM participants\nGRUOP BY province",
            "2:7 sql-syntax: 'BY' is not expected here (did you mean 'GROUP' for 'GRUOP'?)"
        ),
        ("SELECT people FROM", "1:15 sql-syntax: the query goes on after this"),
        (
            "SELECT peopel\nFROM participants",
            "1:8 unknown-column: no dataset of the query has a column 'peopel' (did you mean 'people'?)"
        ),
        (
            "SELECT province FROM participants WHERE province = \"Aceh\"",
            "1:52 unknown-column: no dataset of the query has a column 'Aceh' "
                + "(text stands in single quotes: 'text')"
        ),
        (
            "SELECT 1 AS a\nFROM participant",
            "2:6 unknown-dataset: there is no dataset 'participant' (did you mean 'participants'?)"
        ),
        (
            "SELECT nosuch(people) AS a FROM participants",
            "1:8 unknown-function: SQLite has no function 'nosuch'"
        ),
        (
            "SELECT province FROM participants, provinces",
            "1:8 ambiguous-column: several tables of the query have a column 'province' "
                + "(write which table's: table.province)"
        ),
        (
            "SELECT sum(people) FROM participants",
            "1:1 unnamed-column: column 1, 'sum(people)', has no name (name it: … AS total)"
        ),
        (
            "SELECT * FROM participants JOIN provinces ON 1",
            "1:1 repeated-column: two columns of the answer are called 'province' "
                + "(name one of them otherwise: … AS other)"
        ),
        (" -- nothing\n", "1:1 empty-query: there is no query here"),
        (
            "SELECT 1 AS a; SELECT 2 AS b",
            "1:16 second-statement: a second statement begins here "
                + "(a query is one SELECT; WITH names the steps before it)"
        ),
        (
            "SELECT x'ff' AS a",
            "1:1 bytes-in-answer: column 'a' holds bytes in row 1, not text "
                + "(write CAST(… AS TEXT) or hex(…))"
        ),
        (
            "SELECT CAST(x'ff' AS TEXT) AS a",
            "1:1 not-utf8: column 'a' holds bytes in row 1 that are no text in UTF-8"
        ),
        ("SELECT 9e999 AS a", "1:1 infinite-number: column 'a' is infinite in row 1"),
        ("SELECT json_extract('{', '$') AS a", "1:1 sql-error: SQLite: malformed JSON"),
        (
            "SELECT ? AS a",
            "1:8 unbound-parameter: nothing gives '?' a value "
                + "(write :name, and its value under 'parameters' in datapackage.yml)"
        ),
    ])
    func `each mistake is told at its place`(sql: String, expected: String) {
        #expect(site.faults(sql) == expected)
    }

    @Test(arguments: [
        "DELETE FROM participants", "INSERT INTO participants VALUES ('x', 1)",
        "UPDATE participants SET people = 0", "DROP TABLE participants",
        "CREATE TABLE t (x)", "CREATE TEMP VIEW v AS SELECT 1 AS a", "ATTACH 'x.db' AS x",
        "ATTACH '/etc/passwd' AS x", "PRAGMA user_version", "PRAGMA writable_schema = 1", "VACUUM",
        "VACUUM INTO 'x.db'", "BEGIN", "SAVEPOINT s", "ANALYZE", "REINDEX", "DETACH main",
        "INSERT INTO participants VALUES ('x', 1) RETURNING people",
        "CREATE VIRTUAL TABLE t USING fts5(x)",
        "WITH x AS (SELECT 1) DELETE FROM participants",
    ])
    func `queries cannot write`(sql: String) {
        // One that was loaded, so that nothing is missing.
        #expect(site.csv("SELECT count(*) AS n FROM participants") == "n\n2\n")
        #expect(site.faults(sql).contains("query-writes"), "\(site.faults(sql))")
        #expect(site.csv("SELECT count(*) AS n FROM participants") == "n\n2\n")
    }

    @Test(arguments: [
        "SELECT random() AS a", "SELECT hex(randomblob(4)) AS a", "SELECT CURRENT_TIMESTAMP AS a",
        "SELECT current_date AS a", "SELECT date('now') AS a", "SELECT date() AS a",
        "SELECT datetime('n' || 'ow', '+1 day') AS a", "SELECT strftime('%Y') AS a",
        "SELECT julianday('now') AS a FROM participants",
        "SELECT datetime('2020-01-01', 'localtime') AS a",
        "SELECT datetime('2020-01-01', 'utc') AS a", "SELECT sqlite_version() AS a",
        "SELECT last_insert_rowid() AS a",
    ])
    func `queries know neither clock nor chance nor machine`(sql: String) {
        #expect(site.faults(sql).contains("query-not-reproducible"), "\(site.csv(sql))")
    }

    @Test(arguments: [
        "SELECT name FROM sqlite_schema", "SELECT name FROM sqlite_master",
        "SELECT * FROM pragma_table_info('participants')", "SELECT name FROM pragma_function_list",
        "SELECT name FROM dbstat", "SELECT * FROM sqlite_stmt",
    ])
    func `queries read datasets alone`(sql: String) {
        _ = site.ask("SELECT 1 AS a FROM participants")
        #expect(site.ask(sql).value == nil)
        #expect(site.ask(sql).diagnostics.hasErrors)
    }

    @Test func `a date that is given is no clock`() {
        #expect(site.csv("SELECT date('2018-01-31', '+1 month') AS a") == "a\n2018-03-03\n")
    }

    @Test func `what is explained is no answer`() {
        #expect(site.faults("EXPLAIN QUERY PLAN SELECT 1").contains("explain-query"))
    }

    @Test func `a recursion without an end ends`() {
        var limits = SQLiteLimits()
        limits.millionSteps = 3
        limits.rows = 1000
        let site = SQLiteSite(limits: limits)
        let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT"
        #expect(
            site.faults(endless + " count(*) AS n FROM c")
                == "1:1 query-too-long: the query takes more than 3 million steps "
                + "(does a recursion end? are tables joined without a condition?)")
        #expect(
            site.faults(endless + " x FROM c")
                == "1:1 too-many-rows: the answer has more than 1000 rows "
                + "(aggregate them, or write LIMIT)")
        #expect(site.csv("SELECT 1 AS a") == "a\n1\n")
    }

    @Test func `a text that grows without an end is refused`() {
        var limits = SQLiteLimits()
        limits.textBytes = 1 << 20
        let site = SQLiteSite(limits: limits)
        #expect(
            site.faults(
                "SELECT hex(zeroblob(50000)) || value AS a FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12]')"
            ).contains("too-much-text"))
        #expect(
            site.faults("SELECT hex(zeroblob(60000000)) AS a")
                == "1:1 sql-error: SQLite: string or blob too big")
    }

    @Test func `a dataset that SQLite cannot hold is named`() {
        let site = SQLiteSite(["odd": "Name,name\na,b\n"])
        #expect(
            site.faults("SELECT 1 AS a FROM odd")
                == "1:20 unloadable-dataset: 'odd' cannot be a table of SQLite: "
                + "duplicate column name: name "
                + "(SQLite tells the names of columns apart without regard to capitals)")
    }

    @Test func `a dataset with faults of its own is not asked for twice`() {
        var site = SQLiteSite()
        site.tables = [:]
        let source = SourceText(path: "q.sql", text: "SELECT x FROM broken")
        let query = Query(dataset: "q", text: scanSQL(source, .names).value)
        let answer = site.engine.run(query, datasets: QueryDatasets(names: ["broken"]))
        #expect(answer.value == nil)
        #expect(answer.diagnostics.isEmpty)
    }
}
