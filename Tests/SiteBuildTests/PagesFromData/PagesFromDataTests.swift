import Diagnostics
import SiteBuild
import SiteModel
import Testing

/// Three provinces, whose pages are made in two languages.
let provinces = """
    -- content/data/provinces.csv --
    kode,nama,slug,people,Nama Resmi
    11,Aceh,aceh,5409200,Provinsi Aceh
    12,Sumatera Utara,sumatera-utara,14908036,Provinsi Sumatera Utara
    13,Sumatera Barat,sumatera-barat,5545690,Provinsi Sumatera Barat
    -- content/data/datapackage.yml --
    name: jkn
    licenses: [{name: CC-BY-4.0, path: "https://example.org/by/"}]
    resources:
      - name: jkn
        path: jkn.csv
        schema:
          fields:
            - {name: date, type: date}
            - {name: participants, type: integer}
      - name: provinces
        path: provinces.csv
        schema:
          fields:
            - {name: kode, type: integer}
            - {name: nama, type: string}
            - {name: slug, type: string}
            - {name: people, type: integer}
            - {name: Nama Resmi, type: string}
          primaryKey: [kode]

    """

@Suite struct `Pages from data` {
    private func site(
        _ body: String, head: String = "", path: String = "/provinsi/{{ row.slug }}/",
        _ more: String = ""
    ) -> TestSite {
        .small(
            provinces + """
                -- content/provinsi.md --
                ---
                title: "{{ row.nama }}"
                pages: {from: provinces, path: "\(path)"}
                \(head)
                ---
                \(body)
                \(more)
                """)
    }

    private func built(_ site: TestSite) async throws -> TestSite.Outcome {
        let outcome = try await site.build()
        #expect(outcome.report == "")
        return outcome
    }

