/// What stands, while libcmark reads the text, for something that it must not read.
enum Placeholder: Sendable {
    case expression(Int, source: Range<Int>)
    case component(Int)
    /// Text that must not take part in our extensions: an escaped tilde.
    case literal(text: String, source: Range<Int>)
    case footnoteReference(definition: Int, source: Range<Int>)
    case footnoteDefinition(Int)
    case cell(table: Int, row: Int, column: Int)
}

/// How placeholders are written: as two private-use characters, which are letters for CommonMark's rules of
/// emphasis, so that a value behaves like a word.
struct PlaceholderCode: Sendable {
    /// The bytes of a placeholder.
    static let length = 8
    private static let low = 0x8000
    private static let blockSize = 256

    /// The first of the 256 characters, of which each placeholder starts with one.
    private let base: Int
    /// Whether the text itself holds no character that a placeholder starts with.
    let isSafe: Bool

    /// Chooses characters from U+F0000 on that do not occur in the text.
    init(notIn bytes: [UInt8]) {
        var used: Set<Int> = []
        for (offset, byte) in bytes.enumerated() where byte == 0xF3 && offset + 3 < bytes.count {
            used.insert((Self.scalar(bytes, offset) - 0xF0000) / Self.blockSize)
        }
        let block = (0..<255).first { !used.contains($0) }
        base = 0xF0000 + (block ?? 0) * Self.blockSize
        isSafe = block != nil
    }

    func bytes(_ index: Int) -> [UInt8] {
        encoded(base + index / Self.low) + encoded(0x100000 + index % Self.low)
    }

    /// The index of the placeholder that starts at `offset`, if one does.
    func index(
        in bytes: some RandomAccessCollection<UInt8>, at offset: Int, end: Int
    ) -> Int? {
        func byte(_ distance: Int) -> UInt8 {
            bytes[bytes.index(bytes.startIndex, offsetBy: offset + distance)]
        }
        guard offset >= 0, offset + Self.length <= end, byte(0) == 0xF3, byte(4) == 0xF4 else {
            return nil
        }
        let block = Self.scalar(bytes, offset) - base
        let rest = Self.scalar(bytes, offset + 4) - 0x100000
        guard (0..<Self.blockSize).contains(block), (0..<Self.low).contains(rest) else {
            return nil
        }
        return block * Self.low + rest
    }

    private static func scalar(
        _ bytes: some RandomAccessCollection<UInt8>, _ offset: Int
    ) -> Int {
        func byte(_ distance: Int) -> Int {
            Int(bytes[bytes.index(bytes.startIndex, offsetBy: offset + distance)])
        }
        return (byte(0) & 7) << 18 | (byte(1) & 63) << 12 | (byte(2) & 63) << 6 | byte(3) & 63
    }

    private func encoded(_ scalar: Int) -> [UInt8] {
        [
            UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18),
            UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 63),
            UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 63),
            UInt8(truncatingIfNeeded: 0x80 | scalar & 63),
        ]
    }
}
