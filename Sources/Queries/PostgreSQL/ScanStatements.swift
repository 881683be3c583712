/// What of a query has to be known before a server reads it.
struct ScannedStatements: Sendable, Hashable {
    /// Where the first statement begins; nil if there are only blanks and comments.
    var start: Int?
    /// Where a second statement begins.
    var second: Int?
    /// The first parameter that the query numbers itself: `$1`.
    var numbered: Range<Int>?
}

/// Finds where PostgreSQL's statements end, outside of quotes and comments.
///
/// Specification: https://www.postgresql.org/docs/current/sql-syntax-lexical.html
func scanStatements(_ bytes: [UInt8]) -> ScannedStatements {
    var scan = StatementScan(bytes: bytes)
    scan.run()
    return scan.result
}

private struct StatementScan {
    let bytes: [UInt8]
    var result = ScannedStatements()
    private var index = 0
    private var isAfterStatement = false

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        // A byte order mark is no part of the text.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while let byte = peek() {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: index += 1
            case UInt8(ascii: "-") where peek(1) == byte: skipLine()
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: ";"):
                index += 1
                isAfterStatement = result.start != nil
            default: scanToken(byte)
            }
        }
    }

    private mutating func scanToken(_ byte: UInt8) {
        if isAfterStatement, result.second == nil { result.second = index }
        if result.start == nil { result.start = index }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): skipQuoted(byte, escapes: false)
        case UInt8(ascii: "$"): scanDollar()
        default:
            let start = index
            index += 1
            guard isNameStart(byte) else { return }
            while let byte = peek(), isWordPart(byte) { index += 1 }
            // E'…' has escapes by a backslash.
            if peek() == UInt8(ascii: "'"), index - start == 1, byte | 0x20 == UInt8(ascii: "e") {
                skipQuoted(UInt8(ascii: "'"), escapes: true)
            }
        }
    }

    /// A parameter's number, or text between `$tag$` and the same.
    private mutating func scanDollar() {
        let start = index
        index += 1
        if let digit = peek(), isDigit(digit) {
            while let digit = peek(), isDigit(digit) { index += 1 }
            if result.numbered == nil { result.numbered = start..<index }
            return
        }
        while let byte = peek(), isWordPart(byte), byte != UInt8(ascii: "$") { index += 1 }
        guard peek() == UInt8(ascii: "$") else { return }
        index += 1
        let tag = bytes[start..<index]
        while index < bytes.count, !bytes[index...].starts(with: tag) { index += 1 }
        index = min(index + tag.count, bytes.count)
    }

    private mutating func skipQuoted(_ quote: UInt8, escapes: Bool) {
        index += 1
        while let byte = peek() {
            index += 1
            if byte == quote {
                if peek() != quote { return }
                index += 1
            } else if escapes, byte == UInt8(ascii: "\\"), index < bytes.count {
                index += 1
            }
        }
    }

    private mutating func skipLine() {
        while let byte = peek(), byte != 0x0A, byte != 0x0D { index += 1 }
    }

    /// Comments lie in each other.
    private mutating func skipComment() {
        var depth = 0
        repeat {
            if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
                depth -= 1
                index += 2
            } else {
                index += 1
            }
        } while depth > 0 && index < bytes.count
        index = min(index, bytes.count)
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
        index + ahead < bytes.count ? bytes[index + ahead] : nil
    }

    private func isWordPart(_ byte: UInt8) -> Bool { isNamePart(byte) || byte == UInt8(ascii: "$") }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