    @Test func `are one for each row, which prose, front matter and templates see`() async throws {
        var site = site(
            #"{{ row["Nama Resmi"] }}: {{ row.people }} orang. {{ params.kode + 1 }}"#,
            head: #"""
                description: "Penduduk {{ row.people | number(',') }}"
                params: {kode: "{{ row.kode }}"}
                """#)
        site.files["templates/page.html"] =
            "<title>{{ page.title }}</title>{{ page.description or '-' }} {{ page.url }}"
            + "{% if row is defined %} T{{ row.kode }}{% endif %} {{ page.content }}"
        let outcome = try await built(site)
        let text = try #require(outcome.text("provinsi/aceh/index.html"))
        #expect(text.contains("<title>Aceh</title>Penduduk 5.409.200 ./ T11 "))
        #expect(text.contains("<p>Provinsi Aceh: 5409200 orang. 12</p>"))
        #expect(
            outcome.text("provinsi/sumatera-barat/index.html")?.contains("<title>Sumatera Barat")
                == true)
        #expect(outcome.text("index.html")?.contains(" T") == false)
        // Two front pages, a release, three provinces, the lists of two folders: the file itself is no page.
        #expect(outcome.built?.pageCount == 8)
    }

    @Test func `give components the row`() async throws {
        var site = site(
            """
            ```{table}
            id: sendiri
            caption: "{{ row.nama }}"
            data: provinces
            columns: [nama, people]
            ```

            ```{chart}
            id: bagan
            caption: "{{ row.nama }} dan lain"
            data: provinces
            transform: [{filter: "datum.kode != {{ row.kode }}"}]
            mark: bar
            encoding:
              x: {field: people, type: quantitative}
              y: {field: nama, type: nominal}
            ```

            ```{kotak}
            kode: "{{ row.kode }}"
            ```
            """)
        site.files["templates/components/kotak.html"] = "<b>{{ kode }} {{ row.nama }}</b>"
        let outcome = try await built(site)
        let csv = try #require(outcome.text("provinsi/aceh/bagan.csv"))
        #expect(csv.contains("Sumatera Utara") && !csv.contains("Aceh"))
        let text = try #require(outcome.text("provinsi/sumatera-barat/index.html"))
        #expect(text.contains("<b>13 Sumatera Barat</b>"))
        #expect(text.contains("Sumatera Barat dan lain"))
    }

    @Test func `bind their row in queries, typed as its column`() async throws {
        let outcome = try await built(
            site(
                """
                ```{sql} others
                SELECT count(*) AS n, typeof({{ row.kode }}) AS kind, {{ row.nama }} AS nama
                FROM provinces WHERE kode <> {{ row.kode }} AND people > {{ row.people }}
                ```

                """
                    + "\n{{ (data.others | first).n }} {{ (data.others | first).kind }} "
                    + "{{ (data.others | first).nama }}"))
        #expect(
            outcome.text("provinsi/sumatera-barat/index.html")?
                .contains("1 integer Sumatera Barat") == true)
    }

    @Test func `check claims against their row`() async throws {
        var site = site("[5,4 juta](<claim: row.people>) orang")
        site.files["content/data/provinces.csv"] = """
            kode,nama,slug,people,Nama Resmi
            11,Aceh,aceh,5409200,A
            12,Utara,utara,14908036,B
            """
        let outcome = try await site.build()
        #expect(outcome.codes == ["contradicted-claim"])
        #expect(outcome.report.contains("row 3 of provinces (kode = 12)"))
        #expect(outcome.report.contains("provinces.people of row 3 is 14908036"))
    }

    @Test func `read their own date, tags, aliases, weight and draft from the row`() async throws {
        let outcome = try await built(
            site(
                "x",
                head: #"""
                    date: "{{ '2018-0' ~ (row.kode - 10) ~ '-01' }}"
                    tags: ["{{ row.slug[:8] }}"]
                    aliases: ["/lama/{{ row.kode }}/"]
                    draft: "{{ row.kode == 13 }}"
                    """#))
        #expect(outcome.paths.contains("lama/11/index.html"))
        #expect(outcome.paths.contains("tag/sumatera/index.html"))
        #expect(!outcome.paths.contains("provinsi/sumatera-barat/index.html"))
        let feed = try #require(outcome.text("feed.xml"))
        #expect(feed.contains("provinsi/aceh/") && feed.contains("2018-02-01"))
        #expect(outcome.text("sitemap.xml")?.contains("uji/provinsi/aceh/") == true)
    }

    @Test func `are listed in the order of their rows, with neighbours`() async throws {
        var site = site("x")
        site.files["content/data/provinces.csv"]?.replace("11,Aceh,aceh", with: "11,Aceh,zaceh")
        site.files["templates/page.html"] =
            "<p>{{ page.previous.title if page.previous else '-' }} "
            + "{{ page.next.title if page.next else '-' }}"
            + "{{ page.breadcrumbs | map(attribute='path') | join(' ') }}"
            + "<i>{{ site.menu | map(attribute='title') | join(' ') }}</i>"
        site.files["templates/list.html"] =
            "{% for p in page.children %}[{{ p.title }} {{ p.url }}]{% endfor %}"
        let outcome = try await built(site)
        #expect(
            outcome.text("provinsi/index.html")?.contains(
                "[Aceh zaceh/][Sumatera Utara sumatera-utara/][Sumatera Barat sumatera-barat/]")
                == true)
        let middle = try #require(outcome.text("provinsi/sumatera-utara/index.html"))
        #expect(middle.contains("<p>Aceh Sumatera Barat/ /provinsi/"))
        #expect(!middle.contains("<i>Aceh"))
    }

    @Test func `stand below the folder's page that their address begins with`() async throws {
        var site = site(
            "x", path: "/daerah/{{ row.slug }}/",
            """
            -- content/wilayah/index.md --
            ---
            title: Wilayah
            url: /daerah/
            ---
            """)
        site.files["templates/list.html"] =
            "{% for p in page.children %}[{{ p.title }}]{% endfor %}"
        let outcome = try await built(site)
        #expect(outcome.text("daerah/index.html")?.contains("[Aceh][Sumatera") == true)
    }

    @Test func `can be linked to, and are seen in checks`() async throws {
        var site = site("[utara](/provinsi/sumatera-utara/) [x](/provinsi/{{ row.slug }}/)")
        site.files["content/index.md"]?.append("\n[Aceh](/provinsi/aceh/) [b](/provinsi/bali/)\n")
        let outcome = try await site.build()
        #expect(outcome.codes == ["broken-link"])
        #expect(outcome.report.contains("'/provinsi/bali/' leads to nothing"))
    }

    @Test func `that could not be made excuse the links to them`() async throws {
        var site = site("x", path: "/provinsi/{{ row.slog }}/")
        site.files["content/index.md"]?.append("\n[Aceh](/provinsi/aceh/) [b](/bali/)\n")
        let outcome = try await site.build()
        #expect(outcome.codes == ["broken-link", "undefined-attribute"])
        #expect(outcome.report.contains("the same on 2 more pages of the file, row 3, 4"))
    }

    @Test func `are the same however many are made at a time`() async throws {
        var site = site("{{ row.nama }} [x](/provinsi/{{ row.slug }}/)")
        site.files["content/data/provinces.csv"] =
            "kode,nama,slug,people,Nama Resmi\n"
            + (1...60).map { "\($0),N\($0),s-\($0),\($0 * 7),R\n" }.joined()
        let one = try await site.build(jobs: 1)
        let many = try await site.build(jobs: 8)
        #expect(one.report == "")
        #expect(one.built?.artifacts == many.built?.artifacts)
        #expect(one.built?.pageCount == 65)
    }

    @Test func `publish the dataset that they show`() async throws {
        let outcome = try await built(site("{{ row.people }}"))
        #expect(outcome.paths.contains("data/provinces.csv"))
    }

    @Test func `can be made of the answer of a query`() async throws {
        let outcome = try await built(
            .small(
                provinces + """
                    -- content/data/large.sql --
                    SELECT nama, slug, people FROM provinces WHERE people > 5500000 ORDER BY people
                    -- content/besar.md --
                    ---
                    title: "{{ row.nama }}"
                    pages: {from: large, path: "besar/{{ row.slug }}"}
                    ---
                    x
                    """))
        #expect(
            outcome.paths.filter { $0.hasPrefix("besar/") } == [
                "besar/index.html", "besar/sumatera-barat/index.html",
                "besar/sumatera-utara/index.html",
            ])
    }

    @Test func `before their release are as if they did not exist`() async throws {
        let head =
            #"release: "{{ '2030-01-01T00:00:00+07:00' if row.kode == 12 else '2018-01-01T00:00:00+07:00' }}""#
        let outcome = try await built(site("x", head: head))
        #expect(outcome.paths.contains("provinsi/aceh/index.html"))
        for artifact in outcome.built?.artifacts ?? []
        where !artifact.path.string.hasPrefix("data/") {
            #expect(!String(decoding: artifact.bytes, as: UTF8.self).contains("sumatera-utara"))
        }
    }
}
