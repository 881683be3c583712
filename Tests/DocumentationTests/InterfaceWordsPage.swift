import Diagnostics
import Testing
import Values

/// docs/interface-words.md: the words of the default theme in every language.
func interfaceWordsPage() throws -> String {
    let languages = try Repository.files("templates/i18n").map { path in
        let text = SourceText(path: path, bytes: Array(try Repository.text(path).utf8))
        let node = try #require(parseYAML(text).value)
        let name = path.split(separator: "/").last.map { String($0.dropLast(".yml".count)) } ?? ""
        return (name: name, members: node.members ?? [])
    }.sorted { $0.name > $1.name }
    let first = try #require(languages.first)
    var page = """
        # Interface words

        What the program and the theme say around your text. A site's own `templates/i18n/LANG.yml` adds words and takes the
        place of single ones; templates ask for them with `t("key")`. Keys that a page's data complete, as `status_final`,
        are asked for with what stands in the page.

        This page is made from `templates/i18n`: `RECORD=1 swift test --filter DocumentationTests` writes it.


        """
    page += "| key | " + languages.map(\.name).joined(separator: " | ") + " |\n"
    page += "|---|" + languages.map { _ in "---|" }.joined() + "\n"
    for key in first.members.map(\.key) {
        let words = languages.map { language in
            language.members.first { $0.key == key }?.value.text?.string ?? "—"
        }
        page += "| `\(key)` | " + words.joined(separator: " | ") + " |\n"
    }
    return page
}
