import SiteBuild
import Testing

@Suite struct `A dataset's temporal coverage` {
    @Test(arguments: [
        ("date", "2018-02-15,2016-01-31,,2017-03-01", "2016-01-31/2018-02-15"),
        ("date", "2018-02-15,2018-02-15", "2018-02-15"),
        ("yearmonth", "2018-02,2017-11", "2017-11/2018-02"),
        ("year", "2018,2014", "2014/2018"),
        ("datetime", "2018-02-15T09:30:00Z", "2018-02-15T09:30:00Z"),
        ("date", ",", nil), ("integer", "2018,2019", nil), ("string", "2018-02-15", nil),
    ])
    func `reaches from its first to its last time`(
        type: String, cells: String, expected: String?
    ) async throws {
        let rows = cells.split(separator: ",", omittingEmptySubsequences: false)
            .map { "x,\($0)\n" }.joined()
        let site = TestSite.small(
            """
            -- content/a.md --
            ---
            title: A
            ---
            [x](data/uji.csv)
            -- content/data/uji.csv --
            name,time
            \(rows.dropLast())
            -- content/data/datapackage.yml --
            resources:
              - name: uji
                path: uji.csv
                title: Data uji untuk cakupan waktu
                description: Satu baris untuk setiap waktu, paling sedikit lima puluh huruf.
                schema: {fields: [{name: name, type: string}, {name: time, type: \(type)}]}
              - {name: jkn, path: jkn.csv}
            -- templates/page.html --
            {{ page.json_ld }}
            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let text = try #require(outcome.text("a/index.html"))
        #expect(text.contains(#""@type":"Dataset""#))
        let coverage = text.split(separator: #""temporalCoverage":""#).dropFirst().first?
            .split(separator: "\"").first.map(String.init)
        #expect(coverage == expected)
    }
}
