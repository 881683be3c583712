/// A part of a number phrase.
struct PhraseToken: Hashable {
    enum Kind: Hashable {
        /// Digits, and points and commas between them.
        case numeral
        case word
        case sign
    }

    var kind: Kind
    /// In small letters.
    var text: String
    /// Whether no blank stands before it.
    var isAttached: Bool
}

/// Takes a text apart. Punctuation that says nothing about a number is left out.
func phraseTokens(_ bytes: [UInt8]) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    var position = 0
    var isAttached = false
    while position < bytes.count {
        let start = position
        if let length = blankLength(bytes, at: position) {
            position += length
            isAttached = false
            continue
        }
        let kind: PhraseToken.Kind
        if isDigit(bytes[position]) {
            kind = .numeral
            position = endOfNumeral(bytes, position)
        } else if let length = signLength(bytes, at: position) {
            kind = .sign
            position += length
        } else if isLetter(bytes, at: position) {
            kind = .word
            position = endOfWord(bytes, position)
        } else {
            // Quotation marks, brackets, commas.
            position += scalarLength(bytes, at: position)
            continue
        }
        let text = bytes[start..<position].map(smallLetter)
        tokens.append(
            PhraseToken(
                kind: kind, text: String(decoding: text, as: UTF8.self), isAttached: isAttached))
        isAttached = true
    }
    return tokens
}

private func endOfNumeral(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
        let joins = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",")
        let isBeforeDigit = end + 1 < bytes.count && isDigit(bytes[end + 1])
        guard isDigit(bytes[end]) || (joins && isBeforeDigit) else { break }
        end += 1
    }
    return end
}

/// A word goes on over a hyphen, point, stroke or apostrophe between two letters: kira-kira, s.d, s/d. A currency's sign
/// may end it: US$.
private func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
        if isLetter(bytes, at: end) {
            end += scalarLength(bytes, at: end)
        } else if "-./'".utf8.contains(bytes[end]), end + 1 < bytes.count,
            isLetter(bytes, at: end + 1)
        {
            end += 1
        } else {
            if bytes[end] == UInt8(ascii: "$") { end += 1 }
            break
        }
    }
    return end
}

private func isLetter(_ bytes: [UInt8], at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(smallLetter(byte)) }
    return blankLength(bytes, at: offset) == nil && signLength(bytes, at: offset) == nil
        && !punctuation.contains { bytes[offset...].starts(with: $0) }
}

private func smallLetter(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// How many bytes the character at `offset` has; malformed ones count singly.
private func scalarLength(_ bytes: [UInt8], at offset: Int) -> Int {
    var end = offset + 1
    if bytes[offset] >= 0xC0 {
        while end < bytes.count, end < offset + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end - offset
}

private func blankLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    if bytes[offset] <= 0x20 { return 1 }
    return blanks.first { bytes[offset...].starts(with: $0) }?.count
}

private func signLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    signs.first { bytes[offset...].starts(with: $0) }?.count
}

/// No-break, thin and narrow no-break spaces.
private let blanks = ["\u{A0}", "\u{2009}", "\u{202F}"].map { Array($0.utf8) }
/// Signs that have a meaning beside numbers, or might.
private let signs = [
    "%", "-", "\u{2212}", "–", "—", "~", "±", "≈", "<", ">", "≤", "≥", "$", "€", "£", "+", "/",
    "=", "×", "^", "‰", "°", "&", "#", "@",
].map { Array($0.utf8) }
private let punctuation = ["“", "”", "‘", "’", "«", "»", "…", "„"].map { Array($0.utf8) }
