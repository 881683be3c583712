import Diagnostics

/// What to write instead of an expression without quotes.
func quotedHelp(_ expression: String) -> String {
    if !expression.utf8.contains(UInt8(ascii: "\"")), !expression.utf8.contains(UInt8(ascii: "\\"))
    {
        return "write \"\(expression)\""
    }
    let escaped = expression.split(separator: "'", omittingEmptySubsequences: false)
    return "write '\(escaped.joined(separator: "''"))'"
}

/// The value near `offset` that starts with `{{` outside quotes, if there is one: the likely cause of a
/// syntax error there. It is looked for on the line of `offset` and on the one before.
func unquotedExpression(near offset: Int, in bytes: [UInt8]) -> Range<Int>? {
    var lineStart = min(offset, bytes.count)
    while lineStart > 0, !isLineEnd(bytes[lineStart - 1]) { lineStart -= 1 }
    if let found = unquotedExpression(inLineAt: lineStart, of: bytes) { return found }
    while lineStart > 0, isLineEnd(bytes[lineStart - 1]) { lineStart -= 1 }
    while lineStart > 0, !isLineEnd(bytes[lineStart - 1]) { lineStart -= 1 }
    return unquotedExpression(inLineAt: lineStart, of: bytes)
}

private func unquotedExpression(inLineAt start: Int, of bytes: [UInt8]) -> Range<Int>? {
    var end = start
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    var isInFlow = false
    var before: UInt8 = UInt8(ascii: "-")
    var index = start
    while index < end {
        let byte = bytes[index]
        if byte == UInt8(ascii: "{"), index + 1 < end, bytes[index + 1] == byte,
            ":-,[{".utf8.contains(before)
        {
            return index..<(isInFlow ? closing(index, end, bytes) : trimmed(index, end, bytes))
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), ":-,[{".utf8.contains(before) {
            index += 1
            while index < end, bytes[index] != byte { index += 1 }
        }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { isInFlow = true }
        if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { before = byte }
        index += 1
    }
    return nil
}

/// The offset after the next `}}`, or the end of the line.
private func closing(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index + 1 < end {
        if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") {
            return index + 2
        }
        index += 1
    }
    return end
}

private func trimmed(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
    var end = end
    while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
        end -= 1
    }
    return end
}

private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
