/// Invisible marks around parts of a page, by which `explain` tells where each part comes from.
///
/// A mark goes wherever its text goes: through templates, Markdown and drawings. It consists of private-use
/// characters from U+10F800 on, which no escaping touches and text metrics give no width. A page that is
/// published never has any: they are only written when a page is traced, and are taken out again by
/// `MarkedBytes`.
package enum OriginMark {
    /// How many marks there can be: four digits of six bits.
    package static let limit = 1 << 24

    /// What stands before the part that `id` marks.
    package static func opening(_ id: Int) -> [UInt8] { mark(0x40, id) }

    /// What stands after it.
    package static func closing(_ id: Int) -> [UInt8] { mark(0x41, id) }

    /// The text between the marks of `id`.
    package static func around(_ text: some StringProtocol, _ id: Int) -> String {
        String(decoding: opening(id), as: UTF8.self) + text
            + String(decoding: closing(id), as: UTF8.self)
    }

    /// The markup between the marks of `id`.
    package static func around(_ html: HTML, _ id: Int) -> HTML {
        HTML(trusted: opening(id) + html.bytes + closing(id))
    }

    /// Whether the character of this code is part of a mark.
    package static func isPart(_ code: UInt32) -> Bool { (0x10F800...0x10F841).contains(code) }

    private static func mark(_ kind: Int, _ id: Int) -> [UInt8] {
        var bytes = character(kind)
        for place in stride(from: 18, through: 0, by: -6) { bytes += character(id >> place & 63) }
        return bytes
    }

    /// U+10F800 and the following as UTF-8.
    private static func character(_ value: Int) -> [UInt8] {
        [0xF4, 0x8F, 0xA0 | UInt8(truncatingIfNeeded: value >> 6), 0x80 | UInt8(value & 63)]
    }
}

/// Bytes without the marks that were among them, and what the marks said.
package struct MarkedBytes: Sendable {
    /// A mark's start or end.
    package struct Edge: Sendable, Hashable {
        /// Where it was among the bytes that are left.
        package var offset: Int
        package var id: Int
        package var isStart: Bool

        package init(offset: Int, id: Int, isStart: Bool) {
            self.offset = offset
            self.id = id
            self.isStart = isStart
        }
    }

    /// What is published.
    package private(set) var bytes: [UInt8] = []
    /// In the order of their places.
    package private(set) var edges: [Edge] = []

    /// Takes the marks out of `marked`; what is left of a mark that was cut through goes, too.
    package init(_ marked: [UInt8]) {
        bytes.reserveCapacity(marked.count)
        var index = 0
        var pending: (isStart: Bool, digits: [Int])?
        while index < marked.count {
            guard let (value, length) = Self.character(marked, index) else {
                pending = nil
                bytes.append(marked[index])
                index += 1
                continue
            }
            index += length
            if value >= 0x40 {
                pending = (value == 0x40, [])
            } else if var mark = pending {
                mark.digits.append(value)
                pending = mark.digits.count < 4 ? mark : nil
                if mark.digits.count == 4 {
                    let id = mark.digits.reduce(0) { $0 << 6 | $1 }
                    edges.append(Edge(offset: bytes.count, id: id, isStart: mark.isStart))
                }
            }
        }
    }

    /// The character of a mark at `index`, as it is or as JSON escapes it, and how many bytes it takes.
    private static func character(_ bytes: [UInt8], _ index: Int) -> (value: Int, length: Int)? {
        if bytes[index] == 0xF4, index + 3 < bytes.count, bytes[index + 1] == 0x8F,
            bytes[index + 2] == 0xA0 || bytes[index + 2] == 0xA1
        {
            let value = Int(bytes[index + 2] & 1) << 6 | Int(bytes[index + 3] & 63)
            return value <= 0x41 ? (value, 4) : nil
        }
        let prefix = #"\udbfe\udc"#
        guard bytes[index] == UInt8(ascii: "\\"), index + 12 <= bytes.count,
            bytes[index..<(index + 10)].elementsEqual(prefix.utf8),
            let value = Int(
                String(decoding: bytes[(index + 10)..<(index + 12)], as: UTF8.self), radix: 16),
            value <= 0x41
        else { return nil }
        return (value, 12)
    }
}
