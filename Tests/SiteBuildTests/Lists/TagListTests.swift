import SiteModel
import Testing

@Suite struct `Tags` {
    @Test func `have a list each and one of all, in each language`() async throws {
        let outcome = try await Self.site.build()
        #expect(outcome.report == "")
        #expect(
            outcome.paths.filter { $0.contains("tag/") } == [
                "en/tag/index.html", "en/tag/jkn/index.html", "tag/index.html",
                "tag/jaminan-sosial/index.html", "tag/jkn/index.html",
            ])
        #expect(
            outcome.text("tag/index.html")
                == "Topik: Jaminan Sosial=jaminan-sosial/ 1, JKN=jkn/ 2, \n")
        #expect(outcome.text("tag/jkn/index.html") == "JKN: B A ../../\n")
        #expect(outcome.text("en/tag/jkn/index.html") == "JKN: A in English ../../\n")
    }

    @Test(
        arguments: [
            (
                "{% for t in page.tags %}{{ t }}={{ t.url }} {% endfor %}",
                "JKN=../tag/jkn/ Jaminan Sosial=../tag/jaminan-sosial/ "
            ),
            ("{{ page.tags | join(', ') }}", "JKN, Jaminan Sosial"),
            ("{{ 'JKN' in page.tags }} {{ 'X' in page.tags }}", "True False"),
            (
                "{{ page.tags[0] == 'JKN' }} {{ page.tags | map('upper') | join }}",
                "True JKNJAMINAN SOSIAL"
            ),
            ("{{ page.tags | map(attribute='slug') | join(' ') }}", "jkn jaminan-sosial"),
            ("{{ site.tags | length }} {{ site.pages | length }}", "2 5"),
            ("{% for m in site.menu %}{{ m.title }} {% endfor %}", "Depan B A Rilis "),
        ])
    func `print as their names and know their lists`(template: String, expected: String)
        async throws
    {
        var site = Self.site
        site.files["templates/page.html"] = template
        let text = try await site.build().text("a/index.html")
        #expect(text == expected)
    }

    @Test func `fall back to the template of lists`() async throws {
        var site = Self.site
        site.files["templates/tags.html"] = nil
        site.files["templates/tag.html"] = nil
        site.files["templates/list.html"] =
            "{{ page.title }}: {% for p in paginator.pages %}{{ p.title }}={{ p.url }} {% endfor %}\n"
        site.files["site.yml"]? += "pagination: {size: 1}\n"
        let outcome = try await site.build(theme: Theme())
        #expect(outcome.report == "")
        #expect(
            outcome.text("tag/index.html")
                == "Topik: Jaminan Sosial=jaminan-sosial/ JKN=jkn/ \n")
        #expect(outcome.text("tag/jkn/index.html") == "JKN: B=../../b/ \n")
        #expect(outcome.text("tag/jkn/page/2/index.html") == "JKN: A=../../../../a/ \n")
    }

    @Test func `that only a page has that is not released do not exist`() async throws {
        var site = Self.site
        site.files["content/c.md"] =
            "---\ntitle: C\ntags: [rahasia]\nrelease: 2030-01-01T00:00:00+07:00\n---\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(!outcome.paths.contains { $0.contains("rahasia") })
    }

    @Test func `whose address a page has are no fault of a template`() async throws {
        var site = Self.site
        site.files["content/c.md"] = "---\ntitle: C\nurl: /tag/jkn/\n---\n"
        site.files["templates/page.html"] = "{% for t in page.tags %}{{ t.url }} {% endfor %}"
        #expect(try await site.build().codes == ["duplicate-address"])
    }

    @Test func `have no longer address than a file's name`() async throws {
        var site = Self.site
        let tag = String(repeating: "a", count: 255)
        site.files["content/c.md"] = "---\ntitle: C\ntags: [\(tag)]\n---\n"
        #expect(try await site.build().report == "")
        site.files["content/c.md"] = "---\ntitle: C\ntags: [\(tag)a]\n---\n"
        #expect(try await site.build().codes == ["tag-too-long"])
    }

    private static var site: TestSite {
        TestSite.small(
            """
            -- content/index.md --
            ---
            title: Depan
            ---
            -- content/a.md --
            ---
            title: A
            date: 2018-01-01
            tags: [JKN, Jaminan Sosial]
            ---
            -- content/a.en.md --
            ---
            title: A in English
            tags: [JKN]
            ---
            -- content/b.md --
            ---
            title: B
            date: 2018-01-02
            tags: [JKN]
            ---
            -- templates/tags.html --
            {{ page.title }}: {% for t in site.tags %}{{ t }}={{ t.url }} {{ t.pages | length }}, {% endfor %}
            -- templates/tag.html --
            {{ page.title }}: {% for p in page.children %}{{ p.title }} {% endfor %}{{ page.breadcrumbs[0].url }}
            """)
    }
}
