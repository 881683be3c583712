/// The byte offset of each Unicode scalar of a text.
struct ScalarOffsets {
    private let first: Int
    private let count: Int
    /// Nil if every scalar is one byte.
    private let offsets: [Int]?

    /// - Parameter first: the byte that scalar 0 starts at.
    init(_ bytes: [UInt8], from first: Int) {
        self.first = first
        count = bytes.count
        if bytes[first...].allSatisfy({ $0 < 0x80 }) {
            offsets = nil
        } else {
            offsets = (first..<bytes.count).filter { bytes[$0] & 0xC0 != 0x80 }
        }
    }

    /// The byte offset of scalar `index`, or the end of the text.
    func byte(_ index: Int) -> Int {
        guard let offsets else { return min(first + max(0, index), count) }
        return offsets.indices.contains(index) ? offsets[index] : count
    }
}
