import Formats

/// A placeholder of Python's `%` formatting: `%(name)-08.2f`.
struct Placeholder {
    var name: String?
    var flags: Set<Unicode.Scalar> = []
    var width = 0
    var precision: Int?
    var kind: Unicode.Scalar

    /// Reads what follows a `%`.
    init(_ rest: inout ArraySlice<Unicode.Scalar>) throws(TemplateError) {
        if rest.first == "(", let end = rest.firstIndex(of: ")") {
            name = String(String.UnicodeScalarView(rest[rest.startIndex..<end].dropFirst()))
            rest = rest[end...].dropFirst()
        }
        while let flag = rest.first, "-+ 0#".unicodeScalars.contains(flag) {
            flags.insert(flag)
            rest.removeFirst()
        }
        // Wider than any page, and no text of a billion blanks.
        width = min(Self.number(&rest) ?? 0, 10_000)
        if rest.first == "." {
            rest.removeFirst()
            precision = Self.number(&rest) ?? 0
        }
        guard let kind = rest.popFirst() else { throw TemplateError(.badPattern("%")) }
        guard "sradiuxXoeEfFgGc%".unicodeScalars.contains(kind) else {
            throw TemplateError(
                .badPattern("%\(kind)"), help: "%s, %d, %f, %e, %g, %x, %o, %c, %r and %% are known"
            )
        }
        self.kind = kind
    }

    private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits.isEmpty ? nil : Int(String(String.UnicodeScalarView(digits))) ?? 10_000
    }

    /// The number as this placeholder writes it, before it is padded.
    ///
    /// - Parameter integer: the number, if it is a whole one of more digits than `number` holds.
    func text(of number: Double, integer: Int? = nil) -> String {
        let magnitude = abs(number)
        let isSmall = kind.properties.isLowercase
        var text: String
        switch kind {
        case "f", "F": text = fixed(magnitude, precision ?? 6)
        case "e", "E": text = exponential(magnitude, precision ?? 6)
        case "g", "G": text = general(magnitude, max(1, precision ?? 6))
        default:
            let radix = kind == "o" ? 8 : kind == "x" || kind == "X" ? 16 : 10
            let whole = magnitude.rounded(.towardZero)
            let exact = integer?.magnitude ?? UInt(exactly: whole)
            text = exact.map { String($0, radix: radix) } ?? fixed(whole, 0)
            if let precision, text.utf8.count < min(precision, 10_000) {
                text = String(repeating: "0", count: precision - text.utf8.count) + text
            }
            if flags.contains("#"), radix != 10 { text = (radix == 8 ? "0o" : "0x") + text }
        }
        if !isSmall { text = text.uppercased() }
        if number < 0 || (number.sign == .minus && "eEfFgG".unicodeScalars.contains(kind)) {
            return "-" + text
        }
        return (flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + text
    }

    /// Text at the left or right of the width.
    func padded(_ text: String) -> String {
        let missing = max(0, width - text.unicodeScalars.count)
        if flags.contains("-") { return text + String(repeating: " ", count: missing) }
        guard flags.contains("0"), !"srac".unicodeScalars.contains(kind) else {
            return String(repeating: " ", count: missing) + text
        }
        let sign = text.prefix { "-+ ".contains($0) }
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
}

private func fixed(_ number: Double, _ digits: Int) -> String {
    let digits = min(digits, 20)
    guard let format = try? NumberFormat(".\(digits)f") else { return "" }
    return format.format(roundedHalfEven(number, digits: digits), locale: .vega)
}

/// `1.5e+03`: the exponent has two digits or more.
private func exponential(_ number: Double, _ digits: Int) -> String {
    guard let format = try? NumberFormat(".\(min(digits, 20))e") else { return "" }
    let text = format.format(number, locale: .vega)
    guard let mark = text.firstIndex(of: "e") else { return text }
    let power =
        Int(text[text.index(after: mark)...].filter { $0 != "+" && $0 != "−" && $0 != "-" }) ?? 0
    let isNegative = text[mark...].contains("-") || text[mark...].contains("−")
    return text[..<mark] + "e" + (isNegative ? "-" : "+") + (power < 10 ? "0" : "") + String(power)
}

/// The shorter of the two forms, without zeros at the end.
private func general(_ number: Double, _ digits: Int) -> String {
    guard number > 0 else { return "0" }
    let scientific = exponential(number, digits - 1)
    let parts = scientific.split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let isScientific = exponent < -4 || exponent >= digits
    let text = isScientific ? String(parts[0]) : fixed(number, digits - 1 - exponent)
    var short = text[...]
    if short.contains(".") {
        while short.hasSuffix("0") { short.removeLast() }
        if short.hasSuffix(".") { short.removeLast() }
    }
    return isScientific ? short + "e" + parts[1] : String(short)
}
