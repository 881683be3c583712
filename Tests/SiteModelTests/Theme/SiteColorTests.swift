import Diagnostics
import SiteModel
import Testing
import Values

@Suite struct `The theme of site.yml` {
    @Test func `gives the style sheet its accent, for dark pages one that can be read there`()
        throws
    {
        let loaded = try load("theme: {accent: '#7A1F1F'}")
        #expect(loaded.diagnostics == [])
        let css = String(decoding: loaded.value?.assets["site.css"] ?? [], as: UTF8.self)
        #expect(
            css == Self.css + """

                /* The accents of site.yml. */
                @media screen {
                  :root { --accent: #7a1f1f; }
                }
                @media screen and (prefers-color-scheme: dark) {
                  :root { --accent: #d16d63; }
                }

                """)
    }

    @Test func `may name both accents`() throws {
        let loaded = try load("theme: {accent: '#7a1f1f', accent_dark: '#fff'}")
        #expect(loaded.diagnostics == [])
        let css = String(decoding: loaded.value?.assets["site.css"] ?? [], as: UTF8.self)
        #expect(css.contains("--accent: #7a1f1f;") && css.contains("--accent: #ffffff;"))
    }

    @Test(arguments: [
        (
            "{accent: '#8fc1ee'}", "low-contrast",
            "'#8fc1ee' has a contrast of 1.75 to '#f4f6f8' on light pages; text needs 4.5"
        ),
        (
            "{accent_dark: '#12436d'}", "low-contrast",
            "'#12436d' has a contrast of 1.54 to '#1d232a' on dark pages; text needs 4.5"
        ),
        ("{accent: }", "not-a-color", "'accent' has no colour"),
        ("{accent: blue}", "not-a-color", "'blue' is not a colour in hexadecimal digits"),
        ("{accent: '#12g'}", "not-a-color", "'#12g' is not a colour in hexadecimal digits"),
        ("{acent: '#123'}", "unknown-key", "'acent' is not a key of 'theme'"),
        ("{logo: lago.svg}", "missing-logo", "there is no file 'lago.svg' in templates/assets"),
        ("{logo: {alt: x}}", "logo-without-file", "'logo' names no file"),
    ])
    func `is checked`(theme: String, code: String, text: String) throws {
        let loaded = try load("theme: \(theme)")
        #expect(loaded.diagnostics.map(\.message.id) == [code])
        #expect(loaded.diagnostics.map(\.message.text) == [text])
        #expect(loaded.diagnostics.first?.span?.path == "site.yml")
    }

    @Test func `proposes what would pass, or was meant`() throws {
        #expect(
            try load("theme: {accent: '#8fc1ee'}").diagnostics.first?.help
                == "the nearest colour that has it is \"#40759e\"")
        #expect(
            try load("theme: {logo: lago.svg}").diagnostics.first?.help
                == "did you mean 'logo.svg'?")
    }

    @Test func `has a logo with words for those who do not see it`() throws {
        let loaded = try load("theme: {logo: {file: logo.svg, alt: {id: Lembaga, en: Agency}}}")
        #expect(loaded.diagnostics == [])
        let logo = loaded.value?.configuration.theme.logo
        #expect(logo?.file == "logo.svg")
        #expect(logo?.alternative?.text(for: "en") == "Agency")
    }

    @Test func `needs a style sheet for its colours`() throws {
        let files = InMemoryFileSystem(texts: Self.site("theme: {accent: '#123'}"))
        let loaded = try loadSite(from: files, theme: Theme())
        #expect(loaded.diagnostics.map(\.message.id).contains("missing-style-sheet"))
    }

    private static let css = """
        :root { --background: #fff; /* logo.svg :root { --panel: red; */ --panel: #f4f6f8 }
        @media screen and (prefers-color-scheme: dark) {
          :root { --background: #14181d; --panel: #1d232a; }
        }

        """

    private static func site(_ theme: String) -> [String: String] {
        [
            "site.yml": "title: Uji\nlanguages: [id, en]\n\(theme)\n",
            "content/index.md": "---\ntitle: x\n---\n", "templates/assets/logo.svg": "<svg/>",
        ]
    }

    private func load(_ theme: String) throws -> Checked<Site?> {
        var files = Self.site(theme)
        files["templates/assets/site.css"] = Self.css
        return try loadSite(from: InMemoryFileSystem(texts: files))
    }
}
