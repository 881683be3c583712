import Diagnostics

/// Appends a link's destination for a quoted attribute: what must not stand in an address is percent-encoded
/// as cmark does it, so that the results are those of CommonMark's examples.
func appendDestination(_ destination: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in destination {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "'"): bytes += "&#x27;".utf8
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            bytes.append(byte)
        default:
            if "-_.!~*();/?:@=+$,#%".utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
    }
}

/// Whether a destination could run a script or reach the reader's own files: `javascript:`, `vbscript:`,
/// `file:`, and `data:` unless it is a bitmap.
func isForbidden(_ destination: String) -> Bool {
    // Browsers skip control characters and blanks in and before a scheme.
    let letters = destination.utf8.filter { $0 > 0x20 && $0 != 0x7F }.prefix(32).map(lowercased)
    if ["javascript:", "vbscript:", "file:"].contains(where: { letters.starts(with: $0.utf8) }) {
        return true
    }
    guard letters.starts(with: "data:".utf8) else { return false }
    let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    return !images.contains { letters.starts(with: $0.utf8) }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

extension Diagnostic.Message {
    static func forbiddenScheme(_ destination: String) -> Self {
        let scheme = destination.prefix { $0 != ":" }
        return Self(id: "forbidden-scheme", text: "links to '\(scheme):' are not allowed")
    }
}
