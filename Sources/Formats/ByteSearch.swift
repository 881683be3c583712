// The standard library searches a string for another one with its engine of regular expressions, which makes an
// executable that has no other use for it 1.3 MB larger.

extension StringProtocol {
    /// Whether the bytes of `part` stand somewhere in these; an empty text stands in every one.
    package func hasBytes(of part: String) -> Bool {
        start(of: Array(part.utf8), in: Array(utf8)[...]) != nil
    }

    /// The parts between each occurrence of `separator`, empty ones too; the whole if it is empty.
    package func parts(between separator: String) -> [String] {
        let mark = Array(separator.utf8)
        guard !mark.isEmpty else { return [String(self)] }
        var parts: [String] = []
        var rest = Array(utf8)[...]
        while let start = start(of: mark, in: rest) {
            parts.append(String(decoding: rest[..<start], as: UTF8.self))
            rest = rest[(start + mark.count)...]
        }
        return parts + [String(decoding: rest, as: UTF8.self)]
    }
}

/// Where `part` first stands in `text`, or nil; an empty part stands at the start.
package func start(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = part.first else { return text.startIndex }
    var rest = text
    while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: part) { return start }
        rest = rest.dropFirst()
    }
    return nil
}
