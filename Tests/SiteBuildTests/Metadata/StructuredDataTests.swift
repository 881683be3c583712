import Diagnostics
import SiteBuild
import Testing
import Values

@Suite struct `Structured data` {
    @Test func `tells what a dated page is, who made it and what it is based on`() async throws {
        let graph = try await Self.graph(of: "rilis/pks/index.html", in: Self.site())
        #expect(
            graph.first == [
                "@type": "Report", "@id": "https://example.org/uji/rilis/pks/",
                "url": "https://example.org/uji/rilis/pks/", "headline": "PKS",
                "description": "Kurang 71.970.314", "inLanguage": "id",
                "datePublished": "2018-02-15T09:30:00+07:00", "dateModified": "2018-02-20",
                "author": [
                    "@type": "Organization", "name": "Humas", "email": "humas@example.org",
                    "telephone": "+62 21 0000",
                ],
                "publisher": Self.publisher,
                "isPartOf": [
                    "@type": "WebSite", "@id": "https://example.org/uji/",
                    "url": "https://example.org/uji/", "name": "Laporan Uji",
                ],
                "keywords": ["jkn"],
                "isBasedOn": [["@id": "https://example.org/uji/data/jkn.csv"]],
            ])
    }

    @Test func `tells where a page stands in the site`() async throws {
        let graph = try await Self.graph(of: "rilis/pks/index.html", in: Self.site())
        #expect(
            graph.dropFirst().first == [
                "@type": "BreadcrumbList",
                "itemListElement": [
                    [
                        "@type": "ListItem", "position": 1, "name": "Beranda",
                        "item": "https://example.org/uji/",
                    ],
                    [
                        "@type": "ListItem", "position": 2, "name": "Rilis",
                        "item": "https://example.org/uji/rilis/",
                    ],
                    [
                        "@type": "ListItem", "position": 3, "name": "PKS",
                        "item": "https://example.org/uji/rilis/pks/",
                    ],
                ],
            ])
        #expect(graph.count == 2)
    }

    @Test func `describes a dataset on the pages that link to its file`() async throws {
        let graph = try await Self.graph(of: "data/index.html", in: Self.site())
        #expect(graph.map { $0["@type"] } == ["WebPage", "BreadcrumbList", "Dataset"])
        #expect(graph.first?["name"] == "Data")
        #expect(graph.first?["datePublished"] == nil)
        #expect(
            graph.last == [
                "@type": "Dataset", "@id": "https://example.org/uji/data/jkn.csv",
                "name": "Peserta akhir tahun",
                "description":
                    "Peserta akhir tahun. Terdaftar. Tanggal, Peserta terdaftar pada tanggal itu.",
                "inLanguage": "id",
                "license": ["https://creativecommons.org/licenses/by/4.0/"],
                "creator": Self.publisher,
                "temporalCoverage": "2017-12-31/2018-12-31", "dateModified": "2026-01-27",
                "variableMeasured": [
                    [
                        "@type": "PropertyValue", "name": "participants",
                        "description": "Peserta terdaftar pada tanggal itu",
                    ]
                ],
                "isBasedOn": [
                    [
                        "@type": "CreativeWork", "name": "BPJS Kesehatan",
                        "url": "https://example.org/bpjs",
                    ]
                ],
                "distribution": [
                    [
                        "@type": "DataDownload",
                        "contentUrl": "https://example.org/uji/data/jkn.csv",
                        "encodingFormat": "text/csv",
                    ]
                ],
            ])
    }

    @Test func `describes a dataset whose file a component links to`() async throws {
        var site = Self.site()
        site.files["content/data.md"] = "---\ntitle: Data\n---\n```{berkas}\n```\n"
        site.files["templates/components/berkas.html"] =
            "{% for dataset in site.datasets %}<a href=\"{{ dataset.url }}\">x</a>{% endfor %}"
        let graph = try await Self.graph(of: "data/index.html", in: site)
        #expect(graph.map { $0["@type"] } == ["WebPage", "BreadcrumbList", "Dataset"])
    }

    @Test func `leaves out a dataset of which too little is known`() async throws {
        var site = Self.site()
        site.files["content/data/datapackage.yml"] = nil
        let graph = try await Self.graph(of: "data/index.html", in: site)
        #expect(graph.map { $0["@type"] } == ["WebPage", "BreadcrumbList"])
    }

    @Test func `cuts a description that is longer than readers take`() async throws {
        var site = Self.site()
        site.files["content/data/datapackage.yml"]?.replace(
            "description: Terdaftar", with: "description: \(String(repeating: "é", count: 5_001))")
        let graph = try await Self.graph(of: "data/index.html", in: site)
        let text = try #require(graph.last?["description"]?.asString)
        #expect(text == String(repeating: "é", count: 4_999) + "…")
    }

    @Test func `names the contributors of the data package as creators`() async throws {
        var site = Self.site()
        site.files["content/data/datapackage.yml"]?.replace(
            "name: jkn\n",
            with: "name: jkn\ncontributors: [{title: BPS, path: \"https://bps.example/\"}]\n",
            maxReplacements: 1)
        let graph = try await Self.graph(of: "data/index.html", in: site)
        #expect(
            graph.last?["creator"] == [
                ["@type": "Organization", "name": "BPS", "url": "https://bps.example/"]
            ])
    }

    @Test func `cannot end the element that it stands in`() async throws {
        let hostile = #"</script><!--<script>&\u2028\"\\"#
        var site = Self.site()
        site.files["content/x.md"] =
            "---\ntitle: \"\(hostile)\"\ndescription: \"\(hostile)\"\ntags: [\"\(hostile)\"]\n---\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let html = try #require(outcome.text("x/index.html"))
        let parts = html.split(separator: "<", omittingEmptySubsequences: false)
        #expect(parts.count == 3)
        let graph = try await Self.graph(of: "x/index.html", in: site)
        #expect(graph.first?["name"] == .string("</script><!--<script>&\u{2028}\"\\"))
    }

    @Test func `points from a translation to the original`() async throws {
        var site = Self.site()
        site.files["content/rilis/pks.en.md"] = "---\ntitle: Agreement\n---\n"
        let graph = try await Self.graph(of: "en/rilis/pks/index.html", in: site)
        #expect(
            graph.first?["translationOfWork"] == ["@id": "https://example.org/uji/rilis/pks/"])
        #expect(graph.last?["itemListElement"]?.asArray?.first?["name"] == "Home")
    }

    private static let publisher: Value = [
        "@type": "Organization", "name": "Laporan Uji", "url": "https://example.org/uji/",
    ]

    /// The items that a page's JSON-LD describes.
    private static func graph(of path: String, in site: TestSite) async throws -> [Value] {
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let html = try #require(outcome.text(path))
        let json = html.dropFirst(#"<script type="application/ld+json">"#.count)
            .dropLast("</script>\n".count)
        let parsed = parseJSONValue(SourceText(path: path, text: String(json)))
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.value?["@context"] == "https://schema.org")
        return parsed.value?["@graph"]?.asArray ?? []
    }

    private static func site() -> TestSite {
        var site = TestSite.small(
            """
            -- content/rilis/pks.md --
            ---
            title: PKS
            description: "Kurang {{ measures.gap }}"
            date: 2018-02-15
            updated: 2018-02-20
            release: 2018-02-15T02:30:00Z
            status: final
            contact: {name: Humas, email: humas@example.org, phone: +62 21 0000, url: humas}
            tags: [jkn]
            ---
            {{ data.jkn | length }}
            -- content/data.md --
            ---
            title: Data
            ---
            [Peserta](data/jkn.csv)
            -- content/data/datapackage.yml --
            name: jkn
            created: 2026-01-27
            licenses: [{name: CC-BY-4.0, path: "https://creativecommons.org/licenses/by/4.0/"}]
            resources:
              - name: jkn
                path: jkn.csv
                title: Peserta akhir tahun
                description: Terdaftar
                sources: [{title: BPJS Kesehatan, path: "https://example.org/bpjs"}]
                schema:
                  primaryKey: [date]
                  fields:
                    - {name: date, type: date, title: Tanggal}
                    - {name: participants, type: integer, title: Peserta terdaftar pada tanggal itu}
            """)
        site.files["templates/page.html"] =
            "<script type=\"application/ld+json\">{{ page.json_ld }}</script>\n"
        site.files["templates/i18n/id.yml"]? += "home: Beranda\n"
        site.files["templates/i18n/en.yml"]? += "home: Home\n"
        return site
    }
}
