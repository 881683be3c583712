import Diagnostics
import Queries
import Tables
import Testing
import Values

@Suite struct SQLiteAnswerTests {
    private let site = SQLiteSite([
        "jkn": """
        year,date,month,at,name,share,people,active
        2014,2014-12-31,2014-12,2014-12-31T02:30:00Z,PBI,0.5,96000000,true
        2015,2015-12-31,2015-12,2015-12-31T02:30:00Z,Mandiri,0.25,,false
        2016,2016-12-31,2016-12,2016-12-31T02:30:00Z,PBI,1,91000000,true
        """
    ])

    @Test func `columns of datasets keep their types`() {
        #expect(
            site.types("SELECT * FROM jkn") == [
                .integer, .date, .yearmonth, .datetime, .string, .number, .integer, .boolean,
            ])
        #expect(
            site.csv("SELECT * FROM jkn WHERE year = 2015") == """
                year,date,month,at,name,share,people,active
                2015,2015-12-31,2015-12,2015-12-31T02:30:00Z,Mandiri,0.25,,false\n
                """)
    }

    @Test func `computed columns get their types from their values`() {
        #expect(
            site.types(
                """
                SELECT max(date) AS last, strftime('%Y-%m', date) AS month, count(*) AS n,
                    avg(people) AS mean, name || '!' AS shout, share > 0.3 AS large,
                    NULL AS empty, '2014-12-31T02:30:00Z' AS at
                FROM jkn
                """) == [
                    .date, .yearmonth, .integer, .number, .string, .integer, .string, .datetime,
                ])
    }

    @Test func `computed numbers have the digits that one computes by hand`() {
        let sums = SQLiteSite(["t": "k,v\na,0.1\na,0.2\nb,1.005\nb,2.675\n"])
        #expect(
            sums.csv("SELECT k, sum(v) AS s, avg(v) AS a FROM t GROUP BY k ORDER BY k")
                == "k,s,a\na,0.3,0.15\nb,3.68,1.84\n")
    }

    @Test func `numbers of a dataset are those that were read`() {
        let read = SQLiteSite(["t": "v\n0.30000000000000004\n"])
        #expect(read.csv("SELECT v FROM t") == "v\n0.30000000000000004\n")
    }

    @Test func `a column of a union has a type that all its cells fit`() {
        #expect(site.types("SELECT date AS x FROM jkn UNION SELECT 'all'") == [.string])
        #expect(site.types("SELECT year AS x FROM jkn UNION ALL SELECT 0.5") == [.number])
        let mixed = site.ask("SELECT year AS x FROM jkn UNION ALL SELECT 'all'").value
        #expect(mixed?.columns.first?.field.type == .any)
        #expect(mixed?.value(row: 3, column: 0) == .string("all"))
    }

    @Test func `integers beyond 53 bits are not rounded`() {
        let table = site.ask("SELECT 9007199254740993 AS x UNION ALL SELECT 0.5").value
        #expect(table?.value(row: 0, column: 0) == .integer(9_007_199_254_740_993))
        let integers = site.ask("SELECT 9223372036854775807 AS x").value
        #expect(integers?.value(row: 0, column: 0) == .integer(.max))
    }

    @Test func `rows without an order are those of the dataset, whatever was loaded before`() {
        let other = SQLiteSite([
            "b": "x\n3\n1\n2\n", "a": "x,y\n1,p\n2,q\n3,r\n", "c": "x\n9\n",
        ])
        let first = other.csv("SELECT a.y FROM b JOIN a USING (x)")
        _ = other.csv("SELECT * FROM c")
        #expect(other.csv("SELECT a.y FROM b JOIN a USING (x)") == first)
        #expect(other.csv("SELECT x FROM b") == "x\n3\n1\n2\n")
        #expect(other.csv("SELECT rowid, x FROM b") == "rowid,x\n1,3\n2,1\n3,2\n")
    }

    @Test func `window functions, recursion and JSON work`() {
        #expect(
            site.csv(
                """
                SELECT year, sum(share) OVER (ORDER BY year) AS running,
                    lag(share) OVER (ORDER BY year) AS before
                FROM jkn
                """) == "year,running,before\n2014,0.5,\n2015,0.75,0.5\n2016,1.75,0.25\n")
        #expect(
            site.csv(
                """
                WITH RECURSIVE years(y) AS (SELECT 2014 UNION ALL SELECT y + 1 FROM years WHERE y < 2017)
                SELECT y, name FROM years LEFT JOIN jkn ON year = y
                """) == "y,name\n2014,PBI\n2015,Mandiri\n2016,PBI\n2017,\n")
        #expect(
            site.csv(
                """
                SELECT key, value, json_extract('{"a": {"b": 7}}', '$.a.b') AS deep
                FROM json_each('{"x": 1, "y": 2}')
                """) == "key,value,deep\nx,1,7\ny,2,7\n")
    }

    @Test func `values are bound and never become part of the statement`() {
        let evil = "x' OR '1'='1"
        #expect(site.csv("SELECT year FROM jkn WHERE name = :name", [.text(evil)]) == "year\n")
        #expect(
            site.csv(
                "SELECT :a AS a, :b AS b, :c AS c, :d AS d, :e AS e",
                [.integer(7), .number(0.5), .text(""), .null, .boolean(true)])
                == "a,b,c,d,e\n7,0.5,\"\",,1\n")
        #expect(
            site.csv("SELECT year FROM jkn WHERE date > :day", [.date("2015-12-31")])
                == "year\n2016\n")
    }

    @Test func `a trailing semicolon, comments and a byte order mark do no harm`() {
        #expect(site.csv("\u{FEFF}-- why\nSELECT 1 AS a; -- done\n;") == "a\n1\n")
        #expect(site.csv("/* ; */ ; SELECT 1 AS a") == "a\n1\n")
    }

    @Test func `an empty answer keeps its columns`() {
        #expect(
            site.types("SELECT date, name, 1 AS n FROM jkn WHERE 0") == [.date, .string, .string])
    }

    @Test func `empty texts are texts, and cells of all kinds survive the way in and out`() {
        let rows = """
            [{"t": "", "m": 1}, {"t": "é", "m": "x"}, {"t": null, "m": [1, {"a": 2}]}, {"t": "z", "m": 0.5}]
            """
        var site = SQLiteSite()
        site.tables["j"] = readTable(SourceFile(path: "j.json", text: rows)).value
        let table = site.ask("SELECT t, m FROM j").value
        #expect(table?.value(row: 0, column: 0) == .string(""))
        #expect(table?.value(row: 2, column: 0) == .null)
        #expect(table?.value(row: 1, column: 0) == .string("é"))
        #expect(table?.columns[1].field.type == .any)
        #expect(table?.value(row: 0, column: 1) == .integer(1))
        #expect(table?.value(row: 2, column: 1) == .string("[1,{\"a\":2}]"))
        #expect(table?.value(row: 3, column: 1) == .number(0.5))
    }
}
