/// Reads a number phrase of a page's language. What could be read in two ways is refused.
///
/// - Parameter units: further words for units, in small letters: `rumah sakit` for `hospital`.
package func readNumberPhrase(
    _ text: String, language: FormatLanguage, units: [String: PhraseUnit] = [:]
) throws(NumberPhraseError) -> NumberPhrase {
    let bytes = Array(text.utf8)
    guard bytes.count <= 300 else { throw .tooLong }
    var reader = NumberPhraseReader(
        tokens: phraseTokens(bytes), language: language, units: units)
    return try reader.read()
}

/// Goes through a phrase's parts from left to right.
private struct NumberPhraseReader {
    let tokens: [PhraseToken]
    let language: FormatLanguage
    let units: [String: PhraseUnit]

    private struct Number {
        var numeral: PhraseNumeral
        var isNegative: Bool
        var scale: Int?
        /// Whether the last thing read was the numeral or its scale.
        var isOpen = true
    }

    private var position = 0
    private var numbers: [Number] = []
    private var isNegative = false
    private var relation: (word: String, meaning: NumberPhrase.Relation)?
    private var between: String?
    /// A word that joins two numbers, and has been read since the first.
    private var isJoined = false
    private var unit: (word: String, meaning: PhraseUnit)?
    private var spelled: String?

    init(tokens: [PhraseToken], language: FormatLanguage, units: [String: PhraseUnit]) {
        self.tokens = tokens
        self.language = language
        self.units = units
    }

    private var words: [String: PhraseWord] {
        language == .indonesian ? PhraseWords.indonesian : PhraseWords.english
    }

    mutating func read() throws(NumberPhraseError) -> NumberPhrase {
        while position < tokens.count {
            let token = tokens[position]
            switch token.kind {
            case .numeral: try readNumeral(token)
            case .sign: try readSign(token)
            case .word: try readWords()
            }
        }
        return try finish()
    }

    // MARK: Parts

    private mutating func readNumeral(_ token: PhraseToken) throws(NumberPhraseError) {
        if token.isAttached, position > 0, tokens[position - 1].kind == .word {
            // Rp25, but not covid19.
            let before = tokens[position - 1].text
            guard case .unit(.currency)? = words[before] else {
                throw .unknownWord(before + token.text)
            }
        }
        guard numbers.isEmpty || (numbers.count == 1 && isJoined) else { throw .severalNumbers }
        let numeral = try PhraseNumeral(token.text, language.locale)
        closeNumber()
        numbers.append(Number(numeral: numeral, isNegative: isNegative))
        isNegative = false
        position += 1
    }

    private mutating func readSign(_ token: PhraseToken) throws(NumberPhraseError) {
        let isBeforeNumeral =
            position + 1 < tokens.count && tokens[position + 1].kind == .numeral
        switch token.text {
        case "%":
            guard !numbers.isEmpty else { throw .unknownWord(token.text) }
            try set(.percent, token.text)
        case "-", "–", "—", "\u{2212}":
            if numbers.count == 1, !isJoined, between == nil, token.text != "\u{2212}",
                isBeforeNumeral
            {
                isJoined = true
            } else if token.text == "-" || token.text == "\u{2212}", isBeforeNumeral, !isNegative,
                tokens[position + 1].isAttached, !token.isAttached || isAfterCurrency,
                numbers.isEmpty || isJoined
            {
                isNegative = true
            } else {
                throw .unknownWord(token.text)
            }
        case "+":
            guard isBeforeNumeral, tokens[position + 1].isAttached, numbers.isEmpty, !isNegative,
                !token.isAttached
            else { throw .unknownWord(token.text) }
        case "~", "±", "≈": try set(.about, token.text)
        case "<": try set(.lessThan, token.text)
        case ">": try set(.moreThan, token.text)
        case "≤": try set(.atMost, token.text)
        case "≥": try set(.atLeast, token.text)
        case "$": try set(.currency("USD"), token.text)
        default: throw .unknownWord(token.text)
        }
        position += 1
    }

    private var isAfterCurrency: Bool {
        guard position > 0, case .unit(.currency)? = words[tokens[position - 1].text] else {
            return false
        }
        return true
    }

