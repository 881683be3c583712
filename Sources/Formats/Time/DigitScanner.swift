/// Reads numbers of so many digits, and what stands between them, from the bytes of a date: where they lie, as there are
/// thousands of dates.
struct DigitScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    /// What `read` makes of a text. It must not let the scanner out.
    static func scan<Result>(
        _ text: String, _ read: (inout DigitScanner) -> Result
    ) -> Result {
        var text = text
        return text.withUTF8 { scan($0, read) }
    }

    /// What `read` makes of the bytes of a text. It must not let the scanner out.
    static func scan<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ read: (inout DigitScanner) -> Result
    ) -> Result {
        var scanner = DigitScanner(bytes: bytes)
        return read(&scanner)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// What is left, as text.
    var rest: String { String(decoding: bytes[offset...], as: UTF8.self) }
    var isAtEnd: Bool { offset == bytes.count }
    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The parts of `2018-02-15`, as most dates are written, if that is all there is; takes nothing.
    @inline(__always)
    var plainDate: (year: Int, month: Int, day: Int)? {
        guard offset == 0, bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == bytes[4]
        else { return nil }
        var largest: UInt8 = 0
        func digit(_ index: Int) -> Int {
            let digit = bytes[index] &- UInt8(ascii: "0")
            largest = max(largest, digit)
            return Int(digit)
        }
        let century = digit(0) * 10 + digit(1)
        let year = century * 100 + digit(2) * 10 + digit(3)
        let (month, day) = (digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
        return largest < 10 ? (year, month, day) : nil
    }

    /// 1 or -1; nil, and nothing is taken, if there is no sign.
    mutating func sign() -> Int? {
        if skip(UInt8(ascii: "+")) { return 1 }
        return skip(UInt8(ascii: "-")) ? -1 : nil
    }

    /// Takes `byte` if it comes next.
    @discardableResult @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    /// The number that the next `count` digits make; nil, and nothing is taken, if there are fewer.
    @inline(__always)
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
