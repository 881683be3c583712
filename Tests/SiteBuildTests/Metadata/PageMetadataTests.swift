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

    @Test func `is each page's own where a list has several`() async throws {
        var site = TestSite.small()
        site.files["site.yml"]? += "pagination: {size: 2}\n"
        for number in 1...4 {
            site.files["content/rilis/p\(number).md"] = "---\ntitle: P\n---\n"
            guard number < 3 else { continue }
            site.files["content/rilis/p\(number).en.md"] = "---\ntitle: P\n---\n"
        }
        site.files["templates/list.html"] = """
            {% if paginator.pages %}{{ page.canonical }}{% endif %}
            {% for a in page.alternates %}{{ a.lang }} {{ a.url }}
            {% endfor %}{{ page.json_ld }}
            """
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let first = try #require(outcome.text("rilis/index.html"))
        #expect(
            first.hasPrefix(
                """
                https://example.org/uji/rilis/
                id https://example.org/uji/rilis/
                en https://example.org/uji/en/rilis/
                x-default https://example.org/uji/rilis/
                {
                """))
        // In English there is no second page.
        let second = try #require(outcome.text("rilis/page/2/index.html"))
        #expect(second.hasPrefix("https://example.org/uji/rilis/page/2/\n{"))
        #expect(second.contains(#""@id":"https://example.org/uji/rilis/page/2/""#))
        #expect(outcome.text("sitemap.xml")?.contains("/page/") == false)
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
