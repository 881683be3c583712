import Diagnostics
import SiteModel
import Testing

@Suite struct `A file that replaces nothing of the theme` {
    @Test(arguments: [
        (
            "pgae.html",
            "'templates/pgae.html' replaces nothing of the theme, and nothing names it",
            "did you mean 'page.html'?"
        ),
        (
            "rilis/pages.html",
            "'templates/rilis/pages.html' replaces nothing of the theme, and nothing names it",
            "did you mean 'rilis/page.html'?"
        ),
        (
            "assets/sitee.css",
            "'templates/assets/sitee.css' replaces nothing of the theme, and nothing names it",
            "did you mean 'assets/site.css'?"
        ),
        (
            "i18n/fr.yml",
            "'templates/i18n/fr.yml' replaces nothing of the theme, and nothing names it",
            "the site's languages are id, en"
        ),
        (
            "catatan.txt",
            "'templates/catatan.txt' replaces nothing of the theme, and nothing names it",
            nil
        ),
    ])
    func `is a warning`(name: String, text: String, help: String?) throws {
        let loaded = try load(["templates/" + name: "x: y\n"])
        #expect(loaded.diagnostics.map(\.message.text) == [text])
        #expect(loaded.diagnostics.map(\.severity) == [.warning])
        #expect(loaded.diagnostics.first?.help == help)
        #expect(loaded.diagnostics.first?.span?.path == "templates/" + name)
    }

    @Test func `is none if something names it`() throws {
        let loaded = try load([
            "templates/rilis/page.html": #"{% include "bagian.html" %}{{ asset("a.png") }}"#,
            "templates/bagian.html": "x", "templates/khusus.html": "x",
            "templates/assets/a.png": "x", "templates/assets/b.woff2": "x",
            "templates/assets/site.css": "@font-face { src: url(b.woff2) }",
            "templates/components/kotak.html": "x",
        ])
        #expect(loaded.diagnostics == [])
    }

    @Test func `may be an interface word that is misspelt`() throws {
        let loaded = try load([
            "templates/i18n/id.yml": "skip_to_contnt: Lewati\nfigure: Bagan\nsapaan: Halo\n",
            "templates/khusus.html": "{{ t('sapaan') }}",
        ])
        #expect(
            loaded.diagnostics.map(\.message.text) == [
                "nothing asks for the interface word 'skip_to_contnt'"
            ])
        #expect(loaded.diagnostics.first?.help == "did you mean 'skip_to_content'?")
        #expect(
            loaded.diagnostics.first?.span
                == SourceSpan(path: "templates/i18n/id.yml", range: 0..<14))
    }

    private func load(_ more: [String: String]) throws -> Checked<Site?> {
        let site = [
            "site.yml": "title: Uji\nlanguages: [id, en]\n",
            "content/index.md": "---\ntitle: x\ntemplate: khusus\n---\n",
            "content/rilis/a.md": "---\ntitle: x\n---\n",
        ]
        return try loadSite(from: InMemoryFileSystem(texts: site.merging(more) { $1 }))
    }
}