    private mutating func readWords() throws(NumberPhraseError) {
        var count = 1
        while count < PhraseWords.longest, position + count < tokens.count,
            tokens[position + count].kind == .word
        {
            count += 1
        }
        while count > 0 {
            let text = tokens[position..<(position + count)].map(\.text).joined(separator: " ")
            if let meaning = words[text] ?? units[text].map(PhraseWord.unit) {
                try apply(meaning, text)
                position += count
                return
            }
            count -= 1
        }
        let word = tokens[position].text
        let other: FormatLanguage = language == .indonesian ? .english : .indonesian
        let others = other == .indonesian ? PhraseWords.indonesian : PhraseWords.english
        throw others[word] == nil ? .unknownWord(word) : .otherLanguage(word, other)
    }

    private mutating func apply(
        _ meaning: PhraseWord, _ text: String
    ) throws(NumberPhraseError) {
        switch meaning {
        case .relation(let relation):
            // “71 juta lebih”: the one word that may stand on either side.
            guard numbers.isEmpty || text == "lebih" else {
                throw .conflict(text, numeralText)
            }
            try set(relation, text)
        case .afterwards(let relation):
            guard !numbers.isEmpty else { throw .noNumber }
            try set(relation, text)
        case .between:
            guard numbers.isEmpty, between == nil else { throw .severalNumbers }
            between = text
        case .and, .to:
            guard numbers.count == 1, !isJoined, meaning == .to || between != nil else {
                throw numbers.isEmpty ? .unknownWord(text) : .severalNumbers
            }
            guard meaning == .and || between == nil else { throw .conflict(between ?? "", text) }
            isJoined = true
            closeNumber()
        case .scale(let power): try setScale(power, text)
        case .unit(let unit): try set(unit, text)
        case .minus:
            guard !isNegative, numbers.isEmpty || isJoined else { throw .unknownWord(text) }
            isNegative = true
        case .filler: closeNumber()
        case .spelled:
            spelled = spelled ?? text
            closeNumber()
        case .ambiguous: throw .ambiguousLetter(text)
        }
    }

    // MARK: What is known so far

    private var numeralText: String {
        tokens.first { $0.kind == .numeral }?.text ?? ""
    }

    private mutating func closeNumber() {
        if !numbers.isEmpty { numbers[numbers.count - 1].isOpen = false }
    }

    private mutating func setScale(_ power: Int, _ text: String) throws(NumberPhraseError) {
        guard spelled == nil else { return }
        guard let last = numbers.last else { throw .numberInWords(text) }
        guard last.isOpen else { throw .unknownWord(text) }
        // “22 ribu triliun” rises; “2 juta 500 ribu” has two numbers.
        if let scale = last.scale, scale >= power { throw .unknownWord(text) }
        numbers[numbers.count - 1].scale = (last.scale ?? 0) + power
    }

    private mutating func set(
        _ meaning: NumberPhrase.Relation, _ text: String
    ) throws(NumberPhraseError) {
        if let relation { throw .conflict(relation.word, text) }
        relation = (text, meaning)
        closeNumber()
    }

    private mutating func set(_ meaning: PhraseUnit, _ text: String) throws(NumberPhraseError) {
        closeNumber()
        guard let known = unit, known.meaning != meaning else {
            unit = unit ?? (text, meaning)
            return
        }
        // 72,7 persen penduduk: the percentage is what is stated.
        switch (known.meaning, meaning) {
        case (.percent, .noun), (.percentagePoint, .noun): return
        case (.noun, .percent), (.noun, .percentagePoint): unit = (text, meaning)
        default: throw .conflict(known.word, text)
        }
    }

    private func finish() throws(NumberPhraseError) -> NumberPhrase {
        if let spelled { throw .numberInWords(spelled) }
        guard var first = numbers.first else { throw .noNumber }
        guard numbers.count == 2 else {
            // “antara 70 juta”, “70 juta sampai”, “minus” at the end
            guard !isJoined, between == nil, !isNegative else { throw .severalNumbers }
            return NumberPhrase(
                relation: relation?.meaning ?? .exactly,
                number: try first.numeral.stated(
                    isNegative: first.isNegative, scale: first.scale ?? 0),
                unit: unit?.meaning)
        }
        if let relation, relation.meaning != .about { throw .conflict(relation.word, "–") }
        let second = numbers[1]
        first.scale = first.scale ?? second.scale
        let low = try first.numeral.stated(isNegative: first.isNegative, scale: first.scale ?? 0)
        let high = try second.numeral.stated(
            isNegative: second.isNegative, scale: second.scale ?? 0)
        guard low.value < high.value else { throw .fallingRange }
        return NumberPhrase(
            relation: relation?.meaning ?? .exactly, number: low, upper: high,
            unit: unit?.meaning)
    }
}
