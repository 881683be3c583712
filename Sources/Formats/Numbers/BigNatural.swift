/// A natural number of any size, for the exact digits of a `Double` (at most 1,075 bits times 767 digits).
struct BigNatural {
    /// Base 2³², least significant first.
    private var limbs: [UInt32]

    init(_ value: UInt64) {
        limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    }

    /// Multiplies by `base` (2 or 5) `count` times, several at once.
    mutating func multiply(by base: UInt32, times count: Int) {
        var remaining = count
        // 5¹³ and 2¹³ fit a limb.
        var chunk: UInt32 = 1
        for _ in 0..<13 { chunk &*= base }
        while remaining >= 13 {
            multiply(by: chunk)
            remaining -= 13
        }
        for _ in 0..<remaining { multiply(by: base) }
    }

    private mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt64(limbs[index]) &* UInt64(factor) &+ carry
            limbs[index] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
    }

    /// The decimal digits, each 0 to 9, most significant first, perhaps with leading zeros.
    var decimalDigits: [UInt8] {
        var rest = limbs
        var reversed: [UInt8] = []
        while !rest.isEmpty {
            var remainder: UInt64 = 0
            for index in rest.indices.reversed() {
                let value = remainder << 32 | UInt64(rest[index])
                rest[index] = UInt32(truncatingIfNeeded: value / 1_000_000_000)
                remainder = value % 1_000_000_000
            }
            while rest.last == 0 { rest.removeLast() }
            for _ in 0..<9 {
                reversed.append(UInt8(truncatingIfNeeded: remainder % 10))
                remainder /= 10
            }
        }
        return reversed.reversed()
    }
}
