import Testing

@Suite struct `The figure of a chart` {
    @Test
    func
        `names the files and tables of several dimensions, and marks that the drawing has a title`()
        async throws
    {
        let text = try await Self.page(
            """
            id: dua
            caption: Dua
            title: Judul
            layer:
              - data: {values: [{a: 1}]}
                mark: point
                encoding: {x: {field: a, type: quantitative}}
              - data: {values: [{b: 2}]}
                mark: point
                encoding: {x: {field: b, type: quantitative}}
            """)
        #expect(text.contains("<figure id=\"dua\" class=\"figure chart titled\">"))
        #expect(text.contains("<a href=\"dua.csv\" download>CSV: a<span"))
        #expect(text.contains("<a href=\"dua-2.csv\" download>CSV: b<span"))
        #expect(text.contains("<a href=\"dua.svg\" download>SVG<span"))
        #expect(text.contains("<caption>b</caption>"))
    }

    @Test func `has the columns that were chosen, in their order, in table and file`() async throws
    {
        var site = TestSite.small()
        site.files["content/t.md"] = """
            ---
            title: T
            ---
            ```{chart}
            id: satu
            table: {columns: [{field: a, title: Nilai, format: ",.1f"}, k]}
            data: {values: [{k: A, a: 1}, {k: B, a: 2}]}
            mark: bar
            encoding: {x: {field: k, type: nominal}, y: {field: a, type: quantitative}}
            ```

            """
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let text = try #require(outcome.text("t/index.html"))
        #expect(
            text.contains("<th scope=\"col\" class=\"number\">Nilai</th><th scope=\"col\">k</th>"))
        #expect(text.contains("<td class=\"number\">2,0</td><th scope=\"row\">B</th>"))
        #expect(outcome.text("t/satu.csv") == "a,k\n1,A\n2,B\n")
    }

    @Test func `shows pictures beside the page, which are published and addressed from the page`()
        async throws
    {
        var site = TestSite.small()
        site.files["content/bagian/logo.svg"] = "<svg/>"
        site.files["content/bagian/t.md"] = """
            ---
            title: T
            ---
            ```{chart}
            id: satu
            data: {values: [{a: 1}]}
            mark: {type: image, url: logo.svg, width: 20, height: 20}
            encoding: {x: {field: a, type: quantitative}}
            ```

            """
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("bagian/t/index.html")?.contains(" href=\"../logo.svg\"") == true)
        #expect(outcome.text("bagian/t/satu.svg")?.contains(" xlink:href=\"../logo.svg\"") == true)
        #expect(outcome.paths.contains("bagian/logo.svg"))
    }

    @Test func `lacks a picture that is not there, with its name`() async throws {
        var site = TestSite.small()
        site.files["content/t.md"] = """
            ---
            title: T
            ---
            ```{chart}
            data: {values: [{a: 1}]}
            mark: {type: image, url: nowhere.png, width: 20, height: 20}
            ```

            """
        #expect(try await site.build().codes == ["missing-data-file"])
    }

    @Test func `has no number at a single file, and no title class without a title`() async throws {
        let text = try await Self.page(
            """
            id: satu
            caption: Satu
            data: {values: [{a: 1}]}
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(text.contains("<figure id=\"satu\" class=\"figure chart\">"))
        #expect(text.contains("<a href=\"satu.csv\" download>CSV<span"))
    }

    @Test func `shows its specification as it was written, without the keys that are ours`()
        async throws
    {
        let text = try await Self.page(
            """
            id: satu
            caption: >
              Satu <b>

              dua
            specification: true
            data: {values: [{a: 1}]} # rows
            mark: point
            note: Catatan
            encoding:
              x: {field: a, title: "{{ 1 + 1 }}"}
            """)
        #expect(
            text.contains(
                """
                <pre class="figure-specification"><code class="language-yaml">data: {values: [{a: 1}]} # rows
                mark: point
                encoding:
                  x: {field: a, title: &#34;{{ 1 + 1 }}&#34;}
                </code></pre>
                """))
        #expect(!text.contains("specification: true"))
    }

    @Test func `shows its specification without what belongs to keys that are ours`() async throws {
        let text = try await Self.page(
            """
            id: satu
            table:
            # Why these columns
              columns:
              - a
            # The data
            data: {values: [{a: 1}]}
            specification: true
            note: >-
              Catatan:
              data
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(
            text.contains(
                """
                <code class="language-yaml"># The data
                data: {values: [{a: 1}]}
                mark: point
                encoding: {x: {field: a, type: quantitative}}
                </code>
                """))
    }

    @Test(arguments: [
        (
            #"{"id": "satu", "specification": true, "data": {"values": [{"a": 1}]}, "mark": "point"}"#,
            #"{"data": {"values": [{"a": 1}]}, "mark": "point"}"#
        ),
        (
            "{data: {values: [{a: 1}]}, note: 'a, b', mark: point,\n specification: true, id: satu\n}",
            "{data: {values: [{a: 1}]}, mark: point}"
        ),
    ])
    func `shows a specification in braces without the keys that are ours`(
        body: String, shown: String
    ) async throws {
        let text = try await Self.page(body)
        let listing = shown.replacing("\"", with: "&#34;")
        #expect(text.contains("<code class=\"language-yaml\">\(listing)\n</code>"))
    }

    @Test func `without table and files has no place for them`() async throws {
        let text = try await Self.page(
            """
            table: false
            download: false
            data: {values: [{a: 1}]}
            mark: point
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(text.contains("class=\"figure chart\""))
        #expect(!text.contains("figure-files"))
    }

    private static func page(_ body: String) async throws -> String {
        var site = TestSite.small()
        site.files["content/t.md"] = "---\ntitle: T\n---\n```{chart}\n\(body)\n```\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        return try #require(outcome.text("t/index.html"))
    }
}
