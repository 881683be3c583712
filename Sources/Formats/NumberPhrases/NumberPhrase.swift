/// A number as people state it: `71 juta orang`, `lebih dari 98,4 persen`, `between 70 and 72 million`.
package struct NumberPhrase: Sendable, Hashable {
    /// How the words put the number.
    package enum Relation: String, Sendable, Hashable, CaseIterable {
        case exactly, moreThan, almost, lessThan, about, atLeast, atMost
    }

    package var relation = Relation.exactly
    package var number: StatedNumber
    /// The other end of a range.
    package var upper: StatedNumber?
    /// What is counted; nil if the words do not say.
    package var unit: PhraseUnit?
}

/// One stated number.
package struct StatedNumber: Sendable, Hashable {
    package var value: FixedDecimal
    /// What one more in the last stated digit would be: 1,000,000 for 71 million.
    package var step: FixedDecimal
    /// The same if zeros at the end of a whole number only fill up its places, as after “about”: 10,000,000 for 70
    /// million.
    package var roundStep: FixedDecimal
}

/// What a number counts.
package enum PhraseUnit: Sendable, Hashable {
    case percent
    case percentagePoint
    /// The code: `IDR`.
    case currency(String)
    /// `person`, `company`, or what a measure calls it.
    case noun(String)

    /// Whether a number of one can be compared with one of the other: shares and their differences are stored alike.
    package func matches(_ other: Self) -> Bool {
        self == other || (isPercentage && other.isPercentage)
    }

    private var isPercentage: Bool { self == .percent || self == .percentagePoint }
}

/// Why a text is no number phrase. Nothing is guessed.
package enum NumberPhraseError: Error, Sendable, Hashable {
    case noNumber
    /// Longer than a phrase can be.
    case tooLong
    /// A number in words.
    case numberInWords(String)
    /// More than one number, and no range.
    case severalNumbers
    /// A word or sign that could mean anything.
    case unknownWord(String)
    /// A word of the other language.
    case otherLanguage(String, FormatLanguage)
    /// `M`, which is 10⁹ in Indonesian and 10⁶ in English.
    case ambiguousLetter(String)
    /// `1.234` where the point marks decimals: in the other language it is 1234.
    case ambiguousSeparator(String)
    /// Points and commas where the language has none.
    case wrongSeparators(String)
    /// Two words that do not go together: about and more than, per cent and rupiah.
    case conflict(String, String)
    /// A range that does not rise.
    case fallingRange
    /// Beyond 10²⁰, or finer than 10⁻¹².
    case outOfRange(String)
}
