import Testing

@Suite struct `Components of templates` {
    private func site(_ more: String) -> TestSite {
        TestSite.small(
            """
            -- templates/components/fact.html --
            {# params:
              text: {type: text, required: true}
              year: {type: integer, default: 2024}
              since: date
              notes: {type: list, default: []}
            #}
            <p>{{ text }} {{ year }}{% if since is defined %} {{ since | date }}{% endif %} {{ notes | join("+") }}</p>
            """ + "\n" + more)
    }

    @Test func `get what their header lists, typed and with its defaults`() async throws {
        let outcome = try await site(
            """
            -- content/rilis/a.md --
            ---
            title: A
            ---
            ```{fact}
            text: 2018
            ```

            ```{fact}
            text: "{{ measures.target }}"
            year: 5
            since: 2018-02-15
            notes: [a, b]
            ```

            ```{fact}
            text: a
            year:
            ```
            """
        ).build()
        #expect(outcome.report == "")
        let html = try #require(outcome.text("rilis/a/index.html"))
        #expect(html.contains("<p>2018 2024 </p>"))
        #expect(html.contains("<p>264.000.000 5 15 Februari 2018 a+b</p>"))
        #expect(html.contains("<p>a 2024 </p>"))
    }

    @Test func `call others, charts and tables, which are numbered in reading order`() async throws
    {
        let outcome = try await site(
            """
            -- templates/components/panel.html --
            {{ component("fact", text=words ~ "!", year=1) }}
            {{ table(data="jkn", caption=words, id="isi") }}
            {{ chart({"data": "jkn", "mark": "bar", "caption": words, "encoding": {
                "x": {"field": "participants", "type": "quantitative"}}}) }}
            {{ headline([{"measure": "target"}]) }}
            -- content/rilis/a.md --
            ---
            title: A
            ---
            ```{table}
            data: jkn
            ```

            ```{panel}
            words: "<b>"
            ```

            ```{table}
            data: jkn
            ```

            [](#isi) and [](#fig-1)
            """
        ).build()
        #expect(outcome.report == "")
        let html = try #require(outcome.text("rilis/a/index.html"))
        #expect(html.contains("<p>&lt;b&gt;! 1 </p>"))
        #expect(html.contains("Tabel 2</a> &lt;b&gt;"))
        #expect(html.contains("Tabel 3</a>"))
        #expect(html.contains("<a href=\"#isi\">Tabel 2</a> and <a href=\"#fig-1\">Gambar 1</a>"))
        for file in ["tbl-1.csv", "isi.csv", "tbl-3.csv", "fig-1.csv", "fig-1.svg"] {
            #expect(outcome.paths.contains("rilis/a/" + file))
        }
    }
}
