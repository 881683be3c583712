import Diagnostics
import SiteBuild
import Testing

@Suite struct QueryDataTests {
    /// A page with `body`, and data to ask about.
    private func site(_ body: String, _ more: String = "") -> TestSite {
        .small(
            """
            -- content/q.md --
            ---
            title: Kueri
            params: {year: 2017}
            ---
            \(body)
            -- content/data/segments.csv --
            year,segment,people,day
            2017,PBI,92380352,2017-12-31
            2017,Mandiri,25397828,2017-12-31
            2018,PBI,92107598,2018-12-31
            2018,Mandiri,31086138,2018-12-31
            \(more)
            """)
    }

    private func text(_ site: TestSite) async throws -> String {
        let outcome = try await site.build()
        #expect(outcome.report == "")
        return outcome.text("q/index.html") ?? ""
    }

    @Test func `cells that must not be shown are hidden from queries, and in answers`() async throws
    {
        let outcome = try await site(
            """
            {{ data.seen | length }} {{ 'ya' if (data.seen | last).people is none else 'bukan' }}
            {{ 'ya' if (data.few | first).n is none else 'bukan' }}
            """,
            """
            -- content/data/small.csv --
            place,people
            a,120
            b,3
            c,80
            d,4
            -- content/data/seen.sql --
            SELECT place, people FROM small WHERE people IS NULL
            -- content/data/few.sql --
            SELECT 'x' AS place, 2 AS n UNION ALL SELECT 'y', 3 UNION ALL SELECT 'z', 9
            -- content/data/datapackage.yml --
            resources:
              - {name: jkn, path: jkn.csv}
              - name: small
                path: small.csv
                suppress: {columns: [people], below: 5}
              - name: few
                path: few.sql
                suppress: {columns: [n], below: 5}
            """
        ).build()
        #expect(outcome.report == "")
        #expect(outcome.text("q/index.html")?.contains("2 ya\nya") == true)
    }

    @Test func `keys lead to answers and from them`() async throws {
        let outcome = try await site(
            "{{ data.years | length }}",
            """
            -- content/data/years.sql --
            SELECT DISTINCT year FROM segments WHERE year < 2018
            -- content/data/datapackage.yml --
            resources:
              - {name: jkn, path: jkn.csv}
              - {name: years, path: years.sql}
              - name: segments
                path: segments.csv
                schema:
                  fields:
                    - {name: year, type: integer}
                    - {name: segment, type: string}
                    - {name: people, type: integer}
                    - {name: day, type: date}
                  foreignKeys:
                    - {fields: year, reference: {resource: years, fields: year}}
            """
        ).build()
        #expect(outcome.codes == ["key-foreign", "key-foreign"])
        #expect(outcome.report.contains("content/data/segments.csv:4:1"))
    }
}
