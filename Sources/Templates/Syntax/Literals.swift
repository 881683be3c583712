/// The value of a string literal's inside, with Python's escapes; unknown ones stay as they are.
///
/// Specification: https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) || bytes.contains(UInt8(ascii: "\r")) else {
        return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    var rest = normalizedLines(bytes)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
            result.append(byte)
            continue
        }
        switch letter {
        case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "a"): result.append(7)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "v"): result.append(11)
        case UInt8(ascii: "f"): result.append(12)
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(letter)
        case UInt8(ascii: "\n"): break
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            let more = rest.prefix(2).prefix {
                (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0)
            }
            let digits = String(decoding: [letter] + more, as: UTF8.self)
            rest = rest.dropFirst(more.count)
            let scalar = UInt32(digits, radix: 8).flatMap(Unicode.Scalar.init) ?? "\0"
            result.append(contentsOf: String(Character(scalar)).utf8)
        case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
            let width = letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
            if let scalar = hexadecimal(rest.prefix(width), width: width) {
                result.append(contentsOf: String(Character(scalar)).utf8)
                rest = rest.dropFirst(width)
            } else {
                result += [byte, letter]
            }
        default: result += [byte, letter]
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func hexadecimal(_ digits: ArraySlice<UInt8>, width: Int) -> Unicode.Scalar? {
    guard digits.count == width else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
}

/// The bytes with CR LF and lone CR as LF.
func normalizedLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\r")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
        if byte == UInt8(ascii: "\r") {
            result.append(UInt8(ascii: "\n"))
        } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
            result.append(byte)
        }
        previous = byte
    }
    return result
}

/// The value of an integer literal: decimal, or after `0x`, `0o`, `0b`; nil if malformed or too large.
func integerLiteral(_ bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    switch text.prefix(2).lowercased() {
    case "0x": return Int(text.dropFirst(2), radix: 16)
    case "0o": return Int(text.dropFirst(2), radix: 8)
    case "0b": return Int(text.dropFirst(2), radix: 2)
    default:
        guard let value = Int(text), value == 0 || !text.hasPrefix("0") else { return nil }
        return value
    }
}

/// The value of a literal with a fraction or exponent.
func numberLiteral(_ bytes: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self))
}
