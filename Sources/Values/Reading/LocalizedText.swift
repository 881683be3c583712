package import Diagnostics

/// Text in one language or several: `Peserta`, or `{id: Peserta, en: Participants}`.
package struct LocalizedText: Sendable, Hashable {
    /// The texts by language code, in the order written; the code is nil where no language was named.
    package struct Translation: Sendable, Hashable {
        package var language: String?
        package var text: String
        package var span: SourceSpan?
    }

    package var translations: [Translation]

    package init(_ text: String) {
        translations = [Translation(language: nil, text: text, span: nil)]
    }

    package init(translations: [Translation]) { self.translations = translations }

    /// The text in `language`, else the one without a language, else the first.
    package func text(for language: String) -> String? {
        let exact = translations.first { $0.language == language }
        return (exact ?? translations.first { $0.language == nil } ?? translations.first)?.text
    }

    /// The texts as they were written: a string, or an object by language.
    package var value: Value {
        if translations.count == 1, let only = translations.first, only.language == nil {
            return .string(only.text)
        }
        var object: Value = [:]
        for translation in translations {
            object = object.setting(translation.language ?? "", to: .string(translation.text))
        }
        return object
    }
}

extension ObjectReader {
    /// Text, or texts by language.
    package mutating func localizedText(_ key: String) -> LocalizedText? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard let members = node.members else {
            guard let text = node.string else {
                mismatch(key, "text", node)
                return nil
            }
            return LocalizedText(
                translations: [.init(language: nil, text: text, span: node.span)])
        }
        var translations: [LocalizedText.Translation] = []
        for member in members {
            guard let text = member.value.string else {
                mismatch("\(key).\(member.key)", "text", member.value)
                continue
            }
            translations.append(
                .init(language: member.key, text: text, span: member.value.span))
        }
        return LocalizedText(translations: translations)
    }
}
