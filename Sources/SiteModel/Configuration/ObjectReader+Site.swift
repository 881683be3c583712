import Diagnostics
package import Formats
package import Values

extension ObjectReader {
    /// Text, or texts by language: then each of `languages` must have one, and no other.
    package mutating func localizedText(_ key: String, languages: [String]) -> LocalizedText? {
        guard let text = localizedText(key) else { return nil }
        guard text.translations.contains(where: { $0.language != nil }) else { return text }
        for translation in text.translations {
            guard let code = translation.language, !languages.contains(code) else { continue }
            report(
                .error(
                    .languageNotConfigured(code), at: translation.span,
                    help: helpForUnknown(code, known: languages)))
        }
        for language in languages
        where !text.translations.contains(where: { $0.language == language }) {
            report(.error(.missingTranslation(key, language), at: keySpan(key)))
        }
        return text
    }

    /// A day written as YYYY-MM-DD.
    package mutating func date(_ key: String) -> CivilDate? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard let text = node.string, let date = parseISODate(text) else {
            report(.error(.notDate(key), at: node.span, help: "write it as 2018-02-15"))
            return nil
        }
        return date
    }

    /// A scalar whose text may hold `{{ … }}`, with its place.
    package mutating func textNode(_ key: String) -> ValueNode? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard node.scalar != nil else {
            mismatch(key, "text", node)
            return nil
        }
        return node
    }

    /// Reports a key that is known but cannot be honoured yet.
    package mutating func refuse(_ key: String, because reason: String) {
        guard let node = node(key), node.scalar != .null else { return }
        report(.error(.notSupportedYet(key, reason), at: node.span))
    }
}

extension Diagnostic.Message {
    static func languageNotConfigured(_ code: String) -> Self {
        Self(
            id: "language-not-configured",
            text: "'\(code)' is not one of the languages of site.yml")
    }
    static func missingTranslation(_ key: String, _ language: String) -> Self {
        Self(id: "missing-translation", text: "'\(key)' has no text for the language '\(language)'")
    }
    static func notDate(_ key: String) -> Self {
        Self(id: "not-a-date", text: "'\(key)' must be a date")
    }
    static func notSupportedYet(_ key: String, _ reason: String) -> Self {
        Self(id: "not-supported-yet", text: "'\(key)' is not supported yet: \(reason)")
    }
}
