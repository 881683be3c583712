import SiteModel
import Testing

@Suite struct `The name of a page's file` {
    @Test(
        arguments: [
            ("content/rilis/pks-2018.md", "rilis/pks-2018", "id", false),
            ("content/rilis/pks-2018.en.md", "rilis/pks-2018", "en", false),
            ("content/rilis/index.en.md", "rilis", "en", true),
            ("content/index.md", "", "id", true),
            ("content/index.id.md", "", "id", true),
            ("content/a.b.md", "a.b", "id", false),
            ("content/v1.2.en.md", "v1.2", "en", false),
            ("content/en.md", "en", "id", false),
            ("content/Laporan Akhir.md", "Laporan Akhir", "id", false),
        ] as [(String, String, String, Bool)])
    func `says its key, its language and whether it is a folder's page`(
        path: String, key: String, language: String, isFolderPage: Bool
    ) {
        let name = PageName(path: path, languages: ["id", "en"])
        #expect(name.key == key)
        #expect(name.language == language)
        #expect(name.isFolderPage == isFolderPage)
    }

    @Test(
        arguments: [
            ("content/a.de.md", "de"), ("content/a.en.md", nil), ("content/a.v2.md", nil),
            ("content/a.md", nil), ("content/a.deu.md", nil), ("content/a.DE.md", nil),
        ] as [(String, String?)])
    func `shows a language that is not configured`(path: String, code: String?) {
        #expect(PageName.unknownLanguage(path: path, languages: ["id", "en"]) == code)
    }
}
