import Diagnostics
import Formats

/// Splits an expression into tokens.
struct ExpressionLexer {
    private let text: SourceText
    private var offset = 0

    init(_ text: SourceText) { self.text = text }

    private var bytes: [UInt8] { text.bytes }

    /// All tokens, the last being `.end`.
    mutating func tokens() throws(Failure) -> [PlacedToken] {
        var tokens: [PlacedToken] = []
        while true {
            skipBlanks()
            let start = offset
            let token = try next(after: tokens.last?.token)
            tokens.append(PlacedToken(token: token, range: start..<offset))
            if token == .end { return tokens }
        }
    }

    private mutating func skipBlanks() {
        while let byte = peek(), byte <= 0x20 { offset += 1 }
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
        bytes.indices.contains(offset + distance) ? bytes[offset + distance] : nil
    }

    private mutating func next(
        after last: ExpressionToken?
    ) throws(Failure) -> ExpressionToken {
        guard let byte = peek() else { return .end }
        if isDigit(byte) || (byte == UInt8(ascii: ".") && peek(1).map(isDigit) == true) {
            return try number()
        }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try string(byte) }
        if isIdentifierStart(byte) { return .identifier(word()) }
        if byte == UInt8(ascii: "/"), !endsOperand(last) { return try pattern() }
        return try symbol()
    }

    /// Whether a slash after `token` divides.
    private func endsOperand(_ token: ExpressionToken?) -> Bool {
        switch token {
        case .number, .string, .pattern, .identifier: true
        case .symbol(let symbol): symbol == ")" || symbol == "]" || symbol == "}"
        case .end, nil: false
        }
    }

    private mutating func number() throws(Failure) -> ExpressionToken {
        let start = offset
        while let byte = peek(), isIdentifierPart(byte) || byte == UInt8(ascii: ".") {
            offset += 1
            let isExponent = byte | 0x20 == UInt8(ascii: "e")
            if isExponent, let sign = peek(),
                sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"),
                !bytes[start..<offset].starts(with: Array("0x".utf8))
            {
                offset += 1
            }
        }
        let written = String(decoding: bytes[start..<offset], as: UTF8.self)
        let value = javaScriptNumber(written)
        if value.isNaN {
            throw Failure(.error(.malformedNumber(written), at: text.span(start..<offset)))
        }
        return .number(value)
    }

    /// `/pattern/flags`; a slash in brackets or after a backslash belongs to the pattern.
    private mutating func pattern() throws(Failure) -> ExpressionToken {
        let start = offset
        offset += 1
        var isInClass = false
        while let byte = peek(), byte != UInt8(ascii: "/") || isInClass, byte != 0x0A {
            if byte == UInt8(ascii: "\\") { offset += 1 }
            if byte == UInt8(ascii: "[") { isInClass = true }
            if byte == UInt8(ascii: "]") { isInClass = false }
            offset += 1
        }
        guard peek() == UInt8(ascii: "/") else {
            throw Failure(.error(.unterminatedPattern, at: text.span(start..<start + 1)))
        }
        let written = bytes[start + 1..<offset]
        offset += 1
        let flags = word()
        do throws(ExpressionFault) {
            return .pattern(
                try RegularExpression(String(decoding: written, as: UTF8.self), flags: flags))
        } catch {
            var place = start..<offset
            if let inside = error.offset {
                let byte = min(start + 1 + inside, max(start, offset - 1))
                place = byte..<byte + 1
            }
            throw Failure(.error(error.message, at: text.span(place), help: error.help))
        }
    }

    private mutating func string(_ quote: UInt8) throws(Failure) -> ExpressionToken {
        let start = offset
        offset += 1
        var content: [UInt8] = []
        while let byte = peek() {
            offset += 1
            if byte == quote { return .string(String(decoding: content, as: UTF8.self)) }
            if byte == UInt8(ascii: "\\") {
                appendEscape(to: &content)
            } else {
                content.append(byte)
            }
        }
        throw Failure(.error(.unterminatedString, at: text.span(start..<start + 1)))
    }

    private mutating func appendEscape(to content: inout [UInt8]) {
        guard let byte = peek() else { return }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "v"): content.append(0x0B)
        case UInt8(ascii: "0"): content.append(0x00)
        case UInt8(ascii: "x"): appendScalar(digits: 2, to: &content)
        case UInt8(ascii: "u"): appendScalar(digits: 4, to: &content)
        case 0x0A: break
        default: content.append(byte)
        }
    }

    /// `\xHH`, `\uHHHH`, a pair of these for one character, or `\u{H…}`.
    private mutating func appendScalar(digits: Int, to content: inout [UInt8]) {
        let start = offset
        let isBraced = digits == 4 && peek() == UInt8(ascii: "{")
        if isBraced { offset += 1 }
        guard var code = hexadecimal(digits: isBraced ? 1...6 : digits...digits),
            !isBraced || peek() == UInt8(ascii: "}")
        else {
            offset = start
            return
        }
        if isBraced { offset += 1 }
        let end = offset
        if peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") {
            offset += 2
            if let low = hexadecimal(digits: 4...4),
                let pair = Unicode.Scalar(highSurrogate: code, low: low)
            {
                code = pair.value
            } else {
                offset = end
            }
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        content.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal(digits: ClosedRange<Int>) -> UInt32? {
        var value: UInt32 = 0
        var count = 0
        while count < digits.upperBound, let byte = peek(),
            let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
        {
            value = value * 16 + UInt32(digit)
            count += 1
            offset += 1
        }
        return count < digits.lowerBound ? nil : value
    }

    private mutating func word() -> String {
        let start = offset
        while let byte = peek(), isIdentifierPart(byte) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func symbol() throws(Failure) -> ExpressionToken {
        let first = bytes[offset]
        for symbol in expressionSymbols
        where symbol.utf8.first == first && bytes[offset...].starts(with: symbol.utf8) {
            offset += symbol.utf8.count
            return .symbol(symbol)
        }
        let range = offset..<offset + 1
        let written = String(decoding: bytes[range], as: UTF8.self)
        throw Failure(.error(.unexpectedCharacter(written), at: text.span(range)))
    }
}

/// Longest first.
private let expressionSymbols = [
    ">>>", "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "<<", ">>",
    "+", "-", "*", "/", "%", "<", ">", "!", "~", "&", "|", "^", "?", ":", ".", ",", "(", ")", "[",
    "]", "{", "}",
]

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isIdentifierStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "$") || byte >= 0x80
}

private func isIdentifierPart(_ byte: UInt8) -> Bool { isIdentifierStart(byte) || isDigit(byte) }

extension Diagnostic.Message {
    static var unterminatedPattern: Self {
        Self(
            id: "malformed-expression", text: "regular expression has no closing '/'")
    }

    static func malformedNumber(_ text: String) -> Self {
        Self(id: "malformed-expression", text: "'\(text)' is not a number")
    }

    static var unterminatedString: Self {
        Self(id: "malformed-expression", text: "text in the expression has no closing quote")
    }

    static func unexpectedCharacter(_ text: String) -> Self {
        Self(id: "malformed-expression", text: "'\(text)' does not belong in an expression")
    }
}
