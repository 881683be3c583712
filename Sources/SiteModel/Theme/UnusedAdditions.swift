import Diagnostics
import Formats

/// Warnings for files below templates, and interface words, that replace nothing of the theme and that nothing names:
/// most likely their names are misspelt.
///
/// What names them is text: a template's or a style sheet's source that quotes the name, a page's `template`, the
/// folder of a section. So a file that is only used on a condition counts as used.
func unusedAdditions(_ site: Site, theme: Theme) -> [Diagnostic] {
    let additions = site.additions
    guard additions != ThemeAdditions() else { return [] }
    let texts = namingTexts(site)
    let roots = rootTemplates(site)
    let unused = additions.files.filter { !isUsed($0, site, roots, texts) }
    // What the theme has, and what the site could have.
    let known = theme.names + roots.subtracting(theme.names).sorted()
    let faults = unused.map { name in
        Diagnostic.warning(
            .unusedTemplate(name), at: SourceSpan(path: "templates/" + name, offset: 0),
            help: help(name, known, site))
    }
    return faults + unusedWords(site, texts)
}

private func help(_ name: String, _ known: [String], _ site: Site) -> String? {
    if name.hasPrefix("i18n/") {
        return "the site's languages are \(site.configuration.languages.joined(separator: ", "))"
    }
    let others = known.filter { site.templates[$0].map(Theme.brings) ?? true }
    return suggestion(for: name, in: others).map { "did you mean '\($0)'?" }
}

/// The templates that a build looks for by itself.
private func rootTemplates(_ site: Site) -> Set<String> {
    var names: Set = [
        "page.html", "list.html", "tag.html", "tags.html", "alias.html", "404.html",
    ]
    for page in site.pages {
        if let section = page.section {
            names.formUnion(["page.html", "list.html"].map { section + "/" + $0 })
        }
        if let wanted = page.frontMatter.template { names.formUnion([wanted, wanted + ".html"]) }
    }
    return names
}

/// Everything that may name a template, an asset or a word.
private func namingTexts(_ site: Site) -> [String] {
    let templates = site.templates.values.map(\.text.string)
    let sheets = site.assets.filter { $0.key.hasSuffix(".css") }
        .map { String(decoding: $0.value, as: UTF8.self) }
    return templates + sheets + site.pages.map(\.body.string)
}

private func isUsed(
    _ name: String, _ site: Site, _ roots: Set<String>, _ texts: [String]
) -> Bool {
    if name.hasPrefix("i18n/"), name.hasSuffix(".yml") {
        return site.configuration.languages.contains(
            String(name.dropFirst("i18n/".count).dropLast(".yml".count)))
    }
    if name.hasPrefix("assets/") {
        let asset = String(name.dropFirst("assets/".count))
        return asset == site.configuration.theme.logo?.file
            || texts.contains { $0.hasBytes(of: asset) }
    }
    guard name.hasSuffix(".html") else { return false }
    return name.hasPrefix("components/") || roots.contains(name)
        || texts.contains { $0.hasBytes(of: name) }
}

private func unusedWords(_ site: Site, _ texts: [String]) -> [Diagnostic] {
    let known = Set(site.words.values.flatMap(\.words.keys))
        .subtracting(site.additions.words.map(\.key)).sorted()
    return site.additions.words.filter { word in
        !names(of: word.key).contains { name in texts.contains { $0.hasBytes(of: name) } }
    }.map { word in
        .warning(
            .unusedWord(word.key), at: word.span,
            help: suggestion(for: word.key, in: known).map { "did you mean '\($0)'?" })
    }
}

/// How a template may name a word: `t("status_final")`, or `t("status_" ~ page.status)`.
private func names(of key: String) -> [String] {
    var names = ["\"\(key)\"", "'\(key)'"]
    for (index, byte) in zip(key.utf8.indices, key.utf8) where byte == UInt8(ascii: "_") {
        names += ["\"\(key[...index])\"", "'\(key[...index])'"]
    }
    return names
}

extension Diagnostic.Message {
    static func unusedTemplate(_ name: String) -> Self {
        Self(
            id: "unused-template",
            text: "'templates/\(name)' replaces nothing of the theme, and nothing names it")
    }
    static func unusedWord(_ key: String) -> Self {
        Self(id: "unused-word", text: "nothing asks for the interface word '\(key)'")
    }
}
