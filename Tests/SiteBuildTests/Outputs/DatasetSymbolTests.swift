import Diagnostics
import Testing

@Suite struct `Symbols of datasets` {
    private let site = """
        -- content/index.md --
        ---
        title: Uji
        ---
        ```{table}
        id: t
        data: kab
        columns: [geo, n]
        total: true
        ```
        -- content/data/kab.csv --
        geo,n,s
        A,120,P
        B,3,A
        C,[z],A
        D,,Q
        E,,M
        -- content/data/datapackage.yml --
        name: kab
        resources:
          - name: kab
            path: kab.csv
            schema:
              fields:
                - {name: geo, type: string}
                - {name: n, type: integer}
                - {name: s, type: string, role: status}
              missingValues: ["", "[z]"]
            suppress: {below: 5}
          - name: jkn
            path: jkn.csv
            schema: {fields: [{name: date, type: date}, {name: participants, type: integer}]}
        -- templates/i18n/id.yml --
        table: Tabel
        total: Jumlah
        no_data: tidak ada data
        not_applicable: tidak berlaku
        suppressed: dirahasiakan
        value_provisional: sementara
        scroll_table: gulir
        download_csv: CSV
        """

    @Test func `stand in the table, and are explained before it`() async throws {
        let page = try #require(try await TestSite.small(site).build().text("index.html"))
        #expect(page.contains("120 <abbr title=\"sementara\">[p]</abbr></td>"))
        #expect(page.contains("<td class=\"number\"><abbr title=\"dirahasiakan\">[c]</abbr></td>"))
        #expect(page.contains("<abbr title=\"tidak berlaku\">[z]</abbr>"))
        #expect(
            page.contains(
                "[x]: tidak ada data; [z]: tidak berlaku; [c]: dirahasiakan; [p]: sementara</p>"))
        // Neither the number nor a total that gives it away.
        #expect(!page.contains(">3<") && !page.contains("123"))
        #expect(
            page.contains(
                "Jumlah</th><td class=\"number\"><abbr title=\"dirahasiakan\">[c]</abbr></td>"))
    }

    @Test func `stand in the published files, which say so`() async throws {
        let outcome = try await TestSite.small(site).build()
        #expect(
            outcome.text("data/kab.csv")
                == "geo,n,s\nA,120,P\nB,[c],A\nC,[z],A\nD,[c],Q\nE,,M\n")
        let package = try #require(outcome.text("data/datapackage.json"))
        let words = package.split { " \n".contains($0) }.joined()
        #expect(words.contains("\"missingValues\":[\"\",\"[z]\",\"[c]\"]"))
    }

    @Test func `of a status that is no code are reported`() async throws {
        var files = TestSite.small(site)
        files.files["content/data/kab.csv"] = "geo,n,s\nA,120,N\n"
        #expect(try await files.build().codes == ["unknown-status"])
    }
}
