/// The text without comments and tags, with single blanks and plain characters for references.
func strippedTags(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    // An end that was looked for in vain is not looked for again.
    var (hasTags, hasComments) = (true, true)
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "<") {
            let isComment = bytes[index...].starts(with: "<!--".utf8)
            if isComment, hasComments {
                if let end = firstRange(of: Array("-->".utf8), in: bytes, from: index + 4) {
                    index = end.upperBound
                    continue
                }
                hasComments = false
            } else if !isComment, hasTags {
                if let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
                    index = end + 1
                    continue
                }
                hasTags = false
            }
        }
        result.append(bytes[index])
        index += 1
    }
    let joined = words(String(decoding: result, as: UTF8.self)).joined(separator: " ")
    return resolvedReferences(joined)
}

/// The text with its character references as characters; what is no reference stays.
///
/// Specification: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
func resolvedReferences(_ text: String) -> String {
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts.first ?? "")
    for part in parts.dropFirst() { result += resolved(part) ?? "&" + part }
    return result
}

/// What follows a `&`, with its reference resolved; nil if it is none.
private func resolved(_ part: Substring) -> String? {
    let name = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    let rest = part.dropFirst(name.count)
    let isClosed = rest.first == ";"
    let after = isClosed ? rest.dropFirst() : rest
    if name.first == "#" {
        let isHexadecimal = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            .prefix { isHexadecimal ? $0.isHexDigit : $0.isNumber }
        guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
        let left = name[digits.endIndex...]
        return scalarText(number) + left + (left.isEmpty ? after : rest)
    }
    if isClosed, let scalar = characterNames[name] { return String(scalar) + after }
    // The names of Latin 1 may stand without a semicolon, even at the start of a word.
    for length in stride(from: min(name.count, 6), through: 2, by: -1) {
        if let scalar = characterNames[name.prefix(length)], scalar.value < 0x100, scalar != "'" {
            return String(scalar) + name.dropFirst(length) + rest
        }
    }
    return nil
}

/// The character of a number; those that no text can hold are the replacement character.
private func scalarText(_ number: UInt32) -> String {
    guard number != 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
    return String(scalar)
}
