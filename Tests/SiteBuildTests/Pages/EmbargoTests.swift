import Formats
import SiteBuild
import SiteModel
import Testing

@Suite struct `Before its release` {
    @Test func `nothing of a page exists`() async throws {
        let outcome = try await Self.site().build(clock: CivilDate(year: 2018, month: 2, day: 14))
        #expect(outcome.report == "")
        for artifact in outcome.built?.artifacts ?? [] {
            let text = String(decoding: artifact.bytes, as: UTF8.self)
            #expect(!artifact.path.string.contains("rahasia"))
            #expect(!text.contains("rahasia"))
        }
    }

    @Test func `a draft is in no feed, sitemap or page either`() async throws {
        var site = Self.site()
        for path in ["content/rahasia.md", "content/rahasia.en.md"] {
            site.files[path]?.replace("release: 2018-02-15T09:30:00+07:00", with: "draft: true")
        }
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.paths.contains("sitemap.xml") && outcome.paths.contains("feed.xml"))
        for artifact in outcome.built?.artifacts ?? [] {
            #expect(!String(decoding: artifact.bytes, as: UTF8.self).contains("rahasia"))
        }
    }

    @Test func `a page is shown to who asks for the future, and from the instant on`() async throws
    {
        let early = try await Self.site().build(clock: CivilDate(year: 2018, month: 2, day: 14)) {
            $0.includesFuture = true
        }
        let onTime = try await Self.site().build {
            $0.clock = Instant(milliseconds: Int64(1_518_661_800_000))
        }
        for outcome in [early, onTime] {
            #expect(outcome.report == "")
            let expected = [
                "rahasia/index.html", "en/rahasia/index.html", "data/rahasia.csv", "rahasia.png",
            ]
            for path in expected { #expect(outcome.paths.contains(path)) }
            for path in ["feed.xml", "en/feed.xml", "sitemap.xml"] {
                #expect(outcome.text(path)?.contains("/rahasia/") == true)
            }
        }
        let before = try await Self.site().build {
            $0.clock = Instant(milliseconds: Int64(1_518_661_799_999))
        }
        #expect(!before.paths.contains("rahasia/index.html"))
    }

    @Test func `what a published page uses too is there`() async throws {
        var site = Self.site()
        site.files["content/b.md"] = "---\ntitle: B\n---\n[x](rahasia.png) [y](data/rahasia.csv)\n"
        let outcome = try await site.build(clock: CivilDate(year: 2018, month: 2, day: 14))
        #expect(outcome.report == "")
        #expect(outcome.paths.contains("rahasia.png"))
        #expect(outcome.paths.contains("data/rahasia.csv"))
        #expect(!outcome.paths.contains("rahasia/index.html"))
    }

    @Test func `a list of datasets is without what it alone reads`() async throws {
        var site = Self.site()
        site.files["content/b.md"] = "---\ntitle: B\n---\n```{datasets}\n```\n"
        site.files["content/data/bebas.csv"] = "a\n1\n"
        let early = try await site.build(clock: CivilDate(year: 2018, month: 2, day: 14))
        #expect(
            early.report == """
                content/data/rahasia.csv:1:1: note: the list of datasets is without 'rahasia': \
                only pages that are drafts or not released yet read it [withheld-dataset]
                  1 | a
                    | ^
                  help: a published page that links to its file offers it at once

                """)
        #expect(!early.paths.contains("data/rahasia.csv"))
        #expect(early.paths.contains("data/bebas.csv"))
        for artifact in early.built?.artifacts ?? [] {
            #expect(!String(decoding: artifact.bytes, as: UTF8.self).contains("rahasia"))
        }
        let late = try await site.build()
        #expect(late.report == "")
        #expect(late.text("b/index.html")?.contains("data/rahasia.csv") == true)
    }

    @Test func `a list of datasets keeps what a published page reads too`() async throws {
        var site = Self.site()
        site.files["content/b.md"] = "---\ntitle: B\n---\n```{datasets}\n```\n"
        site.files["content/c.md"] = "---\ntitle: C\n---\n{{ data.rahasia | length }}\n"
        let outcome = try await site.build(clock: CivilDate(year: 2018, month: 2, day: 14))
        #expect(outcome.report == "")
        #expect(outcome.text("b/index.html")?.contains("data/rahasia.csv") == true)
    }

    @Test(arguments: ["rahasia.md", "/rahasia/"])
    func `a link to it says so`(destination: String) async throws {
        var site = Self.site()
        site.files["content/b.md"] = "---\ntitle: B\n---\n[x](\(destination))\n"
        let outcome = try await site.build(clock: CivilDate(year: 2018, month: 2, day: 14))
        #expect(outcome.codes == ["broken-link"])
        #expect(outcome.report.contains("a draft or not released yet"))
    }

    /// A page with a twin, a dataset and an image that are all called rahasia, in a site that lists its pages.
    private static func site() -> TestSite {
        var site = TestSite.small(
            """
            -- content/rahasia.png --
            x
            -- content/data/rahasia.csv --
            a
            1
            -- templates/page.html --
            {% for p in site.pages %}{{ p.url }}{% endfor %}{% for p in site.menu %}{{ p.url }}{% endfor %}
            {% for p in page.twins %}{{ p.url }}{% endfor %}{% for p in page.children %}{{ p.url }}{% endfor %}
            {{ page.next.url if page.next }}{{ page.content }}
            {% for a in page.alternates %}{{ a.url }}{% endfor %}{{ page.json_ld }}
            """)
        let page = """
            ---
            title: rahasia
            date: 2018-02-15
            tags: [rahasia]
            release: 2018-02-15T09:30:00+07:00
            ---
            ![x](rahasia.png) {{ data.rahasia | length }}
            """
        site.files["content/rahasia.md"] = page
        site.files["content/rahasia.en.md"] = page
        return site
    }
}
