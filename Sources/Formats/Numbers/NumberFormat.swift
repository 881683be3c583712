/// Numbers as text by a d3 specifier such as `,.2f`, `.1%` or `~s`.
///
/// The behaviour is d3-format's, the rounding that of ECMAScript: https://d3js.org/d3-format
package struct NumberFormat: Sendable, Hashable {
    private var specifier: NumberSpecifier
    private let kind: NumberSpecifier.Kind
    private let precision: Int

    /// Throws where `specifier` cannot be read. An unknown type letter, which d3 ignores, is an error.
    package init(_ specifier: String) throws(FormatError) {
        self.init(try NumberSpecifier(parsing: specifier))
    }

    init(_ parsed: NumberSpecifier) {
        var specifier = parsed
        if specifier.kind == nil {
            specifier.precision = specifier.precision ?? 12
            specifier.trims = true
        }
        if specifier.padsWithZeros || (specifier.fill == "0" && specifier.alignment == .afterSign) {
            specifier.padsWithZeros = true
            specifier.fill = "0"
            specifier.alignment = .afterSign
        }
        self.specifier = specifier
        kind = specifier.kind ?? .general
        precision =
            switch kind {
            case .general, .roundedPercent, .rounded, .prefixed:
                specifier.precision.map { max(1, min(21, $0)) } ?? 6
            default: specifier.precision.map { max(0, min(20, $0)) } ?? 6
            }
    }

    /// The specifier's precision, if it has one; axes choose their own otherwise.
    package var hasPrecision: Bool { specifier.precision != nil && specifier.kind != nil }

    /// `value` as text, in the digits and signs of `locale`.
    package func format(_ value: Double, locale: FormatLocale) -> String {
        if let text = plainText(value, locale) { return text }
        var prefix = currencyOrBase(locale)
        var suffix = kind == .percent || kind == .roundedPercent ? locale.percent : ""
        if specifier.symbol == .currency { suffix = locale.currencySuffix }
        if kind == .character {
            return padded(
                prefix: prefix, body: "", suffix: javaScriptString(value) + suffix, locale)
        }
        var (text, siPrefix) =
            value.isNaN
            ? (Array("NaN".utf8), "") : magnitudeText(value.magnitude, kind, precision)
        if specifier.trims { text = trimmingFraction(text) }
        var isNegative = value < 0 || value.sign == .minus && value == 0
        if isNegative, isZero(text), specifier.sign != .plus { isNegative = false }
        prefix = signText(isNegative, locale) + prefix
        suffix = siPrefix + suffix + (isNegative && specifier.sign == .parentheses ? ")" : "")
        let (body, tail) = splitBody(text, locale)
        return padded(prefix: prefix, body: body, suffix: tail + suffix, locale)
    }

    /// Whether nothing is asked for but digits, groups and the percent sign: the labels of most axes, and the numbers
    /// of sentences.
    private var isPlain: Bool {
        specifier.width == 0 && !specifier.padsWithZeros && specifier.symbol == nil
            && specifier.sign == .minus
    }

    /// How many digits after the point a plain number is rounded to; nil for other kinds, and for none.
    private func plainFractionDigits(of magnitude: Double) -> Int? {
        switch kind {
        case .fixed, .percent: return precision
        case .rounded:
            // Zeros that show where it was rounded depend on what the digits become.
            guard specifier.trims, magnitude >= 1e-6, magnitude < 1e15 else { return nil }
            var digits = precision
            var bound = 1.0
            while magnitude >= bound {
                digits -= 1
                bound *= 10
            }
            bound = 0.1
            while magnitude < bound {
                digits += 1
                bound /= 10
            }
            return digits >= 0 ? digits : nil
        default: return nil
        }
    }

    /// `format` in one go; nil where that has more to do.
    private func plainText(_ value: Double, _ locale: FormatLocale) -> String? {
        let magnitude = kind == .percent ? value.magnitude * 100 : value.magnitude
        guard isPlain, value.isFinite, var digits = plainFractionDigits(of: magnitude),
            case (let whole, var fraction)? = roundedParts(of: magnitude, fractionDigits: digits)
        else { return nil }
        if specifier.trims {
            while digits > 0, fraction % 10 == 0 {
                fraction /= 10
                digits -= 1
            }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        if value < 0, whole > 0 || fraction > 0 { bytes.append(contentsOf: locale.minus.utf8) }
        if specifier.groups, whole >= 1000 {
            appendGroups(of: whole, separator: locale.grouping, to: &bytes)
        } else {
            appendDigits(of: whole, atLeast: 1, to: &bytes)
        }
        if digits > 0 {
            bytes.append(contentsOf: locale.decimal.utf8)
            appendDigits(of: fraction, atLeast: digits, to: &bytes)
        }
        if kind == .percent { bytes.append(contentsOf: locale.percent.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func currencyOrBase(_ locale: FormatLocale) -> String {
        switch (specifier.symbol, kind) {
        case (.currency, _): locale.currencyPrefix
        case (.base, .binary): "0b"
        case (.base, .octal): "0o"
        case (.base, .hexadecimal), (.base, .upperHexadecimal): "0x"
        default: ""
        }
    }

    private func signText(_ isNegative: Bool, _ locale: FormatLocale) -> String {
        switch (isNegative, specifier.sign) {
        case (true, .parentheses): "("
        case (true, _): locale.minus
        case (false, .plus): "+"
        case (false, .space): " "
        case (false, _): ""
        }
    }

    /// The digits that can be grouped, and the fraction or exponent that cannot.
    private func splitBody(
        _ text: [UInt8], _ locale: FormatLocale
    ) -> (body: String, tail: String) {
        switch kind {
        case .binary, .octal, .hexadecimal, .upperHexadecimal:
            return (String(decoding: text, as: UTF8.self), "")
        default: break
        }
        let end = text.firstIndex { !isDigit($0) } ?? text.count
        let body = String(decoding: text[..<end], as: UTF8.self)
        guard end < text.count else { return (body, "") }
        if text[end] == UInt8(ascii: ".") {
            return (body, locale.decimal + String(decoding: text[(end + 1)...], as: UTF8.self))
        }
        return (body, String(decoding: text[end...], as: UTF8.self))
    }

    private func padded(
        prefix: String, body: String, suffix: String, _ locale: FormatLocale
    ) -> String {
        var body = body
        if specifier.groups, !specifier.padsWithZeros {
            body = grouped(body, separator: locale.grouping)
        }
        if specifier.width == 0, !specifier.padsWithZeros { return prefix + body + suffix }
        let length = prefix.utf16.count + body.utf16.count + suffix.utf16.count
        let missing = max(0, specifier.width - length)
        var padding = String(repeating: Character(specifier.fill), count: missing)
        if specifier.groups, specifier.padsWithZeros {
            let limit = missing > 0 ? specifier.width - suffix.utf16.count : .max
            body = grouped(padding + body, separator: locale.grouping, limit: limit)
            padding = ""
        }
        switch specifier.alignment {
        case .left: return prefix + body + suffix + padding
        case .afterSign: return prefix + padding + body + suffix
        case .center:
            return padding.prefix(missing / 2) + prefix + body + suffix
                + padding.dropFirst(missing / 2)
        case .right: return padding + prefix + body + suffix
        }
    }
}

/// `digits` in groups of three from the right, no longer than `limit`, as d3 pads with zeros.
func grouped(_ digits: String, separator: String, limit: Int = .max) -> String {
    if digits.utf8.count <= 3, limit >= 3 { return digits }
    var starts: [Int] = []
    let bytes = Array(digits.utf8)
    var end = bytes.count
    var length = 0
    while end > 0 {
        let size = length + 4 > limit ? max(1, limit - length) : 3
        end = max(0, end - size)
        starts.append(end)
        length += size + 1
        if length > limit { break }
    }
    guard let first = starts.last else { return "" }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + starts.count * separator.utf8.count)
    var next = first
    for start in starts.dropLast().reversed() {
        text.append(contentsOf: bytes[next..<start])
        text.append(contentsOf: separator.utf8)
        next = start
    }
    text.append(contentsOf: bytes[next...])
    return String(decoding: text, as: UTF8.self)
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
