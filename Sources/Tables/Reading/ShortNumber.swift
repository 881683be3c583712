import Values

/// Reads numbers of up to 15 digits, as most cells of numbers are, without a step for each digit.
extension UnsafeRawBufferPointer {
    /// The integer of a minus sign or none and up to 15 digits. Nil if the cell is anything else, or if fewer than 16
    /// bytes stand from its start on.
    @inline(__always)
    func shortInteger(_ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        let isNegative = self[start] == UInt8(ascii: "-")
        let first = isNegative ? start &+ 1 : start
        guard let magnitude = digits(first, end &- first) else { return nil }
        let integer = Int(truncatingIfNeeded: magnitude)
        return isNegative ? 0 &- integer : integer
    }

    /// The number of a minus sign or none and up to 15 digits with at most one point between them, of which no more than
    /// eight are behind it. Nil if the cell is anything else, or if fewer than 16 bytes stand from its last part on.
    ///
    /// Significand and power of ten are exact, so that their quotient is correctly rounded, as in `parseDecimal`.
    @inline(__always)
    func shortDecimal(_ start: Int, _ end: Int) -> Double? {
        guard start < end else { return nil }
        let isNegative = self[start] == UInt8(ascii: "-")
        let first = isNegative ? start &+ 1 : start
        let count = end &- first
        guard count <= 16, first &+ 16 <= self.count else { return nil }
        let point = Swift.min(pointOffset(first), count)
        guard let whole = digits(first, point) else { return nil }
        var magnitude = Double(Int64(truncatingIfNeeded: whole))
        if point < count {
            let places = count &- point &- 1
            guard places <= 8, let fraction = digits(first &+ point &+ 1, places) else {
                return nil
            }
            let power = ShortPowers.ofTen[places]
            let significand = whole &* power.integer &+ fraction
            magnitude = Double(Int64(truncatingIfNeeded: significand)) / power.double
        }
        return isNegative ? -magnitude : magnitude
    }

    /// Where the first point is among 16 bytes, counted from `start`; 16 if there is none.
    @inline(__always)
    private func pointOffset(_ start: Int) -> Int {
        // The lowest byte that this marks is zero in the difference. See
        // https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
        func points(_ offset: Int) -> UInt64 {
            let difference = eightBytes(at: offset) ^ 0x2E2E_2E2E_2E2E_2E2E
            return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
        }
        let low = points(start)
        if low != 0 { return low.trailingZeroBitCount &>> 3 }
        return 8 &+ points(start &+ 8).trailingZeroBitCount &>> 3
    }

    /// What 1 to 15 digits mean.
    @inline(__always)
    private func digits(_ start: Int, _ count: Int) -> UInt64? {
        guard count > 0, count <= 15, start &+ 16 <= self.count else { return nil }
        if count <= 8 { return eightDigits(start, count) }
        guard let high = eightDigits(start, count &- 8),
            let low = eightDigits(start &+ count &- 8, 8)
        else { return nil }
        return high &* 100_000_000 &+ low
    }

    /// What 1 to 8 digits mean: neighbours are added up with their weights, then pairs, then fours.
    ///
    /// Source: https://lemire.me/blog/2022/01/21/swar-explained-parsing-eight-digits/
    @inline(__always)
    private func eightDigits(_ start: Int, _ count: Int) -> UInt64? {
        // Zeros stand before the digits where there are fewer.
        let values =
            (eightBytes(at: start) ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        guard (values &+ 0x7676_7676_7676_7676 | values) & 0x8080_8080_8080_8080 == 0 else {
            return nil
        }
        let pairs = values &* 10 &+ values &>> 8
        let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let high = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return (low &+ high) &>> 32
    }
}

private enum ShortPowers {
    static let ofTen: [(integer: UInt64, double: Double)] = [
        (1, 1), (10, 10), (100, 100), (1000, 1000), (10_000, 10_000), (100_000, 100_000),
        (1_000_000, 1_000_000), (10_000_000, 10_000_000), (100_000_000, 100_000_000),
    ]
}
