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
        if byte == UInt8(ascii: "/"), !endsOperand(last) {
            throw Failure(.error(.unsupportedRegularExpression, at: text.span(offset..<offset + 1)))
        }
        return try symbol()
    }

    /// Whether a slash after `token` divides.
    private func endsOperand(_ token: ExpressionToken?) -> Bool {
        switch token {
        case .number, .string, .identifier: true
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
        default: content.append(byte)
        }
    }

    private mutating func appendScalar(digits: Int, to content: inout [UInt8]) {
        let end = min(offset + digits, bytes.count)
        let written = String(decoding: bytes[offset..<end], as: UTF8.self)
        guard let code = UInt32(written, radix: 16), let scalar = Unicode.Scalar(code) else {
            return
        }
        offset = end
        content.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func word() -> String {
        let start = offset
        while let byte = peek(), isIdentifierPart(byte) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func symbol() throws(Failure) -> ExpressionToken {
        for symbol in expressionSymbols where bytes[offset...].starts(with: symbol.utf8) {
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
    static var unsupportedRegularExpression: Self {
        Self(
            id: "unsupported-expression",
            text: "regular expressions are not supported in expressions")
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
