package import Diagnostics

/// The interface words of a language.
package struct WordList: Sendable, Hashable {
    /// The file that holds them, or would hold one that is missing.
    package var path: String
    package var words: [String: String]
    /// Where each key is written.
    package var spans: [String: SourceSpan] = [:]

    package init(path: String, words: [String: String]) {
        self.path = path
        self.words = words
    }

    /// These words, those of `other` in their place.
    func overridden(by other: WordList) -> WordList {
        var result = self
        result.path = other.path
        result.words.merge(other.words) { _, new in new }
        result.spans.merge(other.spans) { _, new in new }
        return result
    }
}
