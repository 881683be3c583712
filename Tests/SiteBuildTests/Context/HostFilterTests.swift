import Testing

@Suite struct `Filters of a site` {
    private func rendered(_ expression: String) async throws -> TestSite.Outcome {
        try await TestSite.small(
            """
            -- content/rilis/a.md --
            ---
            title: A
            template: one
            params: {markdown: "**a** <b>", script: "[a](javascript:b)"}
            ---
            -- templates/one.html --
            {{ \(expression) }}
            """
        ).build()
    }

    @Test(arguments: [
        ("'/rilis/pks/' | relative_url", "../pks/"), ("page.path | relative_url", "./"),
        ("'/rilis/pks/?a#b' | relative_url", "../pks/?a#b"),
        ("'/rilis/pks/' | absolute_url", "https://example.org/uji/rilis/pks/"),
        ("'https://a.org/b' | absolute_url", "https://a.org/b"),
        ("'**a** [b](/c)' | markdownify", "<p><strong>a</strong> <a href=\"/c\">b</a></p>\n"),
        ("'{{ 1 }} `c`' | markdownify", "<p>{{ 1 }} <code>c</code></p>\n"),
        ("'Ä b!' | slugify", "ä-b"), ("data.jkn | pluck('participants') | sum", "396037148"),
    ])
    func `give addresses, markup and fields`(expression: String, result: String) async throws {
        let outcome = try await rendered(expression)
        #expect(outcome.report == "")
        #expect(outcome.text("rilis/a/index.html") == result + "\n")
    }

    @Test(arguments: [
        ("page.params.markdown | markdownify", "raw-html"),
        ("page.params.script | markdownify", "forbidden-scheme"),
        ("'rilis' | absolute_url", "no-site-address"),
        ("data.jkn | pluck('nama')", "undefined-attribute"),
    ])
    func `are errors where they cannot`(expression: String, code: String) async throws {
        #expect(try await rendered(expression).codes.first == code)
    }
}
