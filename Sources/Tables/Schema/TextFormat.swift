/// The forms of text that Table Schema names.
///
/// Specification: https://datapackage.org/standard/table-schema/#string
package enum TextFormat: String, Sendable, Hashable, CaseIterable {
    case email, uri, uuid

    /// Whether the text looks like one. An address is not tried.
    func allows(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let text = bytes[range]
        switch self {
        case .email:
            let parts = text.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
                && parts[1].first != UInt8(ascii: ".") && parts[1].last != UInt8(ascii: ".")
                && text.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        case .uri:
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
                colon + 1 < text.endIndex
            else { return false }
            return isLetter(text[text.startIndex])
                && text[..<colon].allSatisfy {
                    isLetter($0) || isDigit($0) || "+-.".utf8.contains($0)
                }
                && text.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        case .uuid:
            return text.count == 36
                && text.enumerated().allSatisfy { index, byte in
                    [8, 13, 18, 23].contains(index)
                        ? byte == UInt8(ascii: "-")
                        : isDigit(byte)
                            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
                }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
