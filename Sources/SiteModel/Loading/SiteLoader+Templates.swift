import Diagnostics
import Values

/// What the folder templates holds, over the theme.
struct SiteTemplates {
    var templates: [String: SourceFile] = [:]
    var words: [String: WordList] = [:]
    var assets: [String: [UInt8]] = [:]
    var additions = ThemeAdditions()
}

extension SiteLoader {
    /// The templates, assets and interface words: the theme's, and the site's own in their place, file by file and
    /// word by word.
    mutating func templates(
        _ configuration: SiteConfiguration, over theme: Theme
    ) throws(FileSystemError) -> SiteTemplates {
        var result = SiteTemplates()
        for name in theme.names {
            guard let file = theme.source(name) else { continue }
            sources.add(file)
            add(file, named: name, to: &result)
        }
        let themeWords = result.words
        for (name, file) in try ownTemplates() {
            if theme.files[name] == nil { result.additions.files.append(name) }
            add(file, named: name, to: &result)
        }
        for (language, list) in result.words.sorted(by: { $0.key < $1.key }) {
            guard let known = themeWords[language]?.words else { continue }
            for key in list.words.keys.sorted() where known[key] == nil {
                guard let span = list.spans[key] else { continue }
                result.additions.words.append(.init(language: language, key: key, span: span))
            }
        }
        checkWords(configuration, &result, themeWords)
        return result
    }

    /// The site's own files below templates, by name.
    private mutating func ownTemplates() throws(FileSystemError) -> [(String, SourceFile)] {
        var files: [(String, SourceFile)] = []
        for entry in try self.files.list("templates") where entry.kind == .file {
            guard isSafeRelativePath(entry.path) else {
                diagnostics.append(
                    .error(.badFileName(entry.path), help: "rename the file or its folder"))
                continue
            }
            let name = String(entry.path.dropFirst("templates/".count))
            // An image's bytes are no text that a diagnostic would show.
            let file =
                name.hasPrefix("assets/")
                ? try self.files.sourceFile(entry.path) : try source(entry.path)
            if let file { files.append((name, file)) }
        }
        return files
    }

    private mutating func add(
        _ file: SourceFile, named name: String, to result: inout SiteTemplates
    ) {
        if name.hasPrefix("assets/") {
            result.assets[String(name.dropFirst("assets/".count))] = file.bytes
        } else if name.hasPrefix("i18n/"), name.hasSuffix(".yml") {
            let language = String(name.dropFirst("i18n/".count).dropLast(".yml".count))
            guard let words = words(file) else { return }
            result.words[language] = result.words[language]?.overridden(by: words) ?? words
        } else if name.hasSuffix(".html") {
            if let fault = encodingFault(file.text) { diagnostics.append(fault) }
            result.templates[name] = file
        }
    }

    private mutating func words(_ file: SourceFile) -> WordList? {
        guard let node = yaml(file.text) else { return nil }
        if node.members == nil {
            diagnostics.append(.error(.wordsNotMapping(node.kind), at: node.span))
        }
        var list = WordList(path: file.path, words: [:])
        for member in node.members ?? [] {
            if let word = member.value.string {
                list.words[member.key] = word
                list.spans[member.key] = member.keySpan
            } else {
                diagnostics.append(
                    .error(.wordNotText(member.key, member.value.kind), at: member.value.span))
            }
        }
        return list
    }

    /// Each language has every word that the theme has in any language.
    private mutating func checkWords(
        _ configuration: SiteConfiguration, _ result: inout SiteTemplates,
        _ themeWords: [String: WordList]
    ) {
        let known = Set(themeWords.values.flatMap(\.words.keys)).sorted()
        for language in configuration.languages {
            let path = "templates/i18n/\(language).yml"
            let list = result.words[language]
            // What a template asks for in vain is to be added to the site's own file.
            result.words[language]?.path = path
            let missing = known.filter { list?.words[$0] == nil }
            guard list == nil || !missing.isEmpty else { continue }
            diagnostics.append(
                .error(
                    .noWords(language, missing),
                    at: SourceSpan(path: list == nil ? "site.yml" : path, offset: 0),
                    help: "write \(missing.isEmpty ? "" : "them in ")\(path)"))
        }
    }
}

extension Diagnostic.Message {
    static func noWords(_ language: String, _ missing: [String]) -> Self {
        let all = missing.joined(separator: ", ")
        return Self(
            id: "no-interface-words",
            text: "the language '\(language)' lacks interface words"
                + (missing.isEmpty ? "" : ": \(all)"))
    }
    static func wordsNotMapping(_ kind: String) -> Self {
        Self(id: "wrong-kind", text: "the interface words must be a mapping, not \(kind)")
    }
    static func wordNotText(_ key: String, _ kind: String) -> Self {
        Self(id: "wrong-kind", text: "the interface word '\(key)' must be text, not \(kind)")
    }
}
