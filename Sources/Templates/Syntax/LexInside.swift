extension TemplateLexer {
    /// The tokens of an expression or tag from `index` on, to its closing; `until` nil means to the end.
    ///
    /// Inside brackets `}}` is two braces, as in `{{ {'a': {}} }}`.
    mutating func lexInside(until end: Token.Kind?, opening: Int) {
        var brackets: [(kind: Token.Kind, at: Int)] = []
        while fault == nil {
            index = endOfSpace(from: index)
            guard index < bytes.count else {
                if let end { fail(.unclosedTag(end), opening, opening + 2) }
                return
            }
            if let end, brackets.isEmpty, close(end) { return }
            let count = tokens.count
            lexToken()
            guard tokens.count > count, let token = tokens.last else { continue }
            switch token.kind {
            case .leftParenthesis, .leftBracket, .leftBrace:
                brackets.append((token.kind, Int(token.range.lower)))
            case .rightParenthesis, .rightBracket, .rightBrace:
                guard let open = brackets.popLast() else {
                    replaceLast(by: .unopenedBracket(token.kind))
                    return
                }
                if open.kind.closing != token.kind {
                    replaceLast(by: .wrongBracket(token.kind, wanted: open.kind.closing))
                }
            default: break
            }
        }
    }

    private mutating func lexToken() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), 0x80...0xFF:
            lexName()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): lexString()
        default: lexOperator()
        }
    }

    private mutating func lexName() {
        let start = index
        while let byte = byte(at: index), isNamePart(byte), spaceWidth(in: bytes, at: index) == 0 {
            index += 1
        }
        emit(.name, start, index)
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    private func isDigit(at index: Int) -> Bool {
        guard let byte = byte(at: index) else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private mutating func lexNumber() {
        let start = index
        let isAfterDot = tokens.last?.kind == .dot
        if bytes[start] == UInt8(ascii: "0"), let letter = byte(at: start + 1),
            "xXoObB".utf8.contains(letter)
        {
            index += 2
            while let byte = byte(at: index), isNamePart(byte), byte < 0x80 { index += 1 }
            return emit(.integer, start, index)
        }
        skipDigits()
        var kind = Token.Kind.integer
        if !isAfterDot {
            if byte(at: index) == UInt8(ascii: "."), isDigit(at: index + 1) {
                kind = .number
                index += 1
                skipDigits()
            }
            if (byte(at: index) ?? 0) | 0x20 == UInt8(ascii: "e") {
                let sign = byte(at: index + 1)
                let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
                if isDigit(at: index + (isSigned ? 2 : 1)) {
                    kind = .number
                    index += isSigned ? 2 : 1
                    skipDigits()
                }
            }
        }
        emit(kind, start, index)
    }

    private mutating func skipDigits() {
        while isDigit(at: index)
            || (byte(at: index) == UInt8(ascii: "_") && isDigit(at: index + 1))
        {
            index += 1
        }
    }

    private mutating func lexString() {
        let start = index
        let quote = bytes[start]
        index += 1
        while let byte = byte(at: index) {
            index += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == quote { return emit(.string, start, index) }
        }
        fail(.unclosedString, start, start + 1)
    }

    private mutating func lexOperator() {
        let start = index
        let pair = byte(at: start + 1).flatMap { doubleOperator(bytes[start], $0) }
        if let kind = pair ?? singleOperator(bytes[start]) {
            index += pair == nil ? 1 : 2
            emit(kind, start, index)
        } else {
            fail(.unexpectedCharacter(bytes[start]), start, start + 1)
        }
    }

    private func doubleOperator(_ first: UInt8, _ second: UInt8) -> Token.Kind? {
        switch (first, second) {
        case (UInt8(ascii: "*"), UInt8(ascii: "*")): .power
        case (UInt8(ascii: "/"), UInt8(ascii: "/")): .floorDivide
        case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
        default: nil
        }
    }

    private func singleOperator(_ byte: UInt8) -> Token.Kind? {
        switch byte {
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "*"): .times
        case UInt8(ascii: "/"): .divide
        case UInt8(ascii: "%"): .remainder
        case UInt8(ascii: "~"): .tilde
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: ">"): .greater
        case UInt8(ascii: "="): .assign
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "|"): .pipe
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "("): .leftParenthesis
        case UInt8(ascii: ")"): .rightParenthesis
        case UInt8(ascii: "["): .leftBracket
        case UInt8(ascii: "]"): .rightBracket
        case UInt8(ascii: "{"): .leftBrace
        case UInt8(ascii: "}"): .rightBrace
        default: nil
        }
    }
}

extension Token.Kind {
    /// The bracket that closes this one.
    var closing: Token.Kind {
        switch self {
        case .leftParenthesis: .rightParenthesis
        case .leftBracket: .rightBracket
        default: .rightBrace
        }
    }
}
