import SiteBuild
import Testing

@Suite struct `A site without a base address` {
    @Test func `gets one error that names what needs it`() async throws {
        var site = Self.site()
        site.files["templates/404.html"] = "x"
        let outcome = try await site.build()
        #expect(
            outcome.report == """
                site.yml:1:1: error: feed.xml, sitemap.xml and 404.html need the site's 'base_url', which is not set [missing-base-url]
                  1 | title: {id: Laporan Uji, en: Test Report}
                    | ^
                  help: add 'base_url: https://…/'; or, to do without, add 'feed: false', add 'sitemap: false' and remove templates/404.html

                """)
    }

    @Test func `is built without what needs it if it says so`() async throws {
        var site = Self.site()
        site.files["site.yml"]? += "feed: false\nsitemap: false\n"
        site.files["templates/page.html"] =
            "{{ page.canonical is none }} {{ page.alternates | length }} {{ page.json_ld is none }} {{ site.feed is none }}"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("index.html") == "True 0 True True")
        // The theme brings a 404.html, which the site did not ask for.
        #expect(!outcome.paths.contains("404.html"))
        #expect(outcome.paths.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".txt") } == [])
    }

    @Test func `is built with the address that the command line gives`() async throws {
        let outcome = try await Self.site().build { $0.baseURL = "https://uji.example/" }
        #expect(outcome.report == "")
        #expect(outcome.text("robots.txt")?.contains("https://uji.example/sitemap.xml") == true)
    }

    private static func site() -> TestSite {
        var site = TestSite.small()
        site.files["site.yml"]?.replace("base_url: https://example.org/uji/\n", with: "")
        return site
    }
}
