import Testing

@Suite struct `An alias` {
    @Test func `is a page that leads to the page, without a script, from any base path`()
        async throws
    {
        let outcome = try await Self.site.build()
        #expect(outcome.report == "")
        #expect(
            outcome.text("berita/pks/index.html") == """
                <!doctype html>
                <html lang="id">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>&lt;A&gt;</title>
                <meta name="robots" content="noindex">
                <link rel="canonical" href="https://example.org/uji/rilis/a%20b/">
                <meta http-equiv="refresh" content="0; url=../../rilis/a%20b/">
                <meta name="color-scheme" content="light dark">
                </head>
                <body>
                <main>
                <h1>&lt;A&gt;</h1>
                <p>Pindah ke <a href="../../rilis/a%20b/">&lt;A&gt;</a></p>
                </main>
                </body>
                </html>

                """)
        #expect(outcome.text("old.html")?.contains("url=rilis/a%20b/\"") == true)
    }

    @Test func `has a relative canonical address if the site does not know its own`() async throws {
        var site = Self.site
        site.files["site.yml"]?.replace("base_url: https://example.org/uji/\n", with: "")
        let text = try await site.build().text("old.html")
        #expect(text?.contains(#"<link rel="canonical" href="rilis/a%20b/">"#) == true)
    }

    @Test func `may have a template`() async throws {
        var site = Self.site
        site.files["templates/alias.html"] = "{{ page.title }} {{ page.url }} {{ site.home }}\n"
        let outcome = try await site.build()
        #expect(outcome.text("berita/pks/index.html") == "&lt;A&gt; ../../rilis/a%20b/ ../../\n")
    }

    @Test func `of a page that is not released does not exist`() async throws {
        var site = Self.site
        site.files["content/rilis/a b.md"] =
            "---\ntitle: A\naliases: [/rahasia/]\nrelease: 2030-01-01T00:00:00+07:00\n---\n"
        #expect(try await !site.build().paths.contains("rahasia/index.html"))
    }

    @Test func `can be linked to`() async throws {
        var site = Self.site
        site.files["content/index.md"] = "---\ntitle: Depan\n---\n[x](/old.html) [y](/berita/pks)\n"
        #expect(try await site.build().report == "")
    }

    private static var site: TestSite {
        TestSite.small(
            """
            -- content/rilis/a b.md --
            ---
            title: <A>
            aliases: [/berita/pks/, /old.html]
            ---
            """)
    }
}
