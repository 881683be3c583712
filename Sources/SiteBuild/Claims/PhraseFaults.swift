import Formats

extension NumberPhraseError {
    /// What is wrong with a text, after its quotation and a colon.
    func reason(_ language: FormatLanguage) -> String {
        switch self {
        case .noNumber: "it holds no number"
        case .tooLong: "it is too long for a number and its words"
        case .numberInWords(let word): "'\(word)' is part of a number in words"
        case .severalNumbers: "it holds several numbers"
        case .unknownWord(let word): "'\(word)' could change what the number means"
        case .otherLanguage(let word, let other):
            "'\(word)' is \(other.name), and the page is \(language.name)"
        case .ambiguousLetter: "'M' is a billion in Indonesian and a million in English"
        case .ambiguousSeparator(let numeral):
            "'\(numeral)' has three decimals in \(language.name) and is a whole number in "
                + language.other.name
        case .wrongSeparators(let numeral):
            "'\(numeral)' is not how \(language.name) writes a number"
        case .conflict(let one, let other): "'\(one)' and '\(other)' do not go together"
        case .fallingRange: "the range does not go from the smaller number to the larger"
        case .outOfRange(let numeral): "'\(numeral)' is too large or too fine"
        }
    }

    /// What to do about it.
    func help(_ language: FormatLanguage) -> String? {
        switch self {
        case .noNumber, .numberInWords:
            "write the number in digits, as '\(language.example)'"
        case .tooLong, .severalNumbers: "make a link of each number and the words around it"
        case .unknownWord:
            "make a link of the number and its words only; a unit's name can be added as "
                + "unit_NAME to templates/i18n"
        case .otherLanguage: "a quotation in another language needs a translation to link"
        case .ambiguousLetter:
            "write the word: " + (language == .indonesian ? "miliar or juta" : "million or billion")
        case .ambiguousSeparator(let numeral):
            "write '\(numeral)0' for decimals, or '\(swapped(numeral))' for a whole number"
        case .wrongSeparators(let numeral):
            hasSeparators(numeral) ? "as '\(swapped(numeral))', if that is meant" : nil
        case .fallingRange: "write the scale of both numbers, as '\(language.range)'"
        case .conflict, .outOfRange: nil
        }
    }

    private func hasSeparators(_ numeral: String) -> Bool {
        numeral.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }

    /// With points for commas and commas for points.
    private func swapped(_ numeral: String) -> String {
        let bytes = numeral.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "."): UInt8(ascii: ",")
            case UInt8(ascii: ","): UInt8(ascii: ".")
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension FormatLanguage {
    fileprivate var name: String { self == .indonesian ? "Indonesian" : "English" }
    fileprivate var other: FormatLanguage { self == .indonesian ? .english : .indonesian }
    fileprivate var example: String { self == .indonesian ? "71 juta" : "71 million" }
    fileprivate var range: String {
        self == .indonesian ? "900 ribu–1,2 juta" : "900 thousand–1.2 million"
    }
}

extension PhraseUnit {
    /// What messages call it.
    var phrase: String {
        switch self {
        case .percent: "a percentage"
        case .percentagePoint: "percentage points"
        case .currency(let code): "an amount in \(code)"
        case .noun(let name): "a number of the unit '\(name)'"
        }
    }
}
