import Formats
import Testing

/// A phrase, a value, and what is said of both.
struct PhraseCase: Sendable, CustomTestStringConvertible {
    var text: String
    var value: Double
    var expected: String

    init(_ text: String, _ value: Double, _ expected: String) {
        self.text = text
        self.value = value
        self.expected = expected
    }

    var testDescription: String { "\(text): \(value)" }

    /// The verdict, or why there is none.
    func outcome(_ language: FormatLanguage) -> String {
        do throws(NumberPhraseError) {
            let phrase = try readNumberPhrase(text, language: language)
            return phrase.verdict(on: FixedDecimal(value) ?? .zero).rawValue
        } catch {
            return error.short
        }
    }
}

extension NumberPhraseError {
    fileprivate var short: String {
        switch self {
        case .noNumber: "no number"
        case .tooLong: "too long"
        case .numberInWords(let word): "number in words: \(word)"
        case .severalNumbers: "several numbers"
        case .unknownWord(let word): "unknown word: \(word)"
        case .otherLanguage(let word, _): "other language: \(word)"
        case .ambiguousLetter(let letter): "ambiguous letter: \(letter)"
        case .ambiguousSeparator(let text): "ambiguous separator: \(text)"
        case .wrongSeparators(let text): "wrong separators: \(text)"
        case .conflict(let one, let other): "conflict: \(one), \(other)"
        case .fallingRange: "falling range"
        case .outOfRange: "out of range"
        }
    }
}

@Suite struct `Number phrases` {
    @Test(arguments: indonesianPhrases)
    func `are compared with data in Indonesian`(_ phrase: PhraseCase) {
        #expect(phrase.outcome(.indonesian) == phrase.expected)
    }

    @Test(arguments: englishPhrases)
    func `are compared with data in English`(_ phrase: PhraseCase) {
        #expect(phrase.outcome(.english) == phrase.expected)
    }

    @Test func `are sixty and more in each language`() {
        #expect(indonesianPhrases.count >= 60)
        #expect(englishPhrases.count >= 60)
    }

    @Test(arguments: [
        ("71 juta orang", PhraseUnit.noun("person")), ("488 ribu perusahaan", .noun("company")),
        ("72,7 persen penduduk", .percent), ("Rp1,2 triliun", .currency("IDR")),
        ("34 provinsi", .noun("province")), ("2 poin persen", .percentagePoint),
        ("3.100 rumah sakit", .noun("hospital")),
    ])
    func `tell what they count`(_ text: String, _ unit: PhraseUnit) throws {
        let words = ["rumah sakit": PhraseUnit.noun("hospital")]
        #expect(try readNumberPhrase(text, language: .indonesian, units: words).unit == unit)
    }

    @Test func `compare shares and percentage points`() {
        #expect(PhraseUnit.percent.matches(.percentagePoint))
        #expect(!PhraseUnit.percent.matches(phraseUnit(named: "person")))
        #expect(phraseUnit(named: "orang") == .noun("person"))
        #expect(phraseUnit(named: "rupiah").matches(.currency("IDR")))
    }

    @Test(arguments: [
        ("71 juta", 71_970_314.0, "970314", "72 juta"),
        ("73 juta", 71_970_314, "-1029686", "72 juta"),
        ("72,7 persen", 72.75, "0.05", "72,8"),
        ("70–71 juta", 71_970_314, "970314", "72 juta"),
    ])
    func `tell the difference and the rounded value`(
        _ text: String, _ value: Double, _ difference: String, _ rounded: String
    ) throws {
        let phrase = try readNumberPhrase(text, language: .indonesian)
        let number = try #require(FixedDecimal(value))
        #expect(phrase.difference(of: number).text == difference)
        #expect(phrase.rounded(number, .id) == rounded)
    }
}

@Suite struct `A fixed decimal` {
    @Test(
        arguments: [
            (0, "0"), (72.75, "72.75"), (0.1 + 0.2, "0.3"), (-1.5, "-1.5"),
            (192_029_686, "192029686"), (1e19, "10000000000000000000"),
            (9_007_199_254_740_992, "9007199254740992"), (1e-15, "0.000000000000001"),
            (1.0 / 3, "0.333333333333333"),
        ] as [(Double, String)])
    func `is the decimal number that a binary one stands for`(_ value: Double, _ text: String) {
        #expect(FixedDecimal(value)?.text == text)
    }

    @Test func `does not exist for what is too large or not finite`() {
        #expect(FixedDecimal(1e20) == nil)
        #expect(FixedDecimal(-1e300) == nil)
        #expect(FixedDecimal(.infinity) == nil)
        #expect(FixedDecimal(.nan) == nil)
    }

    @Test func `never takes a finer number for a count below it`() throws {
        let fine = try #require(FixedDecimal(1e-30))
        #expect(fine > .zero)
    }

    @Test func `is rounded to digits after the point`() {
        #expect(roundedDecimal(72.738, fractionDigits: 1) == 72.7)
        #expect(roundedDecimal(2.675, fractionDigits: 2) == 2.68)
        #expect(roundedDecimal(-0.5, fractionDigits: 0) == -1)
    }
}
