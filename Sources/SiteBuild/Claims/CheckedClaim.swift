package import Diagnostics
package import Formats

/// A claim of a page's text, and what the data say of it.
package struct CheckedClaim: Sendable, Hashable {
    /// The text as the page shows it.
    package var text: String
    /// What it is compared with: a measure's name, or an expression.
    package var target: String
    package var verdict: NumberVerdict
    /// The value that the data have.
    package var value: FixedDecimal
    /// The value less what is stated.
    package var difference: FixedDecimal
    package var unit: String?
    /// What the link's title says of it.
    package var title: ClaimTitle?
    package var span: SourceSpan

    /// Whether the page may be published: what is contradicted must be acknowledged.
    package var isAcceptable: Bool { verdict != .contradicted || isAcknowledged }

    package var isAcknowledged: Bool {
        if case .acknowledged? = title { true } else { false }
    }
}

/// What the title of a claim's link says: that its difference is known.
package enum ClaimTitle: Sendable, Hashable {
    case truncated
    case acknowledged(date: CivilDate, who: String, reason: String)

    /// Reads `truncated`, or `acknowledged 2018-02-16 Humas: the speaker rounded down`; nil for any other text.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        if words == ["truncated"] {
            self = .truncated
            return
        }
        guard words.count > 3, words[0] == "acknowledged", let date = parseISODate(words[1]),
            let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let before = text[..<colon].split(separator: " ", omittingEmptySubsequences: true)
        let who = before.dropFirst(2).joined(separator: " ")
        let reason = text[text.index(after: colon)...]
            .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        guard !who.isEmpty, !reason.isEmpty else { return nil }
        self = .acknowledged(date: date, who: who, reason: reason)
    }
}
