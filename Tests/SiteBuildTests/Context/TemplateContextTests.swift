import Diagnostics
import SiteBuild
import Testing

@Suite struct `A template` {
    @Test(
        arguments: [
            ("{{ site.title }} {{ site.languages | join(',') }}", "Laporan Uji id,en"),
            ("{{ site.base_url }}", "https://example.org/uji/"),
            (
                "{{ site.pages | map(attribute='path') | join(' ') }}",
                "/rilis/a/ /rilis/b/ / /rilis/"
            ),
            ("{% for r in site.releases[:5] %}{{ r.title }} {{ r.date }} {% endfor %}", releases),
            (
                "{{ site.pages | selectattr('date') | sort(attribute='date') | join(' ', 'title') }}",
                "B A"
            ),
            (
                "{% for m in site.menu %}{{ m.url }}{% if m.current %}*{% endif %} {% endfor %}",
                "../../ ../ "
            ),
            (
                "{{ t('not_found_text', lang='en') }} {{ t('home', 'id') }} {{ t('home') }}",
                "This address does not exist, or its page has moved. Beranda Beranda"
            ),
            ("{{ site.home }}", "../../"), ("{{ page.title }}", "A"), ("{{ page.url }}", "./"),
            (
                "{{ page.path }} {{ page.key }} {{ page.section }} {{ page.lang }}",
                "/rilis/a/ rilis/a rilis id"
            ),
            ("{{ page.date }} {{ page.updated }}", "2018-02-15 2018-03-01"),
            (
                "{{ page.period }} {{ page.status }} {{ page.next_release }}",
                "2018-02 final 2018-05-15"
            ),
            ("{{ page.release }}", "2018-02-15T09:30:00+07:00"),
            ("{{ page.contact.name }} {{ page.tags | join('/') }}", "Humas jkn/pks"),
            ("{{ page.corrections[0].date }} {{ page.corrections[0].text }}", "2018-03-02 Baris"),
            ("{{ page.params.warna }} {{ params.warna }}", "biru biru"),
            (
                "{% for h in page.toc %}{{ h.level }}{{ h.id }}:{{ h.text }}{% endfor %}",
                "2bagian-orang:Bagian 192.029.686 orang"
            ),
            (
                "{% for f in page.figures %}{{ f.label }} {{ f.id }} {{ f.caption }}{% endfor %}",
                "Tabel 1 tbl-1 Akhir tahun"
            ),
            (
                "{% for p in page.twins %}{{ p.lang }} {{ p.url }}{% endfor %}",
                "en ../../en/rilis/first/"
            ),
            ("{{ page.previous is none }} {{ page.next.title }}", "True B"),
            ("{% for p in page.breadcrumbs %}{{ p.title }}>{% endfor %}", "Beranda>Rilis>"),
            ("{% for p in page.breadcrumbs[1].children %}{{ p.title }} {% endfor %}", "A B "),
            ("{{ measures.registered }} {{ measures.registered.unit }}", "192.029.686 person"),
            ("{{ (data.jkn | first).participants }} {{ data.jkn | length }}", "187982949 2"),
            (
                "{% for d in site.datasets %}{{ d.name }} {{ d.title }} {{ d.rows }} {{ d.bytes }} {{ d.url }} "
                    + "{% for f in d.fields %}{{ f.name }}:{{ f.type }} {% endfor %}{% endfor %}",
                "jkn jkn 2 60 ../../data/jkn.csv date:date participants:integer "
            ),
            ("{{ t('figure') }}", "Gambar"),
            (
                "{% for l in site.licenses %}{{ l.name }} {{ l.title }} {{ l.path }}/{% endfor %}",
                "CC-BY-4.0 CC-BY-4.0 https://example.org/by/"
            ),
            ("{{ asset('site.css') }}", "../../assets/site."),
        ])
    func `sees the site, the page and the data`(template: String, expected: String) async throws {
        let outcome = try await Self.site("[\(template)]").build()
        #expect(outcome.report == "")
        let text = outcome.text("rilis/a/index.html") ?? ""
        #expect(text.hasPrefix("[" + expected))
    }

