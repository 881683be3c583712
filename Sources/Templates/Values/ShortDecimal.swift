/// A number with at most three decimals and few digits, as most on a page are: its digits are found by multiplication.
struct ShortDecimal {
    private var isNegative: Bool
    /// The number without its decimal point, and how many decimals there are; at least one.
    private var digits: Int
    private var decimals: Int

    /// The most bytes that one takes.
    static let length = 24

    /// Nil for a number that needs more digits.
    init?(_ number: Double) {
        let magnitude = number.magnitude
        // The digits are at most 15, which no other number of so few digits shares: they are the
        // shortest that read back as the same. From 0.001 on there is no exponent.
        guard magnitude < 1_000_000_000_000, magnitude >= 0.001 || number == 0 else { return nil }
        isNegative = number.sign == .minus
        var power = 10.0
        for decimals in 1...3 {
            let scaled = (magnitude * power).rounded(.toNearestOrEven)
            if scaled / power == magnitude {
                digits = Int(scaled)
                self.decimals = decimals
                return
            }
            power *= 10
        }
        return nil
    }

    /// The number with `text` after it; nil if that is long.
    func text(before text: String) -> String? {
        guard text.utf8.count <= 8 else { return nil }
        return String(unsafeUninitializedCapacity: Self.length + 8) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var count = write(to: start)
            for byte in text.utf8 {
                start[count] = byte
                count += 1
            }
            return count
        }
    }

    /// Writes the number; gives the count of bytes, at most `length`.
    func write(to start: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 0
        if isNegative {
            start[0] = UInt8(ascii: "-")
            count = 1
        }
        let power = decimals == 1 ? 10 : decimals == 2 ? 100 : 1000
        let (whole, fraction) = digits.quotientAndRemainder(dividingBy: power)
        count += DecimalDigits.write(whole, to: start + count)
        start[count] = UInt8(ascii: ".")
        var rest = fraction
        for place in stride(from: decimals, to: 0, by: -1) {
            start[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return count + 1 + decimals
    }
}

/// The digits of integers.
enum DecimalDigits {
    /// Writes the integer; gives the count of bytes, at most 20.
    static func write(_ integer: Int, to start: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = integer.magnitude
        var length = integer < 0 ? 2 : 1
        var bound = rest / 10
        while bound > 0 {
            length += 1
            bound /= 10
        }
        if integer < 0 { start[0] = UInt8(ascii: "-") }
        var index = length
        repeat {
            index -= 1
            start[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        return length
    }
}
