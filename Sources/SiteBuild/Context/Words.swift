import Diagnostics
import SiteModel
import Synchronization
import Templates

/// The interface words of a page's language; a word that is missing is an error once, at its file.
final class Words: Sendable {
    let language: String
    private let list: WordList
    private let missing = Mutex<Set<String>>([])

    init(language: String, list: WordList) {
        self.language = language
        self.list = list
    }

    /// The word for `key`; the key itself, and a diagnostic later, if there is none.
    subscript(_ key: String) -> String {
        if let word = list.words[key] { return word }
        missing.withLock { _ = $0.insert(key) }
        return key
    }

    /// The word for `key`, or nil.
    func find(_ key: String) -> String? { list.words[key] }

    /// The words that were asked for in vain.
    var diagnostics: [Diagnostic] {
        missing.withLock { $0.sorted() }.map { key in
            .error(
                .unknownWord(key, language), at: SourceSpan(path: list.path, offset: 0),
                help: suggestion(for: key, in: list.words.keys.sorted())
                    .map { "did you mean '\($0)'?" } ?? "add it to \(list.path)")
        }
    }

    /// The function `t("key")` of templates; `t("key", lang="en")` has the word of another one of the site's languages.
    func function(among all: [String: Words]) -> TemplateValue {
        .function("t") { arguments throws(TemplateError) in
            let key = try arguments.text(0, "key")
            guard arguments.value(1, "lang") != nil else { return try self.word(key) }
            let language = try arguments.text(1, "lang")
            if language == self.language { return try self.word(key) }
            guard let words = all[language] else {
                throw TemplateError(
                    .unknownWordLanguage(language),
                    help: helpForUnknown(language, known: all.keys.sorted()))
            }
            return try words.word(key)
        }
    }

    private func word(_ key: String) throws(TemplateError) -> TemplateValue {
        if let word = find(key) { return .string(word) }
        throw TemplateError(
            .unknownWord(key, language),
            help: suggestion(for: key, in: list.words.keys.sorted())
                .map { "did you mean '\($0)'?" } ?? "add it to \(list.path)")
    }
}

extension Diagnostic.Message {
    static func unknownWordLanguage(_ language: String) -> Self {
        Self(
            id: "unknown-word-language", text: "the site has no interface words in '\(language)'")
    }

    static func unknownWord(_ key: String, _ language: String) -> Self {
        Self(
            id: "unknown-word",
            text: "there is no interface word '\(key)' in the language '\(language)'")
    }
}
