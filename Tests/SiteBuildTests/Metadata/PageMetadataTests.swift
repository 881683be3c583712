import SiteBuild
import Testing

@Suite struct `A page's metadata` {
    @Test(
        arguments: [
            ("{{ page.canonical }}", "https://example.org/uji/rilis/a/"),
            (
                "{% for a in page.alternates %}{{ a.lang }} {{ a.url }} {% endfor %}",
                "id https://example.org/uji/rilis/a/ en https://example.org/uji/en/rilis/first/ "
                    + "x-default https://example.org/uji/rilis/a/ "
            ),
            ("{{ page.published_time or 0 }}", "2018-02-15T09:30:00+07:00"),
            ("{{ page.modified_time or 0 }}", "2018-03-01"),
            ("{{ site.feed }}", "../../feed.xml"),
        ])
    func `is for its template`(template: String, expected: String) async throws {
        let outcome = try await Self.site(template).build()
        #expect(outcome.report == "")
        #expect(outcome.text("rilis/a/index.html") == expected + "\n")
    }

    @Test func `names the versions of a page from each of them`() async throws {
        let outcome = try await Self.site(
            "{% for a in page.alternates %}{{ a.lang }} {{ a.url }} {% endfor %}{{ site.feed }}"
        ).build()
        #expect(
            outcome.text("en/rilis/first/index.html") == "id https://example.org/uji/rilis/a/ "
                + "en https://example.org/uji/en/rilis/first/ "
                + "x-default https://example.org/uji/rilis/a/ ../../feed.xml\n")
        #expect(outcome.text("rilis/pks/index.html") == "../../feed.xml\n")
    }

    @Test func `has no default for a page that is not in the first language`() async throws {
        var site = Self.site("{{ page.alternates | length }}{{ page.published_time is none }}")
        site.files["content/only.en.md"] = "---\ntitle: Only\n---\n"
        #expect(try await site.build().text("en/only/index.html") == "0True\n")
    }

    @Test func `stands below the base address that the command line gives`() async throws {
        let outcome = try await Self.site("{{ page.canonical }}").build {
            $0.baseURL = "http://127.0.0.1:8000/"
        }
        #expect(outcome.text("rilis/a/index.html") == "http://127.0.0.1:8000/rilis/a/\n")
    }

    private static func site(_ template: String) -> TestSite {
        var site = TestSite.small(
            """
            -- content/rilis/a.md --
            ---
            title: A
            date: 2018-02-15
            release: 2018-02-15T02:30:00Z
            updated: 2018-03-01
            ---
            -- content/rilis/a.en.md --
            ---
            title: First
            date: 2018-02-15
            slug: first
            ---
            """)
        site.files["templates/page.html"] = template + "\n"
        return site
    }
}
