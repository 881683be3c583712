import SiteBuild
import SiteModel
import Testing

@Suite struct `The sitemap` {
    @Test func `has every page with the day or instant of its last change`() async throws {
        var site = TestSite.small()
        site.files["content/rilis/jam & jamu.md"] =
            "---\ntitle: x\ndate: 2018-02-16\nrelease: 2018-02-16T02:30:00Z\n---\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(
            outcome.text("sitemap.xml") == """
                <?xml version="1.0" encoding="utf-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url>
                <loc>https://example.org/uji/</loc>
                </url>
                <url>
                <loc>https://example.org/uji/en/</loc>
                </url>
                <url>
                <loc>https://example.org/uji/rilis/</loc>
                </url>
                <url>
                <loc>https://example.org/uji/rilis/jam%20%26%20jamu/</loc>
                <lastmod>2018-02-16T09:30:00+07:00</lastmod>
                </url>
                <url>
                <loc>https://example.org/uji/rilis/pks/</loc>
                <lastmod>2018-02-15</lastmod>
                </url>
                </urlset>

                """)
    }

    @Test func `becomes an index of parts above fifty thousand addresses`() {
        let entries = (0...50_000).map { SitemapEntry(address: "https://example.org/\($0)/") }
        let files = sitemapFiles(entries, base: "https://example.org/")
        #expect(files.map(\.path.string) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"])
        let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts[0].split(separator: "<loc>").count == 50_001)
        #expect(texts[1].contains("<loc>https://example.org/50000/</loc>"))
        #expect(texts[1].split(separator: "<loc>").count == 2)
        #expect(
            texts[2] == """
                <?xml version="1.0" encoding="utf-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap>
                <loc>https://example.org/sitemap-1.xml</loc>
                </sitemap>
                <sitemap>
                <loc>https://example.org/sitemap-2.xml</loc>
                </sitemap>
                </sitemapindex>

                """)
        #expect(sitemapFiles(entries.dropLast(), base: "https://example.org/").count == 1)
    }

    @Test func `becomes an index of parts above the size of one file`() {
        var limits = SitemapLimits()
        limits.bytes = 300
        let entries = (0..<6).map { SitemapEntry(address: "https://example.org/\($0)/") }
        let files = sitemapFiles(entries, base: "https://example.org/", limits: limits)
        #expect(files.count == 3)
        #expect(files.dropLast().allSatisfy { $0.bytes.count <= 300 })
    }

    @Test func `leaves out an address that is too long for it, and says so`() async throws {
        var site = TestSite.small()
        let folder = (0..<9).map { _ in String(repeating: "a", count: 230) }
            .joined(separator: "/")
        site.files["content/b.md"] = "---\ntitle: x\nurl: /\(folder)/\n---\n"
        let outcome = try await site.build()
        #expect(outcome.codes == ["address-too-long"])
        #expect(outcome.text("sitemap.xml")?.contains("aaa") == false)
    }

    @Test func `is not made if the site wants none, nor robots.txt`() async throws {
        var site = TestSite.small()
        site.files["site.yml"]? += "sitemap: false\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(!outcome.paths.contains("sitemap.xml") && !outcome.paths.contains("robots.txt"))
    }
}
