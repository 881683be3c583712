import Diagnostics
import SiteBuild
import Testing

@Suite struct QueryPageTests {
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

    @Test func `a block names a dataset for prose above and below it, charts and tables`()
        async throws
    {
        let html = try await text(
            site(
                """
                Jumlah {{ (data.totals | first).people | number(',') }}.

                ```{sql} totals
                SELECT year, sum(people) AS people FROM segments GROUP BY year ORDER BY year
                ```

                ```{table}
                id: tabel
                caption: Jumlah
                data: totals
                ```

                ```{chart}
                id: bagan
                caption: Jumlah
                data: totals
                mark: bar
                encoding:
                  x: {field: year, type: ordinal}
                  y: {field: people, type: quantitative}
                ```
                """))
        #expect(html.contains("Jumlah 117.778.180."))
        #expect(html.contains("<figure"))
        #expect(html.contains("123.193.736"))
        #expect(!html.contains("SELECT"))
    }

    @Test func `expressions are bound, as page, parameters, measures and data give them`()
        async throws
    {
        let html = try await text(
            site(
                """
                ```{sql} chosen
                SELECT segment, day, {{ measures.registered }} AS registered, {{ page.title }} AS title,
                    {{ "x' OR '1'='1" }} AS evil
                FROM segments WHERE year = {{ params.year }} AND day >= {{ (data.jkn | first).date }}
                ORDER BY people DESC
                ```
                {% raw %}
                """.replacing("{% raw %}", with: "")
                    + """

                    {{ data.chosen | map(attribute='segment') | join(', ') }};
                    {{ (data.chosen | first).registered }}; {{ (data.chosen | first).title }};
                    {{ (data.chosen | first).evil }}; {{ (data.chosen | first).day | date }}
                    """))
        #expect(html.contains("PBI, Mandiri;"))
        #expect(html.contains("192029686; Kueri;"))
        #expect(html.contains("x' OR '1'='1") || html.contains("x&#39; OR &#39;1&#39;=&#39;1"))
        #expect(html.contains("31 Desember 2017"))
    }

    @Test func `a block reads the earlier blocks of its page, and only they see it`() async throws {
        let body = """
            ```{sql} one
            SELECT year, sum(people) AS people FROM segments GROUP BY year
            ```

            ```{sql} two
            SELECT max(people) AS most FROM one WHERE year >= {{ (data.one | first).year }}
            ```

            {{ (data.two | first).most }}
            """
        #expect(try await text(site(body)).contains("123193736"))
        // The same words, other rows behind them.
        let other = body.replacing("GROUP BY year", with: "GROUP BY segment")
            .replacing("SELECT year, sum", with: "SELECT 1 AS year, sum")
        let both = site(
            body,
            """
            -- content/r.md --
            ---
            title: Lain
            ---
            \(other)
            """)
        let outcome = try await both.build()
        #expect(outcome.report == "")
        #expect(outcome.text("q/index.html")?.contains("123193736") == true)
        #expect(outcome.text("r/index.html")?.contains("184487950") == true)
        let stranger = try await site("{{ data.one | length }}").build()
        #expect(stranger.report.contains("'one'"))
    }

    @Test func `a file of SQL is a dataset that is published with its question`() async throws {
        let outcome = try await site(
            "{{ data.by_year | map(attribute='people') | join(' ') }}",
            """
            -- content/data/by_year.sql --
            SELECT year, sum(people) AS people FROM segments WHERE segment <> :without
            GROUP BY year ORDER BY year
            -- content/data/datapackage.yml --
            resources:
              - {name: jkn, path: jkn.csv}
              - {name: segments, path: segments.csv, sources: [{title: BPJS Kesehatan}]}
              - name: by_year
                path: by_year.sql
                parameters: {without: Mandiri}
                schema:
                  fields:
                    - {name: year, type: year}
                    - {name: people, type: integer, constraints: {minimum: 1}}
                  primaryKey: [year]
            """
        ).build()
        #expect(outcome.report == "")
        #expect(outcome.text("q/index.html")?.contains("92380352 92107598") == true)
        #expect(outcome.text("data/by_year.csv") == "year,people\n2017,92380352\n2018,92107598\n")
        let package = outcome.text("data/datapackage.json") ?? ""
        #expect(package.contains("\"parameters\": {\n          \"without\": \"Mandiri\""))
        #expect(package.contains("\"reads\""))
        #expect(package.contains("BPJS Kesehatan"))
        #expect(!outcome.paths.contains("data/segments.csv"))
    }

    @Test func `queries read queries, whatever the order of their names`() async throws {
        let outcome = try await site(
            "{{ (data.a | first).n }}",
            """
            -- content/data/a.sql --
            SELECT n FROM b
            -- content/data/b.sql --
            SELECT count(*) AS n FROM segments
            -- site.yml --
            title: {id: Laporan Uji, en: Test Report}
            base_url: https://example.org/uji/
            languages: [id, en]
            """
        ).build()
        // What only queries read is used.
        #expect(outcome.report == "")
        #expect(outcome.text("q/index.html")?.contains("4") == true)
    }

    @Test func `measures and identities read the answers of files`() async throws {
        let html = try await text(
            site(
                "{{ measures.all }}",
                """
                -- content/data/total.sql --
                SELECT sum(people) AS people FROM segments WHERE year = 2018
                -- content/data/measures.yml --
                registered: {value: 192029686, unit: person}
                all: {value: "{{ (data.total | first).people }}", unit: person}
                """))
        #expect(html.contains("123.193.736"))
    }

    @Test func `a build of several workers gives the same bytes`() async throws {
        let many = site(
            """
            ```{sql} t
            SELECT segment, sum(people) AS people FROM segments, jkn GROUP BY segment
            ```

            ```{table}
            id: t
            caption: t
            data: t
            ```
            """)
        let one = try await many.build(jobs: 1)
        let four = try await many.build(jobs: 4)
        #expect(one.report == "")
        #expect(one.text("q/index.html") == four.text("q/index.html"))
    }

    @Test func `a list is bound as JSON`() async throws {
        let html = try await text(
            site(
                """
                ```{sql} some
                SELECT count(*) AS n FROM segments
                WHERE segment IN (SELECT value FROM json_each({{ ['PBI', 'x'] | tojson }}))
                ```

                n={{ (data.some | first).n }}
                """))
        #expect(html.contains("n=2"))
    }

    @Test func `a dataset that only a hidden page asks about stays out of the list of datasets`()
        async throws
    {
        var hidden = site(
            "{{ 1 }}",
            """
            -- content/h.md --
            ---
            title: Nanti
            release: 2030-01-01T09:00:00+07:00
            ---
            ```{sql} n
            SELECT count(*) AS n FROM segments
            ```
            -- templates/page.html --
            {% for d in site.datasets %}[{{ d.name }}]{% endfor %}{{ page.content }}
            """)
        let outcome = try await hidden.build()
        #expect(outcome.text("q/index.html")?.contains("[jkn]") == true)
        #expect(outcome.text("q/index.html")?.contains("[segments]") == false)
        hidden.files["content/h.md"] = nil
        #expect(try await hidden.build().text("q/index.html")?.contains("[segments]") == true)
    }
}
