import Formats
import Patterns

/// Source: https://vega.github.io/vega/docs/expressions/#string-functions
let textFunctions: [ExpressionFunction] = [
    ExpressionFunction("lower", 1...1) { arguments, _ in .string(arguments[0].text.lowercased()) },
    ExpressionFunction("upper", 1...1) { arguments, _ in .string(arguments[0].text.uppercased()) },
    ExpressionFunction("trim", 1...1) { arguments, _ in .string(trimmed(arguments[0].text)) },
    ExpressionFunction("parseFloat", 1...1) { arguments, _ in
        .number(leadingNumber(arguments[0].text))
    },
    ExpressionFunction("parseInt", 1...2) { arguments, _ in
        .number(leadingInteger(arguments[0].text, radix: arguments.dropFirst().first?.number ?? 0))
    },
    ExpressionFunction("substring", 2...3) { arguments, _ in
        let units = Array(arguments[0].text.utf16)
        let start = position(arguments[1].number, upTo: units.count)
        let end =
            arguments.count > 2 && arguments[2] != .undefined
            ? position(arguments[2].number, upTo: units.count) : units.count
        return .string(
            String(decoding: units[min(start, end)..<max(start, end)], as: UTF16.self))
    },
    ExpressionFunction("pad", 2...4, checked: padded),
    ExpressionFunction("truncate", 2...4, truncated),
]

/// A position in a text of `count` units.
func position(_ position: Double, upTo count: Int) -> Int {
    guard !position.isNaN else { return 0 }
    return Int(max(0, min(Double(count), position.rounded(.towardZero))))
}

/// Without ECMAScript's white space at either end.
func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isBlank = { (scalar: Unicode.Scalar) in
        PatternSet.blanks.lists(scalar.value)
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
        let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[first...last])
    return result
}

/// `parseFloat`: the decimal number at the start of `text`, or NaN.
private func leadingNumber(_ text: String) -> Double {
    let bytes = Array(trimmed(text).utf8)
    var end = 0
    func skipDigits() -> Bool {
        let start = end
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
        return end > start
    }
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { end = 1 }
    if bytes[end...].starts(with: "Infinity".utf8) {
        return bytes.first == UInt8(ascii: "-") ? -.infinity : .infinity
    }
    let hasWhole = skipDigits()
    var hasFraction = false
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
        end += 1
        hasFraction = skipDigits()
        if !hasFraction, !hasWhole { return .nan }
    }
    guard hasWhole || hasFraction else { return .nan }
    let mantissa = end
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
        end += 1
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
            end += 1
        }
        if !skipDigits() { end = mantissa }
    }
    return javaScriptNumber(String(decoding: bytes[..<end], as: UTF8.self))
}

/// `parseInt`: the whole number at the start of `text` in a base from 2 to 36, by default 10, or 16 after `0x`.
private func leadingInteger(_ text: String, radix: Double) -> Double {
    var bytes = Array(trimmed(text).utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    var base = radix.isFinite ? Int(radix.magnitude < 1_000 ? radix.rounded(.towardZero) : 99) : 0
    if base == 0 || base == 16, bytes.starts(with: "0x".utf8) || bytes.starts(with: "0X".utf8) {
        bytes = bytes.dropFirst(2)
        base = 16
    }
    if base == 0 { base = 10 }
    guard (2...36).contains(base) else { return .nan }
    let digits = bytes.prefix { byte in
        digitValue(byte).map { $0 < base } ?? false
    }
    guard !digits.isEmpty else { return .nan }
    let value =
        base == 10
        ? javaScriptNumber(String(decoding: digits, as: UTF8.self))
        : digits.reduce(0.0) { $0 * Double(base) + Double(digitValue($1) ?? 0) }
    return isNegative ? -value : value
}

private func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61 + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41 + 10
    default: nil
    }
}

/// `text` cut at each `separator`; at every unit if it is empty.
func pieces(of text: String, separatedBy separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    guard !mark.isEmpty else { return text.utf16.map { String(decoding: [$0], as: UTF16.self) } }
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
        if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
            pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
            index += mark.count
            start = index
        } else {
            index += 1
        }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
}

/// `pad(text, length, character, align)`.
@Sendable private func padded(
    _ arguments: [ExpressionValue], _ scope: ExpressionScope
) throws(ExpressionFault) -> ExpressionValue {
    let text = arguments[0].text
    let given = arguments.count > 2 && arguments[2].isTruthy ? arguments[2].text : " "
    let align = arguments.count > 3 ? arguments[3].text : "right"
    let missing =
        position(arguments[1].number, upTo: 2 * ExpressionLimits.text) - text.utf16.count
    guard missing > 0 else { return .string(text) }
    let (length, overflow) = missing.multipliedReportingOverflow(by: given.utf8.count)
    try checkTextLength(overflow ? .max : length)
    let fill = { (count: Int) in String(repeating: given, count: count) }
    switch align {
    case "left": return .string(fill(missing) + text)
    case "center": return .string(fill(missing / 2) + text + fill(missing - missing / 2))
    default: return .string(text + fill(missing))
    }
}

/// `truncate(text, length, align, ellipsis)`.
@Sendable private func truncated(
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    let units = Array(arguments[0].text.utf16)
    let align = arguments.count > 2 ? arguments[2].text : "right"
    let ellipsis = arguments.count > 3 && !arguments[3].isMissing ? arguments[3].text : "\u{2026}"
    let length = position(arguments[1].number, upTo: units.count + 1)
    guard units.count > length else { return .string(arguments[0].text) }
    let kept = max(0, length - ellipsis.utf16.count)
    let text = { (part: ArraySlice<UInt16>) in String(decoding: part, as: UTF16.self) }
    switch align {
    case "left": return .string(ellipsis + text(units.suffix(kept)))
    case "center":
        let head = (kept + 1) / 2
        return .string(text(units.prefix(head)) + ellipsis + text(units.suffix(kept - head)))
    default: return .string(text(units.prefix(kept)) + ellipsis)
    }
}
