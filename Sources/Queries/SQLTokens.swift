package import Diagnostics
import Formats

/// The words of a statement, for finding the places of names.
struct SQLToken: Hashable {
    enum Kind: Hashable {
        case word, quotedName, text, other
    }

    var kind: Kind
    var range: Range<Int>
}

/// The tokens of a statement for SQLite, comments left out. What is not closed ends with the text.
func sqlTokens(_ bytes: [UInt8]) -> [SQLToken] {
    var tokens: [SQLToken] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func end(of quote: UInt8) -> Int {
        var end = index + 1
        while end < bytes.count {
            if bytes[end] == quote {
                guard end + 1 < bytes.count, bytes[end + 1] == quote else { return end + 1 }
                end += 1
            }
            end += 1
        }
        return bytes.count
    }
    while index < bytes.count {
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let start = index
        var kind = SQLToken.Kind.other
        switch byte {
        case 0...0x20:
            index += 1
            continue
        case UInt8(ascii: "-") where next == byte:
            index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            continue
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
            index += 2
            while index < bytes.count,
                bytes[index] != UInt8(ascii: "/") || bytes[index - 1] != UInt8(ascii: "*")
                    || index < start + 3
            {
                index += 1
            }
            index = min(index + 1, bytes.count)
            continue
        case UInt8(ascii: "'"):
            index = end(of: byte)
            kind = .text
        case UInt8(ascii: "\""), UInt8(ascii: "`"):
            index = end(of: byte)
            kind = .quotedName
        case UInt8(ascii: "["):
            index = bytes[index...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? bytes.count
            kind = .quotedName
        case _ where isNamePart(byte):
            while index < bytes.count, isNamePart(bytes[index]) || bytes[index] == UInt8(ascii: "$")
            {
                index += 1
            }
            kind = .word
        default: index += 1
        }
        tokens.append(SQLToken(kind: kind, range: start..<index))
    }
    return tokens
}

extension SQLToken {
    /// The name that the token stands for, in small letters; nil if it is no name.
    func name(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
        switch kind {
        case .word: return text
        case .quotedName:
            let inside = text.dropFirst().dropLast()
            guard let quote = text.first, quote != "[" else { return String(inside) }
            return inside.parts(between: "\(quote)\(quote)").joined(separator: String(quote))
        case .text, .other: return nil
        }
    }
}

extension QueryText {
    /// The place of the query's first word: where what is wrong with all of it is told.
    package var span: SourceSpan { source.firstTokenSpan }
}

extension SourceText {
    /// The place of the first token that is a name, or nil.
    func span(ofName name: String) -> SourceSpan? {
        let wanted = name.lowercased()
        return sqlTokens(bytes).first { $0.name(in: bytes) == wanted }.map { span($0.range) }
    }

    /// The place of the token that starts at an offset, or of the byte there.
    func span(ofTokenAt offset: Int) -> SourceSpan {
        let start = min(max(0, offset), bytes.count)
        let token = sqlTokens(bytes).first { $0.range.contains(start) }
        return span(token?.range ?? start..<min(start + 1, bytes.count))
    }

    /// The place of the first token.
    var firstTokenSpan: SourceSpan { span(sqlTokens(bytes).first?.range ?? 0..<0) }
}

func isNameStart(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: "_")
        || byte >= 0x80
}

func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || byte &- UInt8(ascii: "0") < 10
}
