/// Why text is not the number that was asked for. Offsets are UTF-8 bytes from the text's start.
package enum NumberReadingError: Error, Sendable, Hashable {
    /// Nothing, or only blanks.
    case empty
    /// Groups of other than three digits, as in `1.23.456`; where the wrong group starts.
    case wrongGrouping(offset: Int)
    /// No digits where a number should start.
    case notANumber
    /// A number, and then something else.
    case trailingText(offset: Int)
    /// A number with a fraction or an exponent where an integer was asked for.
    case notAnInteger
    /// An integer beyond 2⁶³, or a number beyond 1.8 × 10³⁰⁸.
    case outOfRange
}

/// Reads numbers as a column of text has them.
///
/// The properties are those of Table Schema: https://specs.frictionlessdata.io/table-schema/#number
package struct NumberReader: Sendable, Hashable {
    package var decimalCharacter: String
    package var groupCharacter: String?
    /// False if other text may stand around the number: `Rp25.000`, `95 %`.
    package var isBare: Bool

    package init(
        decimalCharacter: String = ".", groupCharacter: String? = nil, isBare: Bool = true
    ) {
        self.decimalCharacter = decimalCharacter
        self.groupCharacter = groupCharacter.flatMap { $0.isEmpty ? nil : $0 }
        self.isBare = isBare
    }

    /// The number that `text` means, correctly rounded. Also reads `NaN`, `INF` and `-INF`.
    package func number(_ text: some StringProtocol) throws(NumberReadingError) -> Double {
        let bytes = Array(text.utf8)
        switch String(decoding: trimmed(bytes), as: UTF8.self) {
        case "NaN": return .nan
        case "INF": return .infinity
        case "-INF": return -.infinity
        default: break
        }
        let ascii = try scan(bytes, allowsFraction: true)
        guard let value = parseDecimal(ascii) else { throw .notANumber }
        guard value.isFinite else { throw .outOfRange }
        return value
    }

    /// The integer that `text` means.
    package func integer(_ text: some StringProtocol) throws(NumberReadingError) -> Int {
        let ascii = try scan(Array(text.utf8), allowsFraction: false)
        guard let value = Int(String(decoding: ascii, as: UTF8.self)) else { throw .outOfRange }
        return value
    }

    /// The number's text in ASCII notation: no groups, a point, `-` for minus.
    private func scan(
        _ bytes: [UInt8], allowsFraction: Bool
    ) throws(NumberReadingError) -> [UInt8] {
        var rest = trimmed(bytes)
        guard !rest.isEmpty else { throw .empty }
        var ascii: [UInt8] = []
        if !isBare { ascii += dropPrefix(&rest) }
        if ascii.isEmpty, let sign = dropSign(&rest) { ascii.append(sign) }
        let wholeCount = try scanWhole(&rest, into: &ascii)
        let point = Array(decimalCharacter.utf8)
        let hasFraction =
            rest.starts(with: point)
            && (rest.dropFirst(point.count).first.map(isDigit) ?? (wholeCount > 0))
        if hasFraction {
            guard allowsFraction else { throw .notAnInteger }
            rest = rest.dropFirst(point.count)
            ascii.append(UInt8(ascii: "."))
            ascii += rest.prefix(while: isDigit)
            rest = rest.drop(while: isDigit)
        }
        guard wholeCount > 0 || hasFraction else { throw .notANumber }
        let exponent = exponentPrefix(rest)
        if !exponent.isEmpty {
            guard allowsFraction else { throw .notAnInteger }
            ascii += exponent
            rest = rest.dropFirst(exponent.count)
        }
        let isFinished = isBare ? rest.isEmpty : !rest.contains(where: isDigit)
        guard isFinished else { throw .trailingText(offset: rest.startIndex) }
        return ascii
    }

    /// Takes the digits before the point, checking their groups; returns how many there are.
    private func scanWhole(
        _ rest: inout ArraySlice<UInt8>, into ascii: inout [UInt8]
    ) throws(NumberReadingError) -> Int {
        let first = rest.prefix(while: isDigit)
        ascii += first
        rest = rest.dropFirst(first.count)
        var count = first.count
        guard let separator = groupCharacter.map({ Array($0.utf8) }), !first.isEmpty else {
            return count
        }
        var start = first.startIndex
        var isFirst = true
        while rest.starts(with: separator) {
            let group = rest.dropFirst(separator.count).prefix(while: isDigit)
            if group.isEmpty, !isBare { break }
            if isFirst, first.count > 3 { throw .wrongGrouping(offset: start) }
            start = rest.startIndex + separator.count
            guard group.count == 3 else { throw .wrongGrouping(offset: start) }
            isFirst = false
            ascii += group
            count += 3
            rest = rest.dropFirst(separator.count + 3)
        }
        return count
    }

    /// Drops what stands before the first digit, or before a decimal character that starts the text.
    private func dropPrefix(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        guard let digit = rest.firstIndex(where: isDigit) else { return [] }
        let prefix = rest[..<digit]
        let point = Array(decimalCharacter.utf8)
        if prefix.elementsEqual(point) { return [] }
        rest = rest[digit...]
        let isNegative =
            prefix.contains(UInt8(ascii: "-"))
            || String(decoding: prefix, as: UTF8.self).unicodeScalars.contains("\u{2212}")
        return isNegative ? [UInt8(ascii: "-")] : []
    }

    /// Takes `+`, `-` or U+2212; nil if there is none.
    private func dropSign(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
        if rest.starts(with: "\u{2212}".utf8) {
            rest = rest.dropFirst(3)
            return UInt8(ascii: "-")
        }
        guard let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
            return nil
        }
        rest = rest.dropFirst()
        return sign
    }

    private func exponentPrefix(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return [] }
        var digits = rest.dropFirst()
        if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
            digits = digits.dropFirst()
        }
        let count = digits.prefix(while: isDigit).count
        return count == 0 ? [] : rest[..<(digits.startIndex + count)]
    }
}

/// The bytes without blanks, tabs, line ends and no-break spaces around.
private func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var rest = bytes[...]
    while true {
        if let first = rest.first, isBlank(first) {
            rest = rest.dropFirst()
        } else if rest.starts(with: [0xC2, 0xA0]) {
            rest = rest.dropFirst(2)
        } else if let last = rest.last, isBlank(last) {
            rest = rest.dropLast()
        } else if rest.suffix(2).elementsEqual([0xC2, 0xA0]) {
            rest = rest.dropLast(2)
        } else {
            return rest
        }
    }
}
