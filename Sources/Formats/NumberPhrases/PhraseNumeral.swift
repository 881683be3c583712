/// A numeral's digits, before its scale.
struct PhraseNumeral {
    /// Each 0 to 9.
    var digits: [UInt8]
    var fractionDigits: Int

    /// Reads digits with the separators of a language.
    ///
    /// Three digits behind one decimal mark are refused: `1,234` is 1.234 in one language and 1234 in the other.
    init(_ text: String, _ locale: FormatLocale) throws(NumberPhraseError) {
        let decimal = locale.decimal.utf8.first ?? UInt8(ascii: ".")
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
        }
        let separators = text.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        let marks = separators.filter { $0 == decimal }.count
        guard marks <= 1, marks == 0 || separators.last == decimal else {
            throw .wrongSeparators(text)
        }
        let groups = marks == 0 ? parts[...] : parts.dropLast()
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.count == 1 || (1...3).contains(groups.first?.count ?? 0)
        else { throw .wrongSeparators(text) }
        let fraction = marks == 0 ? nil : parts.last
        if let fraction, fraction.count == 3, groups.count == 1, let whole = groups.first,
            whole.count <= 3, whole.first != UInt8(ascii: "0")
        {
            throw .ambiguousSeparator(text)
        }
        // 007 is a code, not a count.
        if let whole = groups.first, whole.count > 1, whole.first == UInt8(ascii: "0") {
            throw .wrongSeparators(text)
        }
        fractionDigits = fraction?.count ?? 0
        digits = text.utf8.filter { isDigit($0) }.map { $0 &- UInt8(ascii: "0") }
        guard digits.count <= 40, fractionDigits <= 12 else { throw .outOfRange(text) }
    }

    /// The number with its sign and scale.
    func stated(isNegative: Bool, scale: Int) throws(NumberPhraseError) -> StatedNumber {
        let power = scale - fractionDigits
        let zeros =
            fractionDigits > 0 || digits.allSatisfy { $0 == 0 }
            ? 0 : digits.reversed().prefix { $0 == 0 }.count
        guard let value = FixedDecimal(digits: digits, power: power),
            let step = FixedDecimal(digits: [1], power: power),
            let roundStep = FixedDecimal(digits: [1], power: power + zeros)
        else { throw .outOfRange(String(decoding: digits.map { $0 + 48 }, as: UTF8.self)) }
        return StatedNumber(
            value: isNegative ? -value : value, step: step, roundStep: roundStep)
    }
}
