/// Collects texts, each distinct one once, and numbers them in order of first appearance.
///
/// Texts are compared by their bytes: two spellings of one accented letter stay two labels.
package struct LabelTable: Sendable {
    /// How many there are.
    package var count: Int { hashes.count }
    /// All labels one after another, and where each starts.
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    /// Codes by hash, −1 where free; the count is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 64)

    /// Texts of up to 16 bytes by a few bits of their hash: most columns of text have few different ones.
    private var recent: [Recent] = []

    private struct Recent {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length = -1
        var code: Int32 = 0
    }

    package init() {}

    /// The texts by their codes.
    package var labels: [String] { (0..<count).map { label(Int32(truncatingIfNeeded: $0)) } }

    /// The text of a code that `code(_:)` gave.
    package func label(_ code: Int32) -> String {
        bytes.withUnsafeBytes { all in
            let range = starts[Int(code)]..<starts[Int(code) + 1]
            return String(decoding: UnsafeRawBufferPointer(rebasing: all[range]), as: UTF8.self)
        }
    }

    /// Adds the texts of another table; returns their codes in this one by those in the other.
    ///
    /// - Parameter sharedCount: how many of its first texts are this table's first ones too.
    package mutating func merge(_ other: LabelTable, sharing sharedCount: Int = 0) -> [Int32] {
        other.bytes.withUnsafeBytes { all in
            (0..<other.count).map { code in
                if code < sharedCount { return Int32(truncatingIfNeeded: code) }
                let range = other.starts[code]..<other.starts[code + 1]
                return self.code(all, range, hash: other.hashes[code])
            }
        }
    }

    /// The code of the text with these bytes.
    package mutating func code(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
        text.withUnsafeBytes { code($0, range) }
    }

    /// The code of the text with these bytes.
    package mutating func code(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32 {
        let length = range.count
        guard length <= 16 else { return code(text, range, hash: Self.hash(text, range)) }
        if recent.isEmpty { recent = Array(repeating: Recent(), count: 128) }
        let low = text.word(at: range.lowerBound, min(8, length))
        let high = length > 8 ? text.word(at: range.lowerBound + 8, length - 8) : 0
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: mixed >> 57)
        let known = recent[slot]
        if known.low == low, known.high == high, known.length == length { return known.code }
        let code = code(text, range, hash: Self.hash(text, range))
        recent[slot] = Recent(low: low, high: high, length: length, code: code)
        return code
    }

    /// The code of the text.
    package mutating func code(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { text in
            let bytes = UnsafeRawBufferPointer(text)
            return code(bytes, bytes.indices)
        }
    }

    private mutating func code(
        _ text: UnsafeRawBufferPointer, _ range: Range<Int>, hash: UInt64
    ) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let code = slots[slot]
            if hashes[Int(code)] == hash, isLabel(Int(code), text, range) { return code }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(UnsafeRawBufferPointer(rebasing: text[range]), hash, slot)
    }

    private mutating func add(_ text: UnsafeRawBufferPointer, _ hash: UInt64, _ slot: Int) -> Int32
    {
        let code = Int32(truncatingIfNeeded: count)
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        hashes.append(hash)
        slots[slot] = code
        if count * 2 > slots.count { grow() }
        return code
    }

    private func isLabel(_ code: Int, _ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        var own = starts[code]
        guard starts[code + 1] - own == range.count else { return false }
        return bytes.withUnsafeBytes { all in
            var index = range.lowerBound
            while index < range.upperBound {
                let length = min(8, range.upperBound - index)
                guard all.word(at: own, length) == text.word(at: index, length) else {
                    return false
                }
                own += 8
                index += 8
            }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (code, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: code)
        }
    }

    /// FNV-1a, eight bytes at a time, with a mix after each: http://www.isthe.com/chongo/tech/comp/fnv/
    private static func hash(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let word = text.word(at: index, min(8, range.upperBound - index))
            hash = (hash ^ word) &* 0x100_0000_01B3
            hash ^= hash >> 29
            index += 8
        }
        return hash ^ (hash >> 32)
    }
}

extension UnsafeRawBufferPointer {
    /// Up to eight bytes from `offset` on as an integer, the first byte lowest.
    ///
    /// - Parameter length: 0 to 8; so many bytes must be there.
    @inline(__always)
    package func word(at offset: Int, _ length: Int) -> UInt64 {
        if offset + 8 <= count {
            let word = UInt64(
                littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            return length == 8 ? word : word & (1 << UInt64(length * 8) - 1)
        }
        var word: UInt64 = 0
        for index in 0..<length { word |= UInt64(self[offset + index]) << UInt64(index * 8) }
        return word
    }
}
