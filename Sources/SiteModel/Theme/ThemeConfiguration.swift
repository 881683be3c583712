package import Diagnostics
package import Scales
package import Values

/// What site.yml says under `theme`.
package struct ThemeConfiguration: Sendable, Hashable {
    /// A colour, and where it is written.
    package struct Accent: Sendable, Hashable {
        package var color: Color
        package var span: SourceSpan
    }

    package struct Logo: Sendable, Hashable {
        /// The name of the file below templates/assets.
        package var file: String
        /// What the picture says to those who do not see it; nil for the theme's word.
        package var alternative: LocalizedText?
        package var span: SourceSpan
    }

    /// The colour of links and rules on light pages, and on dark ones.
    package var accent: Accent?
    package var darkAccent: Accent?
    package var logo: Logo?

    package init() {}
}

extension ObjectReader {
    /// The mapping `theme`.
    mutating func theme(_ key: String, languages: [String]) -> ThemeConfiguration {
        var theme = ThemeConfiguration()
        guard var section = object(key) else { return theme }
        theme.accent = section.accent("accent")
        theme.darkAccent = section.accent("accent_dark")
        theme.logo = section.logo("logo", languages: languages)
        report(contentsOf: section.finish())
        return theme
    }

    private mutating func accent(_ key: String) -> ThemeConfiguration.Accent? {
        guard let node = node(key) else { return nil }
        // Without quotes the colour is a comment.
        if node.scalar == .null {
            report(.error(.noColor(key), at: node.span, help: "write it in quotes as \"#12436d\""))
            return nil
        }
        guard let text = string(key) else { return nil }
        guard text.hasPrefix("#"), [4, 7].contains(text.utf8.count), let color = Color(text) else {
            report(
                .error(
                    .notHexColor(text), at: node.span, help: "write it in quotes as \"#12436d\""))
            return nil
        }
        return ThemeConfiguration.Accent(color: color, span: node.span)
    }

    /// A file's name, or `{file: …, alt: …}`.
    private mutating func logo(_ key: String, languages: [String]) -> ThemeConfiguration.Logo? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard node.members != nil, var section = object(key) else {
            return string(key).map {
                ThemeConfiguration.Logo(file: $0, alternative: nil, span: node.span)
            }
        }
        let file = section.string("file")
        let span = section.node("file")?.span ?? node.span
        let alternative = section.localizedText("alt", languages: languages)
        report(contentsOf: section.finish())
        guard let file else {
            report(.error(.logoWithoutFile, at: node.span, help: "add 'file: logo.svg'"))
            return nil
        }
        return ThemeConfiguration.Logo(file: file, alternative: alternative, span: span)
    }
}

extension Diagnostic.Message {
    static func notHexColor(_ text: String) -> Self {
        Self(id: "not-a-color", text: "'\(text)' is not a colour in hexadecimal digits")
    }
    static func noColor(_ key: String) -> Self {
        Self(id: "not-a-color", text: "'\(key)' has no colour")
    }
    static let logoWithoutFile = Self(id: "logo-without-file", text: "'logo' names no file")
}
