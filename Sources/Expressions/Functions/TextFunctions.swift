import Formats

/// Source: https://vega.github.io/vega/docs/expressions/#string-functions
let textFunctions: [ExpressionFunction] = [
    ExpressionFunction("lower", 1...1) { arguments, _ in .string(arguments[0].text.lowercased()) },
    ExpressionFunction("upper", 1...1) { arguments, _ in .string(arguments[0].text.uppercased()) },
    ExpressionFunction("trim", 1...1) { arguments, _ in .string(trimmed(arguments[0].text)) },
    ExpressionFunction("parseFloat", 1...1) { arguments, _ in
        .number(leadingNumber(arguments[0].text))
    },
    ExpressionFunction("parseInt", 1...2) { arguments, _ in
        .number(leadingNumber(arguments[0].text).rounded(.towardZero))
    },
    ExpressionFunction("substring", 2...3) { arguments, _ in
        let units = Array(arguments[0].text.utf16)
        let start = bounded(arguments[1].number, units.count)
        let end = arguments.count > 2 ? bounded(arguments[2].number, units.count) : units.count
        return .string(
            String(decoding: units[min(start, end)..<max(start, end)], as: UTF16.self))
    },
    ExpressionFunction("split", 2...3) { arguments, _ in
        let parts = pieces(of: arguments[0].text, separatedBy: arguments[1].text)
        let limit = arguments.count > 2 ? bounded(arguments[2].number, parts.count) : parts.count
        return .array(parts.prefix(limit).map(ExpressionValue.string))
    },
    ExpressionFunction("replace", 3...3) { arguments, _ in
        // With text as the pattern only its first occurrence is replaced.
        let pieces = pieces(of: arguments[0].text, separatedBy: arguments[1].text)
        guard pieces.count > 1 else { return .string(arguments[0].text) }
        let rest = pieces.dropFirst().joined(separator: arguments[1].text)
        return .string(pieces[0] + arguments[2].text + rest)
    },
    ExpressionFunction("pad", 2...4, padded),
    ExpressionFunction("truncate", 2...4, truncated),
]

/// A position in a text of `count` units.
private func bounded(_ position: Double, _ count: Int) -> Int {
    guard !position.isNaN else { return 0 }
    return Int(max(0, min(Double(count), position.rounded(.towardZero))))
}

private func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
        let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[first...last])
    return result
}

/// The number at the start of `text`, or NaN.
private func leadingNumber(_ text: String) -> Double {
    var bytes = Array(trimmed(text).utf8)
    while !bytes.isEmpty {
        let allowed = bytes.allSatisfy { $0 | 0x20 != UInt8(ascii: "x") }
        let value = allowed ? javaScriptNumber(String(decoding: bytes, as: UTF8.self)) : .nan
        if !value.isNaN { return value }
        // Nothing longer than a double's text can be a number that more bytes would make one.
        bytes.removeLast(max(1, bytes.count - 400))
    }
    return .nan
}

/// `text` cut at each `separator`; at every unit if it is empty.
func pieces(of text: String, separatedBy separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    guard !mark.isEmpty else { return text.map(String.init) }
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
    _ arguments: [ExpressionValue], _ locale: FormatLocale
) -> ExpressionValue {
    let text = arguments[0].text
    let filler = arguments.count > 2 ? arguments[2].text : " "
    let align = arguments.count > 3 ? arguments[3].text : "right"
    let missing = bounded(arguments[1].number, 10_000) - text.utf16.count
    guard missing > 0 else { return .string(text) }
    let fill = { (count: Int) in String(repeating: filler, count: count) }
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
    let ellipsis = arguments.count > 3 ? arguments[3].text : "\u{2026}"
    let length = bounded(arguments[1].number, units.count + 1)
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
