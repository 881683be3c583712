import Markup

extension MarkupWriter {
    /// Writes `<name>text</name>` on a line of its own.
    mutating func element(_ name: StaticString, _ text: String) {
        raw("<")
        raw(name)
        raw(">")
        self.text(xmlText(text))
        raw("</")
        raw(name)
        raw(">\n")
    }
}

/// `text` with U+FFFD for the two characters that HTML takes and XML does not; the writer does the same for
/// control characters.
///
/// Specification: <https://www.w3.org/TR/xml/#charsets>
func xmlText(_ text: String) -> String {
    let forbidden: [Unicode.Scalar] = ["\u{FFFE}", "\u{FFFF}"]
    guard text.unicodeScalars.contains(where: forbidden.contains) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        result.append(forbidden.contains(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
}
