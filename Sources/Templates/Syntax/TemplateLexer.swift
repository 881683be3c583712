import Diagnostics

/// Cuts a template into tokens: text as it is, and what stands between `{{ }}` and `{% %}`.
///
/// A fault ends the list, so that the parser reports it only if nothing before it was wrong.
/// Specification: https://jinja.palletsprojects.com/en/stable/templates/#whitespace-control
struct TemplateLexer {
    let bytes: [UInt8]
    var index = 0
    private(set) var tokens: [Token] = []
    private(set) var fault: Diagnostic.Message?
    /// Set by `-%}`: the white space that follows is dropped.
    private var trimsNextText = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 8 + 4)
    }

    /// The tokens of a whole template.
    mutating func lexTemplate() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while index < bytes.count, fault == nil {
            let start = index
            let opening = nextOpening(from: start)
            let trims = opening.map { byte(at: $0 + 2) == UInt8(ascii: "-") } ?? false
            emitText(start..<(opening ?? bytes.count), trimsEnd: trims)
            guard let opening else { break }
            index = opening
            lexOpening()
        }
        emit(.end, bytes.count, bytes.count)
    }

    /// The tokens of an expression alone.
    mutating func lexExpression() {
        lexInside(until: nil, opening: 0)
        emit(.end, bytes.count, bytes.count)
    }

    private mutating func lexOpening() {
        let start = index
        switch bytes[start + 1] {
        case UInt8(ascii: "#"): skipComment()
        case UInt8(ascii: "%"):
            if lexRaw() { return }
            enter(.tagStart)
            lexInside(until: .tagEnd, opening: start)
        default:
            enter(.outputStart)
            lexInside(until: .outputEnd, opening: start)
        }
    }

    private mutating func enter(_ kind: Token.Kind) {
        let start = index
        index += 2
        if let sign = byte(at: index), isSign(sign) { index += 1 }
        emit(kind, start, index)
    }

    private mutating func skipComment() {
        let start = index
        guard
            let end = firstRange(
                of: Array("#}".utf8), in: bytes, from: min(start + 2, bytes.count))
        else { return fail(.unclosedComment, start, start + 2) }
        trimsNextText = end.lowerBound > start + 1 && bytes[end.lowerBound - 1] == UInt8(ascii: "-")
        index = end.upperBound
    }

    /// Whether a raw block starts here; its inside becomes text.
    private mutating func lexRaw() -> Bool {
        guard let opening = tag("raw", at: index) else { return false }
        var start = index + 2
        while start < bytes.count, let next = bytes[start...].firstIndex(of: UInt8(ascii: "{")) {
            if let closing = tag("endraw", at: next) {
                trimsNextText = opening.trimsAfter
                emitText(opening.end..<next, trimsEnd: closing.trimsBefore)
                trimsNextText = closing.trimsAfter
                index = closing.end
                return true
            }
            start = next + 1
        }
        fail(.unclosedRaw, index, opening.end)
        return true
    }

    private struct BareTag {
        var end: Int
        var trimsBefore: Bool
        var trimsAfter: Bool
    }

    /// `{% name %}` at `start`, with its signs.
    private func tag(_ name: String, at start: Int) -> BareTag? {
        guard byte(at: start) == UInt8(ascii: "{"), byte(at: start + 1) == UInt8(ascii: "%") else {
            return nil
        }
        var at = start + 2
        let trimsBefore = byte(at: at) == UInt8(ascii: "-")
        if let sign = byte(at: at), isSign(sign) { at += 1 }
        at = endOfSpace(from: at)
        guard bytes[at...].starts(with: name.utf8) else { return nil }
        at = endOfSpace(from: at + name.utf8.count)
        let trimsAfter = byte(at: at) == UInt8(ascii: "-")
        if let sign = byte(at: at), isSign(sign) { at += 1 }
        guard byte(at: at) == UInt8(ascii: "%"), byte(at: at + 1) == UInt8(ascii: "}") else {
            return nil
        }
        return BareTag(end: at + 2, trimsBefore: trimsBefore, trimsAfter: trimsAfter)
    }

    private func nextOpening(from start: Int) -> Int? {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == UInt8(ascii: "{") {
                switch bytes[at + 1] {
                case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return at
                default: break
                }
            }
            at += 1
        }
        return nil
    }

    private mutating func emitText(_ range: Range<Int>, trimsEnd: Bool) {
        var start = range.lowerBound
        var end = range.upperBound
        if trimsNextText { start = min(endOfSpace(from: start), end) }
        trimsNextText = false
        if trimsEnd { end = startOfSpace(before: end, notBefore: start) }
        if start < end { emit(.text, start, end) }
    }

    /// Ends a tag or output at `index`, if its closing stands there.
    mutating func close(_ end: Token.Kind) -> Bool {
        let first = end == .tagEnd ? UInt8(ascii: "%") : UInt8(ascii: "}")
        var at = index
        let sign = bytes[at]
        if sign == UInt8(ascii: "-") || (sign == UInt8(ascii: "+") && end == .tagEnd) { at += 1 }
        guard byte(at: at) == first, byte(at: at + 1) == UInt8(ascii: "}") else { return false }
        trimsNextText = sign == UInt8(ascii: "-")
        emit(end, index, at + 2)
        index = at + 2
        return true
    }

    mutating func emit(_ kind: Token.Kind, _ start: Int, _ end: Int) {
        tokens.append(Token(kind: kind, range: ByteRange(start, end)))
    }

    mutating func fail(_ message: Diagnostic.Message, _ start: Int, _ end: Int) {
        fault = message
        emit(.fault, start, end)
        index = bytes.count
    }

    /// Turns the token just read into a fault.
    mutating func replaceLast(by message: Diagnostic.Message) {
        guard let token = tokens.popLast() else { return }
        fail(message, Int(token.range.lower), Int(token.range.upper))
    }

    func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }

    func endOfSpace(from start: Int) -> Int {
        var at = start
        while case let width = spaceWidth(in: bytes, at: at), width > 0 { at += width }
        return at
    }

    private func startOfSpace(before end: Int, notBefore start: Int) -> Int {
        var at = end
        outer: while at > start {
            for width in 1...3
            where at - width >= start && spaceWidth(in: bytes, at: at - width) == width {
                at -= width
                continue outer
            }
            break
        }
        return at
    }
}

/// The bytes that the white space character at `index` takes; 0 if there is none.
func spaceWidth(in bytes: [UInt8], at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09...0x0D, 0x1C...0x1F: return 1
    case 0xC2:
        guard index + 1 < bytes.count else { return 0 }
        return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
        guard index + 2 < bytes.count else { return 0 }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    default: return 0
    }
}
