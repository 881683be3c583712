import Diagnostics
import Values

/// What the folder templates holds.
struct SiteTemplates {
    var templates: [String: SourceFile] = [:]
    var words: [String: WordList] = [:]
    var assets: [String: [UInt8]] = [:]
}

extension SiteLoader {
    /// The templates, assets and interface words.
    mutating func templates(
        _ configuration: SiteConfiguration
    ) throws(FileSystemError) -> SiteTemplates {
        var result = SiteTemplates()
        let folder = "templates/"
        for entry in try files.list("templates") where entry.kind == .file {
            guard isSafeRelativePath(entry.path) else {
                diagnostics.append(
                    .error(.badFileName(entry.path), help: "rename the file or its folder"))
                continue
            }
            let name = String(entry.path.dropFirst(folder.count))
            if name.hasPrefix("assets/") {
                result.assets[String(name.dropFirst("assets/".count))] = try files.read(entry.path)
            } else if name.hasPrefix("i18n/"), name.hasSuffix(".yml") {
                let language = String(name.dropFirst("i18n/".count).dropLast(".yml".count))
                if let words = try words(entry.path) { result.words[language] = words }
            } else if name.hasSuffix(".html"), let file = try source(entry.path) {
                if let fault = encodingFault(file.text) { diagnostics.append(fault) }
                result.templates[name] = file
            }
        }
        for language in configuration.languages where result.words[language] == nil {
            diagnostics.append(
                .error(
                    .noWords(language), at: SourceSpan(path: "site.yml", offset: 0),
                    help: "write templates/i18n/\(language).yml"))
        }
        return result
    }

    private mutating func words(_ path: String) throws(FileSystemError) -> WordList? {
        guard let file = try source(path), let node = yaml(file.text) else { return nil }
        if node.members == nil {
            diagnostics.append(.error(.wordsNotMapping(node.kind), at: node.span))
        }
        var words: [String: String] = [:]
        for member in node.members ?? [] {
            if let word = member.value.string {
                words[member.key] = word
            } else {
                diagnostics.append(
                    .error(.wordNotText(member.key, member.value.kind), at: member.value.span))
            }
        }
        return WordList(path: path, words: words)
    }
}

extension Diagnostic.Message {
    static func noWords(_ language: String) -> Self {
        Self(
            id: "no-interface-words",
            text: "there are no interface words for the language '\(language)'")
    }
    static func wordsNotMapping(_ kind: String) -> Self {
        Self(id: "wrong-kind", text: "the interface words must be a mapping, not \(kind)")
    }
    static func wordNotText(_ key: String, _ kind: String) -> Self {
        Self(id: "wrong-kind", text: "the interface word '\(key)' must be text, not \(kind)")
    }
}
