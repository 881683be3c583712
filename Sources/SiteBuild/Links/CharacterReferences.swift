/// An attribute's value with its character references resolved: numbers, and the five names that escaping needs.
/// What is no such reference stays as it is.
///
/// Specification: <https://html.spec.whatwg.org/multipage/syntax.html#character-references>
func attributeText(_ bytes: some Collection<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
        text += rest[..<mark]
        rest = rest[mark...]
        guard let end = rest.utf8.prefix(12).firstIndex(of: UInt8(ascii: ";")),
            let scalar = referredScalar(rest[rest.utf8.index(after: mark)..<end])
        else {
            text += "&"
            rest = rest[rest.utf8.index(after: mark)...]
            continue
        }
        text.unicodeScalars.append(scalar)
        rest = rest[rest.utf8.index(after: end)...]
    }
    return text + rest
}

/// The character that `amp`, `#38` or `#x26` refers to, or nil.
private func referredScalar(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
        guard name.utf8.first == UInt8(ascii: "#") else { return nil }
        let digits = name.dropFirst()
        let isHexadecimal = digits.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let number =
            isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init)
    }
}
