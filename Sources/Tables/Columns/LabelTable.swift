/// Collects texts, each distinct one once, and numbers them in order of first appearance.
///
/// Texts are compared by their bytes: two spellings of one accented letter stay two labels.
struct LabelTable {
    private(set) var labels: [String] = []
    /// All labels one after another, and where each starts.
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    /// Codes by hash, −1 where free; the count is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 64)

    /// The code of the text that the bytes of `range` are.
    mutating func code(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
        let hash = Self.hash(text, range)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let code = slots[slot]
            if hashes[Int(code)] == hash, isLabel(Int(code), text, range) { return code }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(text, range, hash, slot)
    }

    private mutating func add(
        _ text: [UInt8], _ range: Range<Int>, _ hash: UInt64, _ slot: Int
    ) -> Int32 {
        let code = Int32(truncatingIfNeeded: labels.count)
        labels.append(String(decoding: text[range], as: UTF8.self))
        bytes.append(contentsOf: text[range])
        starts.append(bytes.count)
        hashes.append(hash)
        slots[slot] = code
        if labels.count * 2 > slots.count { grow() }
        return code
    }

    private func isLabel(_ code: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        let start = starts[code]
        guard starts[code + 1] - start == range.count else { return false }
        for index in 0..<range.count where bytes[start + index] != text[range.lowerBound + index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (code, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: code)
        }
    }

    /// FNV-1a with a final mix: http://www.isthe.com/chongo/tech/comp/fnv/
    private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 32)
    }
}

extension LabelTable {
    mutating func code(_ text: String) -> Int32 {
        let bytes = Array(text.utf8)
        return code(bytes, bytes.indices)
    }
}
