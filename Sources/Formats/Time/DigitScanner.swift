/// Reads numbers of so many digits, and what stands between them, from the bytes of a date.
struct DigitScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

    /// The same for whole strings, whose bytes need no generic code.
    init(_ text: String) { rest = Array(text.utf8)[...] }

    var isAtEnd: Bool { rest.isEmpty }
    var peek: UInt8? { rest.first }

    /// 1 or -1; nil, and nothing is taken, if there is no sign.
    mutating func sign() -> Int? {
        if skip(UInt8(ascii: "+")) { return 1 }
        return skip(UInt8(ascii: "-")) ? -1 : nil
    }

    /// Takes `byte` if it comes next.
    @discardableResult
    mutating func skip(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The number that the next `count` digits make; nil, and nothing is taken, if there are fewer.
    mutating func number(digits count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Takes all digits that come next, at most 18, and returns how many there were.
    mutating func digits() -> (value: Int, count: Int) {
        let digits = rest.prefix(18).prefix(while: isDigit)
        rest = rest.dropFirst(digits.count)
        return (digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits.count)
    }
}
