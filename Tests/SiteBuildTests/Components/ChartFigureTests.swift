import Testing

@Suite struct `The figure of a chart` {
    @Test
    func `numbers the files of several sources of data, and marks that the drawing has a title`()
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
        #expect(text.contains("<a href=\"dua.csv\" download>CSV 1<span"))
        #expect(text.contains("<a href=\"dua-2.csv\" download>CSV 2<span"))
        #expect(text.contains("<a href=\"dua.svg\" download>SVG<span"))
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
