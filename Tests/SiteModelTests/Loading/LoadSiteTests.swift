import Diagnostics
import SiteModel
import Tables
import Testing

@Suite struct `A site on disk` {
    @Test func `is read into pages, data, words, templates, assets and owned files`() throws {
        let loaded = try load([
            "content/a/foto b.png": "x", "content/data/jkn-2018.csv": "a\n1\n",
            "templates/assets/site.css": "p {}", "content/a/x.en.md": "---\ntitle: X\n---\n",
        ])
        #expect(loaded.diagnostics == [])
        let site = try #require(loaded.value)
        #expect(site.pages.map(\.source) == ["content/a/x.en.md", "content/index.md"])
        #expect(site.pages.map(\.address.string) == ["/en/a/x/", "/"])
        #expect(site.catalog.names == ["jkn_2018"])
        #expect(site.ownedFiles.keys.sorted() == ["a/foto b.png"])
        #expect(site.assets.keys.sorted() == ["site.css"])
        #expect(site.words.keys.sorted() == ["en", "id"])
    }

    @Test(
        arguments: [
            ("content/a.md", "---\nurl: a\ntitle: x\n---\n", "/a/"),
            ("content/b/a.md", "---\nslug: lain\ntitle: x\n---\n", "/b/lain/"),
            ("content/b/a.en.md", "---\nslug: other\ntitle: x\n---\n", "/en/b/other/"),
            ("content/a.md", "---\nlang: en\ntitle: x\n---\n", "/en/a/"),
            ("content/a b.md", "---\ntitle: x\n---\n", "/a b/"),
        ])
    func `gives each page its address`(path: String, text: String, address: String) throws {
        let loaded = try load([path: text])
        #expect(loaded.diagnostics == [])
        #expect(loaded.value?.pages.first { $0.source == path }?.address.string == address)
    }

    @Test(
        arguments: [
            ("content/index.md", "Isi", "missing-title"),
            ("content/a.de.md", "---\ntitle: x\n---\n", "language-not-configured"),
            ("content/a.md", "---\ntitle: x\nurl: https://x.y/\n---\n", "bad-address"),
            ("content/a.md", "---\ntitle: x\nslug: ..\n---\n", "bad-address"),
            ("content/a.md", "---\ntitle: x\n---\na\u{0}b", "zero-byte"),
            ("content/a\\b.md", "---\ntitle: x\n---\n", "bad-file-name"),
            ("content/data/x.sql", "select x", "unknown-column"),
            ("content/data/catatan.txt", "x", "not-a-dataset"),
            ("content/data/2018.csv", "a\n1\n", "bad-dataset-name"),
            ("content/data/datapackage.yml", "resources: [{path: x.csv}]", "missing-data-file"),
            ("templates/i18n/en.yml", "- a", "wrong-kind"),
            ("templates/i18n/en.yml", "a: 5", "wrong-kind"),
        ])
    func `tells what does not fit`(path: String, text: String, code: String) throws {
        #expect(try load([path: text]).diagnostics.map(\.message.id) == [code])
    }

    @Test func `is nothing without site.yml`() throws {
        let loaded = try loadSite(from: InMemoryFileSystem(texts: ["content/index.md": "x"]))
        #expect(loaded.value == nil)
        #expect(loaded.diagnostics.map(\.message.id) == ["no-site"])
    }

    @Test func `without pages is an error`() throws {
        let files = Self.small.filter { !$0.key.hasPrefix("content/") }
        let loaded = try loadSite(from: InMemoryFileSystem(texts: files), theme: Theme())
        #expect(loaded.diagnostics.map(\.message.id) == ["no-pages"])
    }

    @Test func `must be UTF-8, and shows the first byte that is not`() throws {
        var files = InMemoryFileSystem(texts: Self.small)
        files.files["content/a.md"] = Array("---\ntitle: x\n---\nna".utf8) + [0xEF, 0x76, 0x65]
        let loaded = try loadSite(from: files, theme: Theme())
        #expect(loaded.diagnostics.map(\.message.id) == ["not-utf8"])
        #expect(loaded.diagnostics.first?.span?.range.lowerBound == 19)
    }

    private static let small = [
        "site.yml": "title: Uji\nlanguages: [id, en]\n",
        "content/index.md": "---\ntitle: x\n---\n",
        "templates/i18n/id.yml": "a: b\n", "templates/i18n/en.yml": "a: b\n",
    ]

    private func load(_ more: [String: String]) throws -> Checked<Site?> {
        try loadSite(
            from: InMemoryFileSystem(texts: Self.small.merging(more) { $1 }), theme: Theme())
    }
}
