/// Reads JSON's tokens from bytes.
///
/// Specification: https://www.rfc-editor.org/rfc/rfc8259
struct JSONScanner {
    let bytes: [UInt8]
    var offset: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        offset = hasMark ? 3 : 0
    }

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipBlanks() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                offset += 1
            default: return
            }
        }
    }

    /// Goes past `byte` if it is next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    /// `true`, `false` or `null`, if one is next.
    mutating func takeWord() throws(JSONSyntaxError) -> Value {
        let start = offset
        while let byte = peek, isLetter(byte) { offset += 1 }
        switch bytes[start..<offset] {
        case let word where word.elementsEqual("true".utf8): return .boolean(true)
        case let word where word.elementsEqual("false".utf8): return .boolean(false)
        case let word where word.elementsEqual("null".utf8): return .null
        default: break
        }
        throw unexpected(at: start, expecting: "a value")
    }

    /// An integer if it is written as one and fits 64 bits, else a number.
    mutating func takeNumber() throws(JSONSyntaxError) -> Value {
        if let number = takeShortNumber() {
            return number.isInteger ? .integer(Int(number.value)) : .number(number.value)
        }
        let start = offset
        if take(UInt8(ascii: "-")), peek.map(isDigit) != true {
            throw JSONSyntaxError(.loneMinus, start..<offset)
        }
        let integerStart = offset
        skipDigits()
        if offset > integerStart + 1, bytes[integerStart] == UInt8(ascii: "0") {
            throw JSONSyntaxError(.leadingZero, start..<offset)
        }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            guard skipDigits() else {
                throw JSONSyntaxError(.noDigits(after: "."), start..<offset)
            }
        }
        if let byte = peek, byte | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            offset += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard skipDigits() else {
                throw JSONSyntaxError(.noDigits(after: "e"), start..<offset)
            }
        }
        if isInteger, let integer = parseInteger(bytes, start..<offset) { return .integer(integer) }
        guard let number = parseDecimal(bytes, start..<offset) else {
            throw JSONSyntaxError(.numberTooLarge, start..<offset)
        }
        return .number(number)
    }

    @discardableResult
    private mutating func skipDigits() -> Bool {
        let start = offset
        while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
        return offset > start
    }

    /// The error for whatever stands at `start`, with help for what people write by habit.
    func unexpected(at start: Int, expecting expected: String) -> JSONSyntaxError {
        guard start < bytes.count else {
            return JSONSyntaxError(.unexpectedEnd(expected: expected), start..<start)
        }
        switch bytes[start] {
        case UInt8(ascii: "'"): return JSONSyntaxError(.singleQuote, start..<(start + 1))
        case UInt8(ascii: "/"), UInt8(ascii: "#"):
            return JSONSyntaxError(.comment, start..<(start + 1))
        default: break
        }
        var end = start
        while end < bytes.count, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
        if end == start {
            end += 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        }
        let found = String(decoding: bytes[start..<end].prefix(40), as: UTF8.self)
        return JSONSyntaxError(.unexpected(found, expected: expected), start..<end)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
