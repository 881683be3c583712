/// What ends an HTML block.
enum HTMLBlockEnd {
    case blankLine
    case text([StaticString])
}

/// The end of the HTML block that starts here, or nil if none does.
///
/// Specification: https://spec.commonmark.org/0.30/#html-blocks
func htmlBlockStart(
    _ bytes: [UInt8], _ range: Range<Int>, interruptsParagraph: Bool
) -> HTMLBlockEnd? {
    guard range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "<") else { return nil }
    let rest = bytes[range].dropFirst()
    if rest.starts(with: "!--".utf8) { return .text(["-->"]) }
    if rest.starts(with: "?".utf8) { return .text(["?>"]) }
    if rest.starts(with: "![CDATA[".utf8) { return .text(["]]>"]) }
    if rest.starts(with: "!".utf8) {
        return rest.dropFirst().first.map(isLetter) == true ? .text([">"]) : nil
    }
    let name = rest.drop { $0 == UInt8(ascii: "/") }
    let isClosing = name.startIndex == rest.startIndex + 1
    guard name.startIndex <= rest.startIndex + 1, let first = name.first, isLetter(first)
    else { return nil }
    let letters = name.prefix { isLetter($0) || isDigit($0) }
    let word = String(decoding: letters.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    let after = name[letters.endIndex...].first
    let isEnded = after.map { isBlank($0) || $0 == UInt8(ascii: ">") } ?? true
    if !isClosing, isEnded, ["script", "pre", "style", "textarea"].contains(word) {
        return .text(["</script>", "</pre>", "</style>", "</textarea>"])
    }
    let isSelfClosed = name[letters.endIndex...].starts(with: "/>".utf8)
    if isEnded || isSelfClosed, htmlBlockNames.contains(word) { return .blankLine }
    guard !interruptsParagraph, let end = htmlTag(bytes, range),
        isBlank(bytes, end..<range.upperBound)
    else { return nil }
    return .blankLine
}

/// Whether the text that ends an HTML block occurs in the line.
func contains(_ bytes: [UInt8], _ range: Range<Int>, anyOf texts: [StaticString]) -> Bool {
    texts.contains { text in
        text.withUTF8Buffer { wanted in
            guard range.count >= wanted.count else { return false }
            return (range.lowerBound...(range.upperBound - wanted.count)).contains { start in
                wanted.indices.allSatisfy { index in
                    let byte = bytes[start + index]
                    return (isLetter(byte) ? byte | 0x20 : byte) == wanted[index]
                }
            }
        }
    }
}

/// The end of the complete open or closing tag at the start of `range`.
func htmlTag(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    var position = range.lowerBound + 1
    func skipBlanks() {
        while position < end, isBlank(bytes[position]) { position += 1 }
    }
    let isClosing = position < end && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    guard position < end, isLetter(bytes[position]) else { return nil }
    func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
    }
    while position < end, isNameByte(bytes[position]) { position += 1 }
    while !isClosing {
        let before = position
        skipBlanks()
        guard position > before, position < end,
            isLetter(bytes[position]) || "_:".utf8.contains(bytes[position])
        else { break }
        while position < end,
            isNameByte(bytes[position]) || "_:.".utf8.contains(bytes[position])
        {
            position += 1
        }
        let name = position
        skipBlanks()
        guard position < end, bytes[position] == UInt8(ascii: "=") else {
            position = name
            continue
        }
        position += 1
        skipBlanks()
        guard let value = attributeValueEnd(bytes, position..<end) else { return nil }
        position = value
    }
    skipBlanks()
    if !isClosing, position < end, bytes[position] == UInt8(ascii: "/") { position += 1 }
    return position < end && bytes[position] == UInt8(ascii: ">") ? position + 1 : nil
}

private func attributeValueEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = bytes[range].first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
        return bytes[range].dropFirst().firstIndex(of: first).map { $0 + 1 }
    }
    let end = bytes[range].firstIndex { isBlank($0) || "\"'=<>`".utf8.contains($0) }
    let found = end ?? range.upperBound
    return found > range.lowerBound ? found : nil
}
