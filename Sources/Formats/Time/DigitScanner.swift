/// Reads numbers of so many digits, and what stands between them, from the bytes of a date.
struct DigitScanner {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    /// The same for whole strings, whose bytes need no generic code.
    init(_ text: String) { bytes = Array(text.utf8) }

    var rest: ArraySlice<UInt8> { bytes[offset...] }
    var isAtEnd: Bool { offset == bytes.count }
    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// 1 or -1; nil, and nothing is taken, if there is no sign.
    mutating func sign() -> Int? {
        if skip(UInt8(ascii: "+")) { return 1 }
        return skip(UInt8(ascii: "-")) ? -1 : nil
    }

    /// Takes `byte` if it comes next.
    @discardableResult
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    /// The number that the next `count` digits make; nil, and nothing is taken, if there are fewer.
    mutating func number(digits count: Int) -> Int? {
        guard count <= bytes.count - offset else { return nil }
        var number = 0
        for index in offset..<offset + count {
            guard isDigit(bytes[index]) else { return nil }
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        offset += count
        return number
    }

    /// Takes all digits that come next, at most 18, and returns how many there were.
    mutating func digits() -> (value: Int, count: Int) {
        let start = offset
        var value = 0
        while offset < bytes.count, offset - start < 18, isDigit(bytes[offset]) {
            value = value * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
            offset += 1
        }
        return (value, offset - start)
    }
}
