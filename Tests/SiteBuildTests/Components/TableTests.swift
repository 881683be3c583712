import Testing

@Suite struct `A table` {
    @Test func `shows titles, formats, order, a total and what is missing`() async throws {
        let outcome = try await Self.site(
            """
            data: segmen
            columns:
              - {field: nama, title: Segmen}
              - {field: jumlah, format: ",.1f"}
              - jumlah
              - {field: hari, format: "%Y"}
            sort: [-jumlah, nama]
            total: true
            """
        ).build()
        #expect(outcome.report == "")
        let text = try #require(outcome.text("t/index.html"))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("<tr>") }
        #expect(
            rows == [
                #"<tr><th scope="col">Segmen</th><th scope="col" class="number">jumlah</th><th scope="col" class="number">jumlah</th><th scope="col">hari</th></tr>"#,
                #"<tr><th scope="row">B &amp; C</th><td class="number">1.200,5</td><td class="number">1.200,5</td><td>2018</td></tr>"#,
                #"<tr><th scope="row">A</th><td class="number">−3,0</td><td class="number">−3</td><td>2017</td></tr>"#,
                #"<tr><th scope="row">&lt;i&gt;</th><td class="number"><abbr title="tidak ada data">[x]</abbr></td><td class="number"><abbr title="tidak ada data">[x]</abbr></td><td><abbr title="tidak ada data">[x]</abbr></td></tr>"#,
                #"<tr><th scope="row">Jumlah</th><td class="number">1.197,5</td><td class="number">1.197,5</td><td></td></tr>"#,
            ])
        #expect(
            outcome.text("t/tbl-1.csv")
                == "nama,jumlah,jumlah,hari\nB & C,1200.5,1200.5,2018-12-31\nA,-3,-3,2017-12-31\n<i>,,,\n"
        )
    }

    @Test(
        arguments: [
            ("caption: x", ["table-without-data"]), ("data: segmn", ["unknown-dataset"]),
            ("data: segmen\ncolumns: []", ["table-without-columns"]),
            ("data: segmen\ncolumns: [nma]", ["unknown-column"]),
            ("data: segmen\nsort: -nma", ["unknown-column"]),
            ("data: segmen\nalt: x\ntable: false", ["unknown-key", "unknown-key"]),
            ("data: segmen\ncolumns: [{field: nama, format: ',d'}]", ["format-of-text"]),
            ("data: segmen\ncolumns: [{field: jumlah, format: '%Y'}]", ["bad-format"]),
            ("data: segmen\ncolumns: [{field: hari, format: ',d'}]", ["bad-format"]),
            ("data: segmen\nid: main", ["duplicate-id"]), ("data: segmen\nid: 'a b'", ["bad-id"]),
            ("- a", ["wrong-kind"]),
        ])
    func `that does not fit is an error`(body: String, codes: [String]) async throws {
        #expect(try await Self.site(body).build().codes == codes)
    }

    @Test func `has a number that links to it, and explains the mark of an empty cell`()
        async throws
    {
        let text = try #require(
            try await Self.site("id: seg\ncaption: Semua\ndata: segmen").build()
                .text("t/index.html"))
        #expect(
            text.contains(
                """
                <figure id="seg" class="figure table">
                <figcaption><a class="figure-number" href="#seg">Tabel 1</a> Semua</figcaption>
                <p class="figure-note">[x]: tidak ada data</p>
                <div class="table-scroll" role="group" tabindex="0" aria-label="Tabel 1: dapat digulir">
                """))
        let full = try await Self.site("data: segmen\ncolumns: [nama]").build()
        #expect(full.text("t/index.html")?.contains("figure-note") == false)
    }

    @Test func `takes nothing after its braces`() async throws {
        var site = Self.site("data: segmen")
        site.files["content/t.md"] = "---\ntitle: T\n---\n```{table} segmen\ndata: segmen\n```\n"
        #expect(try await site.build().codes == ["component-argument"])
    }

    private static func site(_ body: String) -> TestSite {
        var site = TestSite.small(
            """
            -- content/data/segmen.csv --
            nama,jumlah,hari
            A,-3,2017-12-31
            <i>,,
            B & C,1200.5,2018-12-31
            """)
        site.files["content/t.md"] = "---\ntitle: T\n---\n```{table}\n\(body)\n```\n"
        return site
    }
}
