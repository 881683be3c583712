extension JSONScanner {
    /// Goes past `end` if the collection that was just opened is empty.
    mutating func takesEnd(_ end: UInt8) -> Bool {
        skipBlanks()
        return take(end)
    }

    /// Goes past the comma before another item (true), or past `end` (false).
    mutating func takesSeparator(closing end: UInt8) throws(JSONSyntaxError) -> Bool {
        skipBlanks()
        if take(end) { return false }
        let comma = offset
        guard take(UInt8(ascii: ",")) else {
            let isItem = peek.map { "\"{[-0123456789tfn".utf8.contains($0) } == true
            if isItem { throw JSONSyntaxError(.missingComma, offset..<(offset + 1)) }
            throw unexpected(
                at: offset, expecting: end == UInt8(ascii: "]") ? "',' or ']'" : "',' or '}'")
        }
        skipBlanks()
        if peek == end { throw JSONSyntaxError(.trailingComma, comma..<(comma + 1)) }
        return true
    }

    mutating func takeKey() throws(JSONSyntaxError) -> String {
        guard peek == UInt8(ascii: "\"") else {
            throw unexpected(at: offset, expecting: "a key in double quotes")
        }
        return try takeString().text
    }

    mutating func takeColon() throws(JSONSyntaxError) {
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw unexpected(at: offset, expecting: "':'") }
    }
}
