import Charts
import Diagnostics
import Formats
import SiteBuild
import SiteModel
import Testing

@Suite struct `A traced page` {
    @Test func `is the published page, byte for byte`() async throws {
        let site = try await TracedSite(.small(Self.varied))
        #expect(site.diagnostics.isEmpty)
        let built = try await TestSite.small(Self.varied).build()
        #expect(site.explanation.pages.count >= 3)
        for page in site.explanation.pages {
            let path = page.address.dropFirst() + "index.html"
            #expect(String(decoding: page.html, as: UTF8.self) == built.text(String(path)))
        }
    }

    @Test func `of this repository is the published page, and has no number without an origin`()
        async throws
    {
        let root = String(
            #filePath.dropLast("Tests/SiteBuildTests/Tracing/TracedPageTests.swift".count))
        let site = try #require(
            try loadSite(
                from: LocalFileSystem(root: root), reshaper: VegaLiteTransforms()
            ).value)
        let clock = try #require(CivilDate(year: 2026, month: 1, day: 1)).instant
        let options = BuildOptions(clock: clock, jobs: 2)
        let built = await buildSite(site, options: options)
        let explained = await explainPages(of: site, options: options) { _ in true }
        #expect(!explained.diagnostics.contains { $0.message.id == "traced-page-differs" })
        #expect(!explained.value.pages.isEmpty)
        for page in explained.value.pages {
            let path = page.address.dropFirst() + "index.html"
            let published = built.value.artifacts.first { $0.path.string == path }
            #expect(page.html == published?.bytes)
            #expect(page.unknownCount == 0, "\(page.address)")
        }
    }

    @Test func `that looks at the bytes of its texts is reported`() async throws {
        let site = try await TracedSite(
            .small(
                """
                -- templates/page.html --
                <title>{{ page.title | length }}</title>{{ page.content }}
                """))
        #expect(
            site.diagnostics.map(\.message.id) == ["traced-page-differs", "traced-page-differs"])
    }

    private static let varied = """
        -- content/rilis/pks.md --
        ---
        title: "<Rilis> 2018 & {{ measures.gap | compact }}"
        description: Sampai 31 Desember 2018
        date: 2018-02-15
        ---
        ## Tahun {{ measures.registered }} & 2018

        1. satu 1
        2. dua [2](pks.md "judul 2") ![gambar 3](https://example.org/3.png "4")

        [](#akhir-tahun) https://example.org/2018 <https://example.org/2019> 5 < 6[^x][^x]

        ```
        kode 2018 {{ measures.gap }}
        ```

        ```{table}
        id: akhir-tahun
        caption: Peserta 2018 & {{ measures.gap }}
        data: jkn
        total: true
        ```

        ```{headline}
        - {measure: registered}
        ```

        ```{chart}
        id: garis
        caption: Peserta 2017–2018
        alt: Naik ke {{ measures.registered | compact }}
        title: {text: Peserta terdaftar naik 2018 menurut data akhir tahun yang panjang sekali, subtitle: 2}
        data: jkn
        layer:
          - mark: {type: line, point: true}
            encoding:
              x: {field: date, type: temporal, timeUnit: year}
              y: {field: participants, type: quantitative, title: Orang 1}
          - mark: {type: text}
            encoding:
              y: {datum: "{{ measures.target.value }}"}
              text: {value: "Target {{ measures.target | compact }}"}
        ```

        [^x]: Catatan 7.
        """
}
