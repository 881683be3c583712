/// The addresses in a style sheet: `url(…)`, quoted or not, and the texts of `@import`.
///
/// Specification: <https://www.w3.org/TR/css-syntax-3/#tokenization>
func styleReferences(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    /// An `@import` whose address comes next.
    var isImport = false
    while position < range.upperBound {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "/")
        where position + 1 < range.upperBound
            && bytes[position + 1] == UInt8(ascii: "*"):
            position = endOfComment(bytes, position + 2..<range.upperBound)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let end = endOfString(bytes, position + 1..<range.upperBound, quote: byte)
            if isImport { found.append(position + 1..<end) }
            isImport = false
            position = min(end + 1, range.upperBound)
        case UInt8(ascii: "@"):
            isImport = matches(bytes, position + 1..<range.upperBound, "import")
            position += 1
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard matches(bytes, position..<range.upperBound, "url(") else {
                position += 1
                continue
            }
            let address = addressInParentheses(bytes, position + 4..<range.upperBound)
            found.append(address)
            isImport = false
            position = address.upperBound
        case UInt8(ascii: ";"), UInt8(ascii: "{"):
            isImport = false
            position += 1
        default: position += 1
        }
    }
    return found
}

private func endOfComment(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position + 1 < range.upperBound {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
            return position + 2
        }
        position += 1
    }
    return range.upperBound
}

/// The place of the closing quote, or the end of the text.
private func endOfString(_ bytes: [UInt8], _ range: Range<Int>, quote: UInt8) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, bytes[position] != quote {
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position, range.upperBound)
}

private func addressInParentheses(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    if start < range.upperBound,
        bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")
    {
        let quote = bytes[start]
        return start + 1..<endOfString(bytes, start + 1..<range.upperBound, quote: quote)
    }
    var end = start
    while end < range.upperBound, bytes[end] != UInt8(ascii: ")"), bytes[end] > 0x20 { end += 1 }
    return start..<end
}

/// Whether the text, capitals aside, begins with `word`.
private func matches(_ bytes: [UInt8], _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
        wanted.enumerated().allSatisfy { offset, byte in
            let found = bytes[range.lowerBound + offset]
            return found == byte || (found >= 0x41 && found <= 0x5A && found | 0x20 == byte)
        }
    }
}
