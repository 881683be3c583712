package import Diagnostics

/// What a site's folder templates has that replaces nothing of the theme: if nothing asks for it either, it was
/// probably misspelt.
package struct ThemeAdditions: Sendable, Hashable {
    package struct Word: Sendable, Hashable {
        package var language: String
        package var key: String
        /// Where the key is written.
        package var span: SourceSpan
    }

    /// The files by their name below templates, in the order of their bytes.
    package var files: [String] = []
    /// By language, then by key.
    package var words: [Word] = []

    package init() {}
}
