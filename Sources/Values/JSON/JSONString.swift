import Formats

extension JSONScanner {
    /// A string that starts at its opening quote, and whether it had escapes.
    mutating func takeString() throws(JSONSyntaxError) -> (text: String, hasEscapes: Bool) {
        let start = offset
        offset += 1
        var isASCII = true
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                let content = bytes[(start + 1)..<offset]
                // Validation is slow, and most text needs none.
                let text =
                    isASCII
                    ? String(decoding: content, as: UTF8.self)
                    : try validText(content, from: start)
                offset += 1
                return (text, false)
            case UInt8(ascii: "\\"): return (try takeEscapedString(from: start), true)
            case 0..<0x20: throw JSONSyntaxError(.controlCharacter, offset..<(offset + 1))
            default:
                if byte >= 0x80 { isASCII = false }
                offset += 1
            }
        }
        throw JSONSyntaxError(.openString, start..<(start + 1))
    }

    private mutating func takeEscapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var text = Array(bytes[(start + 1)..<offset])
        while true {
            takeRun(into: &text)
            switch peek {
            case UInt8(ascii: "\""):
                offset += 1
                return try validText(text[...], from: start)
            case UInt8(ascii: "\\"): try takeEscape(into: &text)
            case nil: throw JSONSyntaxError(.openString, start..<(start + 1))
            default: throw JSONSyntaxError(.controlCharacter, offset..<(offset + 1))
            }
        }
    }

    /// Takes the characters from here on that stand for themselves.
    private mutating func takeRun(into text: inout [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            let run = offset..<JSONCursor(bytes: bytes, offset: offset).endOfRun
            text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[run]))
            offset = run.upperBound
        }
    }

    private func validText(
        _ text: ArraySlice<UInt8>, from start: Int
    ) throws(JSONSyntaxError) -> String {
        guard let valid = String(validating: text, as: UTF8.self) else {
            throw JSONSyntaxError(.notUTF8, start..<offset)
        }
        return valid
    }

    private mutating func takeEscape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        let start = offset
        offset += 2
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try takeScalar(from: start)).utf8)
        default: throw JSONSyntaxError(.unknownEscape, start..<min(offset, bytes.count))
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that form a surrogate pair.
    private mutating func takeScalar(from start: Int) throws(JSONSyntaxError) -> Character {
        let first = try takeHexadecimal(from: start)
        if let scalar = UnicodeScalar(first) { return Character(scalar) }
        guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw JSONSyntaxError(.loneSurrogate, start..<offset) }
        offset += 2
        let second = try takeHexadecimal(from: start)
        guard let scalar = Unicode.Scalar(highSurrogate: first, low: second) else {
            throw JSONSyntaxError(.loneSurrogate, start..<offset)
        }
        return Character(scalar)
    }

    private mutating func takeHexadecimal(from start: Int) throws(JSONSyntaxError) -> UInt32 {
        var result: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch peek ?? 0 {
            case let byte where byte &- UInt8(ascii: "0") < 10: digit = byte - UInt8(ascii: "0")
            case let byte where (byte | 0x20) &- UInt8(ascii: "a") < 6:
                digit = (byte | 0x20) - UInt8(ascii: "a") + 10
            default: throw JSONSyntaxError(.unknownEscape, start..<min(offset, bytes.count))
            }
            result = result << 4 | UInt32(digit)
            offset += 1
        }
        return result
    }
}
