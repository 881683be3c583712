/// A hash table from keys of 64 bits to their codes: much faster than a dictionary, whose hashes are safe from those who
/// choose the keys. Half of its slots are free, so that a bad choice of keys costs time and no more.
package struct KeyTable {
    /// How many codes there are.
    package private(set) var count = 0
    private var keys: [UInt64]
    /// The code of the key in each slot, −1 where free; as many as a power of two.
    private var codes: [Int32]

    package init() {
        keys = [UInt64](repeating: 0, count: 64)
        codes = [Int32](repeating: -1, count: 64)
    }

    /// The next code, for a key that is not in the table.
    package mutating func takeCode() -> Int {
        count += 1
        return count - 1
    }

    /// The code of a key: that which it had before, or the next one.
    package mutating func code(of key: UInt64) -> Int {
        var slot = firstSlot(key)
        while codes[slot] >= 0 {
            if keys[slot] == key { return Int(codes[slot]) }
            slot = (slot + 1) & (codes.count - 1)
        }
        keys[slot] = key
        codes[slot] = Int32(truncatingIfNeeded: count)
        let code = takeCode()
        if count * 2 > codes.count { grow() }
        return code
    }

    private func firstSlot(_ key: UInt64) -> Int {
        var hash = key &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        return Int(truncatingIfNeeded: hash) & (codes.count - 1)
    }

    private mutating func grow() {
        let (oldKeys, oldCodes) = (keys, codes)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        codes = [Int32](repeating: -1, count: oldCodes.count * 2)
        for (key, code) in zip(oldKeys, oldCodes) where code >= 0 {
            var slot = firstSlot(key)
            while codes[slot] >= 0 { slot = (slot + 1) & (codes.count - 1) }
            keys[slot] = key
            codes[slot] = code
        }
    }
}
