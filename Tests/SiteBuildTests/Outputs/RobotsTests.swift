import SiteBuild
import Testing

@Suite struct `The file robots.txt` {
    @Test func `lets everyone in and names the sitemap`() async throws {
        let outcome = try await TestSite.small().build()
        #expect(
            outcome.text("robots.txt") == """
                User-agent: *
                Disallow:

                Sitemap: https://example.org/uji/sitemap.xml

                """)
    }

    @Test(arguments: ["", "[x](robots.txt)"])
    func `is the site's own if it has one`(link: String) async throws {
        var site = TestSite.small("-- content/robots.txt --\nUser-agent: *\nDisallow: /\n")
        site.files["content/a.md"] = "---\ntitle: A\n---\n\(link)\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("robots.txt") == "User-agent: *\nDisallow: /\n")
        #expect(outcome.paths.filter { $0 == "robots.txt" }.count == 1)
    }
}
