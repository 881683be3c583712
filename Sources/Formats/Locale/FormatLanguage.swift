/// The languages in which numbers and dates are written, and charts described.
public enum FormatLanguage: String, Sendable, Hashable, CaseIterable {
    /// `1.234,5` and `15 Februari 2018`
    case indonesian = "id"
    /// British English: `1,234.5` and `15 February 2018`
    case english = "en"
    /// American English, as d3 and Vega write it: `1,234.5` and `2/15/2018`
    case american = "en-US"

    /// The conventions of the language.
    package var locale: FormatLocale {
        switch self {
        case .indonesian: .id
        case .english: .en
        case .american: .vega
        }
    }
}
