/// Collects texts, each distinct one once, and numbers them in order of first appearance.
///
/// Texts are compared by their bytes: two spellings of one accented letter stay two labels.
package struct LabelTable {
    package private(set) var labels: [String] = []
    /// All labels one after another, and where each starts.
    private var bytes: [UInt8] = []
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    /// Codes by hash, −1 where free; the count is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    /// The code that was given last.
    private var latest: Int32 = 0

    package init() {}

    /// The code of the text with these bytes.
    package mutating func code(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
        text.withUnsafeBytes { code(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The code of the text.
    package mutating func code(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { code(UnsafeRawBufferPointer($0)) }
    }

    /// The code of the text of UTF-8 in `text`.
    package mutating func code(_ text: UnsafeRawBufferPointer) -> Int32 {
        // Rows of one series often follow one another.
        if isLabel(Int(latest), text) { return latest }
        latest = found(text)
        return latest
    }

    private mutating func found(_ text: UnsafeRawBufferPointer) -> Int32 {
        let hash = Self.hash(text)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let code = slots[slot]
            if hashes[Int(code)] == hash, isLabel(Int(code), text) { return code }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(text, hash, slot)
    }

    private mutating func add(_ text: UnsafeRawBufferPointer, _ hash: UInt64, _ slot: Int) -> Int32
    {
        let code = Int32(truncatingIfNeeded: labels.count)
        labels.append(String(decoding: text, as: UTF8.self))
        bytes.append(contentsOf: text)
        starts.append(bytes.count)
        hashes.append(hash)
        slots[slot] = code
        if labels.count * 2 > slots.count { grow() }
        return code
    }

    private func isLabel(_ code: Int, _ text: UnsafeRawBufferPointer) -> Bool {
        guard code + 1 < starts.count, starts[code + 1] - starts[code] == text.count else {
            return false
        }
        let start = starts[code]
        for index in text.indices where bytes[start + index] != text[index] { return false }
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

    /// FNV-1a, eight bytes at a time, with a final mix: http://www.isthe.com/chongo/tech/comp/fnv/
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = 0
        while index + 8 <= text.count {
            let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = (hash ^ word) &* 0x100_0000_01B3
            hash ^= hash >> 32
            index += 8
        }
        for byte in text[index...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 32)
    }
}