    @Test func `has the datasets published that it links to`() async throws {
        let site = TestSite.small(
            """
            -- content/rilis/pks.md --
            ---
            title: Data
            ---
            -- templates/page.html --
            {% for dataset in site.datasets %}{{ dataset.url }}{% endfor %}
            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("rilis/pks/index.html") == "../../data/jkn.csv\n")
        #expect(outcome.paths.contains("data/jkn.csv"))
    }

    @Test func `sees datasets as the Data Package describes them`() async throws {
        let site = TestSite.small(
            """
            -- content/data/datapackage.yml --
            name: uji
            resources:
              - name: kosong
                path: kosong.csv
                title: {id: Kosong, en: Empty}
                description: {id: Tanpa baris, en: No rows}
                sources: [{title: Sensus, path: "https://example.org/"}, {title: Arsip}]
                schema:
                  fields: [{name: a, type: string, title: {id: Kolom A}, constraints: {required: true}}]
                  primaryKey: [a]
              - {name: jkn, path: jkn.csv}
            -- content/data/kosong.csv --
            a
            -- templates/page.html --
            {% for d in site.datasets %}[{{ d.name }}|{{ d.title }}|{{ d.description or "-" }}|{{ d.rows }}|
            {%- for s in d.sources %}{{ s.title }} {{ s.url or "-" }};{% endfor %}|
            {%- for f in d.fields %}{{ f.title }} {{ f.required }};{% endfor %}|{{ d.key | join(",") }}]{% endfor %}
            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(
            outcome.text("rilis/pks/index.html") == """
                [kosong|Kosong|Tanpa baris|0|Sensus https://example.org/;Arsip -;|Kolom A True;|a]\
                [jkn|jkn|-|2||date False;participants False;|]

                """)
    }

    @Test func `sees the base address that the command line gives`() async throws {
        let outcome = try await Self.site("{{ site.base_url }}").build {
            $0.baseURL = "http://127.0.0.1:8000/"
        }
        #expect(outcome.text("rilis/a/index.html") == "http://127.0.0.1:8000/\n")
    }

    @Test(
        arguments: [
            ("{{ t('figur') }}", "unknown-word"), ("{{ asset('site.cs') }}", "unknown-asset"),
            ("{{ page.titel }}", "undefined-attribute"), ("{{ pag }}", "undefined-name"),
            ("{{ page.updated }}", "null-output"),
        ])
    func `that asks for what is not there is an error`(template: String, code: String) async throws
    {
        let outcome = try await TestSite.small("-- templates/page.html --\n\(template)").build()
        #expect(Set(outcome.codes) == [code])
        #expect(outcome.diagnostics.first?.span?.path == "templates/page.html")
    }

    /// Newest first; the folders' pages and the draft are none.
    private static let releases = "A 2018-02-15 B 2017-02-15 "

    private static func site(_ template: String) -> TestSite {
        TestSite.small(
            """
            -- content/index.md --
            ---
            title: Beranda
            ---
            -- content/rilis/index.md --
            ---
            title: Rilis
            ---
            -- content/rilis/pks.md --
            ---
            title: Konsep
            draft: true
            ---
            -- content/rilis/a.md --
            ---
            title: A
            template: uji
            date: 2018-02-15
            updated: 2018-03-01
            period: 2018-02
            release: 2018-02-15T09:30:00+07:00
            status: final
            next_release: 2018-05-15
            contact: {name: Humas}
            tags: [jkn, pks]
            corrections: [{date: 2018-03-02, text: Baris}]
            params: {warna: biru}
            ---
            ## Bagian {{ measures.registered }} orang

            ```{table}
            data: jkn
            caption: Akhir tahun
            ```
            -- content/rilis/a.en.md --
            ---
            title: A in English
            slug: first
            ---
            -- content/rilis/b.md --
            ---
            title: B
            date: 2017-02-15
            ---
            -- templates/assets/site.css --
            p {}
            -- templates/list.html --
            x
            -- templates/page.html --
            x
            -- templates/uji.html --
            \(template)
            """)
    }
}
