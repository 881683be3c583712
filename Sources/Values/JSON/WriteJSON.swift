import Formats
import OrderedCollections

/// Where JSON will stand, which decides what must be escaped.
package enum JSONPlacement: Sendable {
    case file
    /// Within `<script type="application/ld+json">`: `<`, `>`, `&` and the line separators that old
    /// scripts stumble over are written as `\u` escapes, so that no text can end the element.
    case script
}

/// The value as JSON in UTF-8: keys in their order, numbers in the shortest form that reads back equal,
/// no line end after the last byte. A number that is not finite, which no parsed value holds, becomes
/// null.
///
/// - Parameter pretty: two spaces of indentation, or no blanks at all.
package func writeJSON(
    _ value: Value, pretty: Bool = false, for placement: JSONPlacement = .file
) -> [UInt8] {
    var writer = JSONWriter(isPretty: pretty, placement: placement)
    writer.write(value, depth: 0)
    return writer.bytes
}

private struct JSONWriter {
    let isPretty: Bool
    let placement: JSONPlacement
    var bytes: [UInt8] = []

    mutating func write(_ value: Value, depth: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
        case .number(let number):
            bytes.append(contentsOf: (number.isFinite ? javaScriptString(number) : "null").utf8)
        case .string(let text): write(text)
        case .array(let items):
            collection("[", "]", items, depth) { writer, item in
                writer.write(item, depth: depth + 1)
            }
        case .object(let members):
            collection("{", "}", members.elements, depth) { writer, member in
                writer.write(member.key)
                writer.bytes.append(UInt8(ascii: ":"))
                if writer.isPretty { writer.bytes.append(UInt8(ascii: " ")) }
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func collection<Items: RandomAccessCollection>(
        _ open: StaticString, _ close: StaticString, _ items: Items, _ depth: Int,
        _ write: (inout JSONWriter, Items.Element) -> Void
    ) {
        open.withUTF8Buffer { bytes.append(contentsOf: $0) }
        var isFirst = true
        for item in items {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            breakLine(depth + 1)
            write(&self, item)
        }
        if !isFirst { breakLine(depth) }
        close.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func breakLine(_ depth: Int) {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20: escape(byte)
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                if placement == .script { escape(byte) } else { bytes.append(byte) }
            default:
                bytes.append(byte)
                if placement == .script { escapeLineSeparator() }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }

    /// Replaces U+2028 or U+2029 if its last byte was just written.
    private mutating func escapeLineSeparator() {
        guard let last = bytes.last, last == 0xA8 || last == 0xA9,
            bytes.dropLast().suffix(2).elementsEqual([0xE2, 0x80])
        else { return }
        bytes.removeLast(3)
        bytes.append(contentsOf: (last == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    }
}
