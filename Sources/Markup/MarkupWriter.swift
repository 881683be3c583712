/// Writes HTML or SVG. Unescaped text can only be a literal, or `HTML` that someone vouched for.
package struct MarkupWriter: ~Copyable {
    private var bytes: [UInt8] = []

    package init() {}

    /// Writes markup as it is; a literal, so that no value reaches the page unescaped.
    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes trusted markup as it is.
    package mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    /// Writes text, escaped for content and quoted attributes.
    package mutating func text(_ text: some StringProtocol) { appendEscaped(text, to: &bytes) }

    /// Writes ` name="value"`, the value escaped.
    package mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    /// Ends the writing and returns what was written.
    package consuming func finish() -> HTML { HTML(trusted: bytes) }
}
