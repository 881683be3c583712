import Formats
import SiteBuild
import Testing

@Suite struct `A feed` {
    @Test func `has the dated pages of its language, newest first`() async throws {
        let outcome = try await Self.site().build()
        #expect(outcome.report == "")
        #expect(outcome.text("feed.xml") == Self.expected)
        #expect(outcome.text("en/feed.xml") == nil)
    }

    @Test func `stands below the base address that the command line gives`() async throws {
        let outcome = try await Self.site().build { $0.baseURL = "http://127.0.0.1:8000/" }
        let feed = try #require(outcome.text("feed.xml"))
        #expect(feed.contains("<id>http://127.0.0.1:8000/rilis/pks/</id>"))
        #expect(!feed.contains("example.org/uji"))
    }

    @Test func `is made for each language that has a dated page`() async throws {
        var site = TestSite.small()
        site.files["content/rilis/pks.en.md"] = "---\ntitle: Agreement\ndate: 2018-02-15\n---\n"
        let outcome = try await site.build()
        let feed = try #require(outcome.text("en/feed.xml"))
        #expect(feed.contains(#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">"#))
        #expect(
            feed.contains(
                #"rel="self" type="application/atom+xml" href="https://example.org/uji/en/feed.xml""#
            ))
        #expect(
            feed.contains(#"rel="alternate" type="text/html" href="https://example.org/uji/en/""#))
        #expect(feed.contains("<title>Agreement</title>"))
    }

    @Test func `has fifty entries at most`() async throws {
        var site = TestSite.small()
        for number in 0..<60 {
            let day = number < 10 ? "0\(number % 28 + 1)" : "\(number % 18 + 10)"
            site.files["content/rilis/hal-\(number).md"] =
                "---\ntitle: Hal \(number)\ndate: 2019-\(number < 30 ? "01" : "02")-\(day)\n---\n"
        }
        let feed = try #require(try await site.build().text("feed.xml"))
        #expect(feed.split(separator: "<entry>").count == 51)
        #expect(!feed.contains("<title>PKS</title>"))
    }

    @Test func `is not made without a dated page, or if the site wants none`() async throws {
        var site = TestSite.small()
        site.files["content/rilis/pks.md"] = nil
        site.files["content/index.md"] = "---\ntitle: Beranda\ndate: 2018-02-15\n---\n"
        #expect(try await site.build().text("feed.xml") == nil)
        site = .small()
        site.files["site.yml"]? += "feed: false\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(!outcome.paths.contains("feed.xml"))
        #expect(outcome.paths.contains("sitemap.xml"))
    }

    /// A page of each kind of date, one with markup in its texts.
    private static func site() -> TestSite {
        .small(
            #"""
            -- content/rilis/pks.md --
            ---
            title: "A & B <i>x</i> {{ measures.gap }}"
            description: "\"Kurang\" \uFFFF\u0001 {{ measures.gap | compact }}"
            date: 2018-02-15
            updated: 2018-02-20
            tags: [jkn, "a \"b\""]
            contact: {name: Humas, email: humas@example.org, url: "https://example.org/humas"}
            ---
            -- content/rilis/jam.md --
            ---
            title: Dirilis pada jamnya
            date: 2018-02-16
            updated: 2018-02-16
            release: 2018-02-16T02:30:00Z
            contact: {name: Humas, email: "bukan surel", url: humas}
            ---
            -- content/tentang.md --
            ---
            title: Tanpa tanggal
            ---
            """#)
    }

    private static let expected = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
        <id>https://example.org/uji/feed.xml</id>
        <title>Laporan Uji</title>
        <updated>2018-02-20T00:00:00+07:00</updated>
        <link rel="self" type="application/atom+xml" href="https://example.org/uji/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/uji/"/>
        <author>
        <name>Laporan Uji</name>
        </author>
        <entry>
        <id>https://example.org/uji/rilis/jam/</id>
        <title>Dirilis pada jamnya</title>
        <updated>2018-02-16T09:30:00+07:00</updated>
        <published>2018-02-16T09:30:00+07:00</published>
        <link rel="alternate" type="text/html" href="https://example.org/uji/rilis/jam/"/>
        <author>
        <name>Humas</name>
        </author>
        </entry>
        <entry>
        <id>https://example.org/uji/rilis/pks/</id>
        <title>A &amp; B &lt;i&gt;x&lt;/i&gt; 71.970.314</title>
        <updated>2018-02-20T00:00:00+07:00</updated>
        <published>2018-02-15T00:00:00+07:00</published>
        <link rel="alternate" type="text/html" href="https://example.org/uji/rilis/pks/"/>
        <author>
        <name>Humas</name>
        <uri>https://example.org/humas</uri>
        <email>humas@example.org</email>
        </author>
        <category term="jkn"/>
        <category term="a &#34;b&#34;"/>
        <summary>&#34;Kurang&#34; \u{FFFD}\u{FFFD} 71,97 juta</summary>
        </entry>
        </feed>

        """
}
