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
        var text = ShortText()
        var code: Int32 = 0
    }

    package init() {}

    /// The texts by their codes.
    package var labels: [String] {
        bytes.withUnsafeBytes { all in (0..<count).map { label($0, of: all) } }
    }

    /// The text of a code that `code(_:)` gave.
    package func label(_ code: Int32) -> String {
        bytes.withUnsafeBytes { label(Int(code), of: $0) }
    }

    private func label(_ code: Int, of all: UnsafeRawBufferPointer) -> String {
        let range = starts[code]..<starts[code + 1]
        return String(decoding: UnsafeRawBufferPointer(rebasing: all[range]), as: UTF8.self)
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
        guard let short = ShortText(text, range) else {
            return code(text, range, hash: Self.hash(text, range))
        }
        return code(short, text, range)
    }

    /// The code of the text with these bytes; nil if one of them is not ASCII.
    package mutating func code(ofASCII text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32?
    {
        guard let short = ShortText(text, range) else {
            let isASCII = text.isASCII(range)
            return isASCII ? code(text, range, hash: Self.hash(text, range)) : nil
        }
        return short.isASCII ? code(short, text, range) : nil
    }

    private mutating func code(
        _ short: ShortText, _ text: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> Int32 {
        if recent.isEmpty { recent = Array(repeating: Recent(), count: 128) }
        let hash = short.hash
        let slot = Int(truncatingIfNeeded: hash >> 57)
        if recent[slot].text == short { return recent[slot].code }
        let code = code(text, range, hash: hash)
        recent[slot] = Recent(text: short, code: code)
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
