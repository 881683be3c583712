import SiteModel
import Testing

@Suite struct `A folder without a page of its own` {
    @Test func `has a list in each language that has pages there`() async throws {
        var site = Self.site
        site.files["content/siaran-pers/2018/b.en.md"] = "---\ntitle: B in English\n---\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("siaran-pers/index.html") == "Siaran pers: 2018 A \n")
        #expect(outcome.text("siaran-pers/2018/index.html") == "2018: B \n")
        #expect(outcome.text("en/siaran-pers/index.html") == "Siaran pers: 2018 \n")
        #expect(outcome.text("en/siaran-pers/2018/index.html") == "2018: B in English \n")
    }

    @Test func `is called as the interface words say`() async throws {
        var site = Self.site
        site.files["templates/i18n/id.yml"]? += "section_siaran-pers: Kabar\n"
        #expect(try await site.build().text("siaran-pers/index.html") == "Kabar: 2018 A \n")
    }

    @Test func `stands in the menu and above its pages`() async throws {
        var site = Self.site
        site.files["templates/page.html"] = """
            {% for m in site.menu %}{{ m.title }} {% endfor %}/
            {%- for b in page.breadcrumbs %} {{ b.title }}{% endfor %}
            """
        let text = try await site.build().text("siaran-pers/2018/b/index.html")
        #expect(text == "Depan Rilis Siaran pers / Depan Siaran pers 2018")
    }

    @Test func `has none where a page has the address`() async throws {
        var site = Self.site
        site.files["content/siaran-pers.md"] = "---\ntitle: Halaman\n---\n"
        site.files["templates/page.html"] = "{{ page.title }}"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("siaran-pers/index.html") == "Halaman")
    }

    @Test func `has none before what is in it is released`() async throws {
        var site = Self.site
        let embargo = "---\ntitle: A\nrelease: 2030-01-01T00:00:00+07:00\n---\n"
        site.files["content/siaran-pers/a.md"] = embargo
        site.files["content/siaran-pers/2018/b.md"] = embargo
        let outcome = try await site.build()
        #expect(!outcome.paths.contains { $0.hasPrefix("siaran-pers") })
    }

    @Test func `has none if no template can make it`() async throws {
        var site = Self.site
        site.files["templates/list.html"] = nil
        let outcome = try await site.build(theme: Theme())
        #expect(outcome.report == "")
        #expect(!outcome.paths.contains("siaran-pers/index.html"))
    }

    private static var site: TestSite {
        TestSite.small(
            """
            -- content/index.md --
            ---
            title: Depan
            ---
            -- content/siaran-pers/a.md --
            ---
            title: A
            ---
            -- content/siaran-pers/2018/b.md --
            ---
            title: B
            ---
            -- templates/list.html --
            {{ page.title }}: {% for p in page.children %}{{ p.title }} {% endfor %}
            """)
    }
}
