import Diagnostics
import Queries
import Tables
import Testing

/// Statements that are cut, doubled and shuffled by rule: each gives an answer or an error at a place, and the datasets
/// stay what they are.
@Suite struct SQLMutationTests {
    private static let seeds = [
        "SELECT a, sum(b) OVER (PARTITION BY a ORDER BY b) AS s FROM t WHERE c IN ('x', 'y''z') -- end",
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
        "SELECT t.a AS \"a b\", [b], `c` FROM t LEFT JOIN t AS u ON t.a = u.b ORDER BY 1 DESC LIMIT 2;",
        "SELECT json_extract('{\"a\": [1, 2]}', '$.a[1]') AS j, CAST(b AS TEXT) AS k FROM t /* c */",
        "SELECT CASE WHEN a > 1 THEN x'00' ELSE date('2020-01-01') END AS d FROM t GROUP BY a HAVING 1",
        "INSERT INTO t SELECT * FROM t; DROP TABLE t; SELECT * FROM t",
    ]

    @Test(arguments: seeds) func `no statement brings the engine down`(seed: String) {
        var limits = SQLiteLimits()
        limits.millionSteps = 2
        limits.rows = 1000
        let site = SQLiteSite(["t": "a,b,c\n1,2,x\n3,4,y\n"], limits: limits)
        var random: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: random >> 33) % max(1, bound)
        }
        let pieces = [
            "'", "\"", "(", ")", ",", ";", "--", "/*", "NULL", ":p", "?", "\u{0}", "é", "\u{FF}",
        ]
        for _ in 0..<400 {
            var bytes = Array(seed.utf8)
            for _ in 0...next(3) {
                let place = next(bytes.count)
                switch next(4) {
                case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(12)))
                case 1: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: place)
                case 2:
                    let end = min(bytes.count, place + next(20))
                    bytes.insert(contentsOf: bytes[place..<end], at: next(bytes.count))
                default:
                    if bytes.indices.contains(place) {
                        bytes[place] = UInt8(truncatingIfNeeded: next(256))
                    }
                }
            }
            let sql = String(decoding: bytes, as: UTF8.self)
            let answer = site.ask(sql, Array(repeating: .integer(1), count: 20))
            #expect(answer.value != nil || answer.diagnostics.hasErrors, "\(sql)")
            #expect(answer.diagnostics.allSatisfy { $0.span != nil }, "\(sql)")
        }
        #expect(site.csv("SELECT a, b, c FROM t") == "a,b,c\n1,2,x\n3,4,y\n")
    }
}
