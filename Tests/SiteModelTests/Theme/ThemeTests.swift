import Diagnostics
import SiteModel
import Testing

@Suite struct `A theme` {
    @Test func `serves a site that has no templates`() throws {
        let loaded = try load([:], theme: .builtIn)
        #expect(loaded.diagnostics == [])
        let site = try #require(loaded.value)
        #expect(site.templates["page.html"]?.path == "<theme>/page.html")
        #expect(site.assets["site.css"] != nil)
        #expect(site.words["id"]?.words["figure"] == "Gambar")
        #expect(site.words["en"]?.words["figure"] == "Figure")
        #expect(site.additions == ThemeAdditions())
    }

    @Test func `gives way to the site's own, file by file and word by word`() throws {
        let loaded = try load([
            "templates/page.html": "{% include 'partials/x.html' %}{{ t('c') }}",
            "templates/partials/x.html": "more",
            "templates/assets/a.css": "p {}", "templates/i18n/id.yml": "b: B\nc: C\n",
        ])
        #expect(loaded.diagnostics == [])
        let site = try #require(loaded.value)
        #expect(
            site.templates.mapValues(\.path) == [
                "base.html": "<theme>/base.html", "page.html": "templates/page.html",
                "partials/x.html": "templates/partials/x.html",
            ])
        #expect(site.assets == ["a.css": Array("p {}".utf8), "b.css": Array("b {}".utf8)])
        #expect(site.words["id"]?.words == ["a": "satu", "b": "B", "c": "C"])
        #expect(site.words["en"]?.words == ["a": "one", "b": "two"])
        #expect(site.additions.files == ["partials/x.html"])
        let word = try #require(site.additions.words.first)
        #expect(site.additions.words.count == 1)
        #expect(word.language == "id" && word.key == "c")
        #expect(word.span == SourceSpan(path: "templates/i18n/id.yml", range: 5..<6))
    }

    @Test func `shows its own faults with their lines`() throws {
        let loaded = try load([:], theme: Theme(files: ["i18n/id.yml": Array("a: 1".utf8)]))
        let fault = try #require(loaded.diagnostics.first { $0.message.id == "wrong-kind" })
        #expect(loaded.value?.sources.renderer().place(fault.span!) == "<theme>/i18n/id.yml:1:4")
    }

    @Test func `lacks words of a language that it does not have`() throws {
        var theme = Self.small.files
        theme["i18n/en.yml"] = nil
        let none = try load([:], theme: Theme(files: theme))
        #expect(
            none.diagnostics.map(\.message.text) == [
                "the language 'en' lacks interface words: a, b"
            ])
        #expect(none.diagnostics.first?.help == "write them in templates/i18n/en.yml")
        let some = try load(["templates/i18n/en.yml": "b: B"], theme: Theme(files: theme))
        #expect(
            some.diagnostics.map(\.message.text) == ["the language 'en' lacks interface words: a"])
        let all = try load(["templates/i18n/en.yml": "{a: A, b: B}"], theme: Theme(files: theme))
        #expect(all.diagnostics == [])
    }

    private static let small = Theme(
        files: [
            "base.html": "base", "page.html": "page", "assets/a.css": "a {}",
            "assets/b.css": "b {}", "i18n/id.yml": "a: satu\nb: dua\n",
            "i18n/en.yml": "a: one\nb: two\n",
        ].mapValues { Array($0.utf8) })

    private func load(
        _ more: [String: String], theme: Theme = Self.small
    ) throws -> Checked<Site?> {
        let site = [
            "site.yml": "title: Uji\nlanguages: [id, en]\n",
            "content/index.md": "---\ntitle: x\n---\n",
        ]
        return try loadSite(
            from: InMemoryFileSystem(texts: site.merging(more) { $1 }), theme: theme)
    }
}
