import SiteBuild
import Testing

@Suite struct `Numbers of a page` {
    @Test func `of prose are its expressions and what is typed, each at its place`() async throws {
        let site = try await TracedSite(
            .small(
                """
                -- content/rilis/pks.md --
                ---
                title: "Rilis 2018: {{ measures.gap | compact }}"
                date: 2018-02-15
                ---
                ## Tahun 2018 {#th}

                Pada *15* Februari [2018](https://example.org/2017) tercatat **{{ measures.registered }}** \
                (TMP2T), `kode 7`, \\*8, dan 1.234,5.[^a]

                | a 3 | b |
                |-----|---|
                | 4   | {{ (measures.registered / measures.target * 100) | round(1) }} |

                [^a]: Catatan 9.
                """))
        #expect(site.diagnostics.isEmpty)
        #expect(
            site.numbers("/rilis/pks/", in: "head") == [
                "2018|literal|2018", "71,97 juta|expression|measures.gap | compact",
            ])
        #expect(
            site.numbers("/rilis/pks/").filter { !$0.contains("|counter|") }.dropFirst(2) == [
                "2018|literal|2018", "2018|literal|## Tahun 2018 {#th}", "15|literal|15",
                "2018|literal|2018", "192.029.686|expression|measures.registered", "2|literal|2",
                "7|literal|7", "8|literal|8", "1.234,5|literal|1.234,5", "3|literal|3",
                "4|literal|4",
                "72.7|expression|(measures.registered / measures.target * 100) | round(1)",
                "9|literal|9",
            ])
        // The footnote's number where it is cited, and in the label of the way back.
        #expect(site.numbers("/rilis/pks/").count { $0.contains("|counter|[^a]") } == 2)
    }

    @Test func `of tables are cells, sums and counters`() async throws {
        let site = try await TracedSite(
            .small(
                """
                -- content/rilis/pks.md --
                ---
                title: PKS
                ---
                ```{table}
                caption: Sampai 2018
                data: jkn
                columns: [date, {field: participants, title: Peserta 2x}]
                total: true
                ```
                """))
        #expect(site.diagnostics.isEmpty)
        let numbers = try #require(site.page("/rilis/pks/")).numbers
        let cells = numbers.filter { $0.origin.kind == .cell }
        #expect(
            cells.map(\.text) == [
                "31 Desember 2017", "187.982.949", "31 Desember 2018", "208.054.199",
            ])
        #expect(
            cells.map(\.values) == [
                ["2017-12-31"], ["187982949"], ["2018-12-31"], ["208054199"],
            ])
        #expect(
            cells.last?.origin.reads == [.cell(dataset: "jkn", row: 1, column: "participants")])
        let total = try #require(numbers.first { $0.origin.kind == .total })
        #expect(total.text == "396.037.148")
        #expect(total.origin.reads.count == 2)
        #expect(site.numbers("/rilis/pks/").contains("2018|literal|2018"))
        #expect(site.numbers("/rilis/pks/").contains("2|literal|2"))
        #expect(numbers.filter { $0.origin.kind == .counter }.allSatisfy { $0.text == "1" })
    }

    @Test func `of charts are told apart from what is typed in them`() async throws {
        let site = try await TracedSite(
            .small(
                """
                -- content/rilis/pks.md --
                ---
                title: PKS
                ---
                ```{chart}
                id: garis
                data: jkn
                title: Naik sejak 2017 ke {{ measures.registered | compact }}
                mark: line
                encoding:
                  x: {field: date, type: temporal, timeUnit: year}
                  y: {field: participants, type: quantitative}
                ```
                """))
        #expect(site.diagnostics.isEmpty)
        let numbers = try #require(site.page("/rilis/pks/")).numbers
        let drawn = numbers.filter { $0.place == "drawing" && !$0.isRepeated }
        #expect(drawn.first { $0.origin.kind == .literal }?.text == "2017")
        #expect(drawn.first { $0.origin.kind == .expression }?.text == "192,03 juta")
        let labels = drawn.filter { $0.origin.kind == .chart }
        #expect(labels.count >= 4)
        #expect(
            labels.first?.origin.reads.contains(.column(dataset: "jkn", name: "participants"))
                == true)
        // The rows under the chart are those of the dataset.
        let cells = numbers.filter { $0.origin.kind == .cell }
        #expect(
            cells.last?.origin.reads == [.cell(dataset: "jkn", row: 1, column: "participants")])
        #expect(numbers.contains { $0.isRepeated })
    }

    @Test func `of templates are outputs, what front matter they read, and what is typed`()
        async throws
    {
        let site = try await TracedSite(
            .small(
                """
                -- templates/page.html --
                {% macro day(d) %}<b>{{ d | date }}</b>{% endmacro %}
                <title>{{ page.title }}</title>{% if page.date %}{{ day(page.date) }}{% endif %}
                <p>Hak cipta 2020 &#169;</p>
                <main>{{ page.content }}</main>
                {% for row in data.jkn %}<i>{{ row.participants | number }}</i>{% endfor %}
                """))
        #expect(site.diagnostics.isEmpty)
        #expect(
            site.numbers("/rilis/pks/", in: "text").filter { !$0.contains("|counter|") } == [
                "15 Februari 2018|template|d | date", "2020|template text|2020",
                "187.982.949|template|row.participants | number",
                "208.054.199|template|row.participants | number",
            ])
        let numbers = try #require(site.page("/rilis/pks/")).numbers
        #expect(
            numbers.last?.origin.reads == [.cell(dataset: "jkn", row: 1, column: "participants")])
        #expect(numbers.first { $0.text == "15 Februari 2018" }?.values == ["2018-02-15"])
    }

    @Test func `of a component's template know their block`() async throws {
        let site = try await TracedSite(
            .small(
                """
                -- content/rilis/pks.md --
                ---
                title: PKS
                ---
                ```{kutipan}
                text: Masih ada 71 juta lagi, dari {{ measures.target }}
                page: 3
                ```
                -- templates/components/kutipan.html --
                <q>{{ text }}</q>{% if page == 3 %}<p>{{ page }}</p>{% endif %}
                """))
        #expect(site.diagnostics.isEmpty)
        #expect(
            site.numbers("/rilis/pks/", in: "text") == [
                "71|literal|71", "264.000.000|expression|measures.target", "3|template|page",
            ])
        #expect(
            site.page("/rilis/pks/")?.numbers.last?.origin.component == "kutipan")
    }

    @Test func `are none in scripts, references and machine-readable attributes`() async throws {
        let site = try await TracedSite(
            .small(
                """
                -- templates/page.html --
                <title>{{ page.title }}</title><meta name="viewport" content="width=1">
                <script>let x = 12</script><style>a { margin: 3px }</style><!-- 4 -->
                <p class="c5" data-n="6"><img src="7.png" alt="gambar 8">&#39;&amp;9</p>
                """))
        #expect(
            site.numbers("/rilis/pks/") == [
                "8|template text|8", "9|template text|9",
            ])
    }
}
