import Testing

@testable import Queries

@Suite struct ScanStatementsTests {
    private func scan(_ sql: String) -> ScannedStatements { scanStatements(Array(sql.utf8)) }

    @Test func `a statement may end with a semicolon, blanks and comments`() {
        let scanned = scan("-- first\n SELECT 1 ; ; -- ; last\n /* ; /* ; */ x */ ")
        #expect(scanned.start == 10)
        #expect(scanned.second == nil)
    }

    @Test func `a second statement is found where it begins`() {
        #expect(scan("SELECT 1; DROP TABLE t").second == 10)
    }

    @Test(arguments: [
        "SELECT ';' || \"a;b\" || ''''", "SELECT $$ ; x $$", "SELECT $tag$ ; $$ ; $tag$",
        "SELECT E'\\';x'", "SELECT e'\\'' || ';'", "SELECT a$b$c, 1",
    ])
    func `semicolons in quotes end nothing`(sql: String) {
        #expect(scan(sql).second == nil)
    }

    @Test(arguments: ["SELECT 'a\\'; x", "SELECT name'a'; x", "SELECT $a$ b $a$; x"])
    func `quotes end where PostgreSQL ends them`(sql: String) {
        #expect(scan(sql).second == sql.utf8.count - 1)
    }

    @Test(arguments: ["", "  \n", "-- SELECT 1", "/* SELECT 1", ";;"])
    func `what has no statement is empty`(sql: String) {
        #expect(scan(sql).start == nil)
    }

    @Test func `parameters that have a number are found, and names with a dollar are none`() {
        #expect(scan("SELECT a$1, '$1', $2").numbered == 18..<20)
        #expect(scan("SELECT a$1 -- $2").numbered == nil)
    }

    @Test(arguments: ["'", "\"", "$", "$$", "$a", "/*", "E'\\", "--", "$1", "\u{FEFF}"])
    func `text that breaks off is read to its end`(sql: String) {
        #expect(scan("SELECT " + sql).start == 0)
    }
}
