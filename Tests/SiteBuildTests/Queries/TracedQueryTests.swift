import Diagnostics
import SiteBuild
import Tables
import Testing

@Suite struct TracedQueryTests {
    @Test func `what a page reads of a query is a cell of its answer, and the query is told`()
        async throws
    {
        let traced = try await TracedSite(
            .small(
                """
                -- content/q.md --
                ---
                title: Kueri
                ---
                ```{sql} most
                SELECT max(participants) AS n FROM jkn WHERE date < {{ "2018-01-01" }}
                ```

                {{ (data.most | first).n }} {{ (data.last | first).n }}
                -- content/data/last.sql --
                SELECT max(participants) AS n FROM jkn
                """))
        #expect(!traced.diagnostics.hasErrors)
        let page = try #require(traced.page("/q/"))
        let reads = page.numbers.map(\.origin.reads)
        #expect(reads.contains([.cell(dataset: "most", row: 0, column: "n")]))
        #expect(reads.contains([.cell(dataset: "last", row: 0, column: "n")]))
        #expect(page.unknownCount == 0)
        #expect(page.queries.map(\.name) == ["most"])
        #expect(page.queries.first?.query?.reads == ["jkn"])
        #expect(page.datasets.map(\.path) == ["content/data/last.sql"])
    }
}
