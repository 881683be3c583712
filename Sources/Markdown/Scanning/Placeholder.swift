/// What stands, while libcmark reads the text, for something that it must not read.
enum Placeholder: Sendable {
    case expression(Int, source: Range<Int>)
    case component(Int)
    /// Text that must not take part in our extensions: an escaped tilde, a private-use character of the
    /// author's.
    case literal(text: String, source: Range<Int>)
    case footnoteReference(definition: Int, source: Range<Int>)
    case footnoteDefinition(Int)
    case cell(table: Int, row: Int, column: Int)
}

/// A placeholder is two private-use characters, which are letters for CommonMark's rules of emphasis, so that
/// a value behaves like a word. Such characters in the text itself become placeholders, too.
enum PlaceholderCode {
    static let length = 8
    private static let low = 0x8000

    /// The bytes for the placeholder of this index; U+F0000 and on, then U+100000 and on.
    static func bytes(_ index: Int) -> [UInt8] {
        encoded(0xF0000 + index / low) + encoded(0x100000 + index % low)
    }

    /// The index of the placeholder that starts at `offset`, if one does.
    static func index(in bytes: some RandomAccessCollection<UInt8>, at offset: Int, end: Int)
        -> Int?
    {
        func byte(_ distance: Int) -> UInt8 {
            bytes[bytes.index(bytes.startIndex, offsetBy: offset + distance)]
        }
        guard offset + length <= end, byte(0) == 0xF3, byte(1) >= 0xB0, byte(4) == 0xF4 else {
            return nil
        }
        func scalar(_ start: Int) -> Int {
            (Int(byte(start)) & 7) << 18 | (Int(byte(start + 1)) & 63) << 12
                | (Int(byte(start + 2)) & 63) << 6 | Int(byte(start + 3)) & 63
        }
        return (scalar(0) - 0xF0000) * low + scalar(4) - 0x100000
    }

    private static func encoded(_ scalar: Int) -> [UInt8] {
        [
            UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18),
            UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 63),
            UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 63),
            UInt8(truncatingIfNeeded: 0x80 | scalar & 63),
        ]
    }
}
