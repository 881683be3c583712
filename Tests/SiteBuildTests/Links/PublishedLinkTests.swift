import Diagnostics
import Testing

@Suite struct `Links that templates write` {
    @Test(
        arguments: [
            #"<a href="{{ site.home }}">"#, ##"<h2 id="a"></h2><a href="#a">"##,
            ##"<a href="#top">"##,
            #"<a href="akhir-tahun.csv" download>"#, #"<a href="/uji/rilis/pks/">"#,
            #"<link rel="canonical" href="https://example.org/uji/rilis/pks/">"#,
            #"<a href="https://example.org/lain/">"#, #"<!-- <a href="nihil/"> -->"#,
            ##"<a href="{{ site.home }}#tabel">{{ page.content }}"##,
            #"<img srcset="{{ asset("a.png") }} 1x, {{ asset("a.png") }}, data:x 2x">"#,
            #"<p style="background: url({{ asset("a.png") }})">"#,
            ##"<svg><g id="p"/><rect fill="url(#p)"/><use href="#p"/></svg>"##,
        ])
    func `are right if they lead to what is published`(html: String) async throws {
        #expect(try await Self.site(html).build().report == "")
    }

    @Test(
        arguments: [
            (#"<a href="nihil/">"#, "broken-link"), (#"<img src="nihil.png">"#, "broken-link"),
            (#"<img srcset="a.png 1x">"#, "broken-link"),
            ("<style>@import 'a.css'</style>", "broken-link"),
            (#"<p style="background: url(a.png)">"#, "broken-link"),
            ("<link rel=stylesheet href=site.css>", "broken-link"),
            (#"<a href="/rilis/pks/">"#, "broken-link"), (##"<a href="#nihil">"##, "broken-anchor"),
            (##"<use xlink:href="#nihil"/>"##, "broken-anchor"),
            (##"<rect fill="url(#nihil)"/>"##, "broken-anchor"),
            (##"<a href="{{ site.home }}#nihil">"##, "broken-anchor"),
            (#"<a href="https://example.org/uji/nihil/">"#, "broken-link"),
        ])
    func `are errors if they lead to nothing, each once`(html: String, code: String) async throws {
        let outcome = try await Self.site(html).build()
        #expect(outcome.codes == [code])
        // Of an address that is computed the page is told, and its templates.
        let isComputed = html.contains("{{")
        #expect(
            outcome.diagnostics.first?.span?.path
                == (isComputed ? "content/rilis/pks.md" : "templates/page.html"))
        #expect(outcome.report.contains("templates/page.html"))
    }

    @Test func `that one template writes on many pages are one error`() async throws {
        var site = Self.site(#"<a href="nihil.html">"#)
        site.files["content/a.md"] = "---\ntitle: A\n---\n"
        let outcome = try await site.build()
        #expect(outcome.codes == ["broken-link"])
        #expect(outcome.report.contains("note: on 2 pages, the first is '/a/'"))
    }

    @Test func `are warnings, or nothing, if the site says so`() async throws {
        for (level, expected) in [("warning", ["broken-link"]), ("off", [])] {
            var site = Self.site(#"<a href="nihil/">"#)
            site.files["site.yml"]?.replace("unused-dataset: off", with: "links: \(level)")
            let outcome = try await site.build()
            #expect(outcome.codes == expected)
            #expect(!outcome.diagnostics.hasErrors)
        }
    }

    @Test func `of raw HTML in Markdown are told at their place`() async throws {
        var site = Self.site("{{ page.content }}")
        site.files["site.yml"]? += "markdown: {unsafe: true}\n"
        site.files["content/rilis/pks.md"] =
            "---\ntitle: PKS\ntemplate: page\n---\n\n<img src=\"nihil.png\" alt=\"\">\n"
        let outcome = try await site.build()
        #expect(outcome.report.hasPrefix("content/rilis/pks.md:6:11: error: 'nihil.png' leads"))
        #expect(outcome.codes == ["broken-link"])
    }

    @Test func `of Markdown are reported there alone`() async throws {
        var site = Self.site("{{ page.content }}")
        site.files["content/rilis/pks.md"] =
            "---\ntitle: PKS\n---\n[x](tiada.md) [é](#é) ![y](/tiada-é.png) [z](pks.md#tiada)\n"
        let outcome = try await site.build()
        #expect(outcome.codes == ["broken-link", "broken-anchor", "broken-link", "broken-anchor"])
    }

    @Test func `of style sheets and drawings are checked`() async throws {
        var site = Self.site("")
        site.files["templates/assets/site.css"] = "a { b: url(nihil.png) }\n"
        site.files["templates/assets/a.svg"] = "<svg><image href='nihil.png'/></svg>\n"
        let outcome = try await site.build()
        #expect(outcome.codes == ["broken-link", "broken-link"])
        #expect(
            outcome.diagnostics.map(\.span?.path) == [
                "templates/assets/a.svg", "templates/assets/site.css",
            ])
    }

    @Test func `to a page that could not be made are no further fault`() async throws {
        var site = Self.site(#"<a href="{{ site.home }}#x">"#)
        site.files["content/index.md"] = "---\ntitle: Depan\ntemplate: front\n---\n{{ nihil }}\n"
        #expect(try await site.build().codes == ["undefined-name"])
    }

    /// A page /rilis/pks/ with a table, inside this template.
    private static func site(_ html: String) -> TestSite {
        var site = TestSite.small(
            """
            -- content/index.md --
            ---
            title: Depan
            template: front
            ---
            ## Tabel
            -- templates/front.html --
            {# a.png, a.svg #}{{ page.content }}
            -- templates/page.html --
            \(html)
            -- templates/assets/a.png --
            x
            """)
        site.files["content/index.en.md"] = nil
        site.files["site.yml"]?.replace("[id, en]", with: "[id]")
        site.files["site.yml"]?.replace("{id: Laporan Uji, en: Test Report}", with: "Laporan Uji")
        return site
    }
}
