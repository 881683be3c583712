/// Markup that is trusted: it was written by us or escaped, and is output as it is.
package struct HTML: Sendable, Hashable {
    package var bytes: [UInt8]

    package init(trusted bytes: [UInt8]) { self.bytes = bytes }
    package init(trusted text: String) { bytes = Array(text.utf8) }

    /// `text` with the characters escaped that mean something in HTML content and quoted attributes.
    package init(escaping text: some StringProtocol) {
        bytes = []
        appendEscaped(text, to: &bytes)
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Appends `text` with `& < > "` and `'` as references, so that it is safe in content and in quoted attributes
/// of HTML and XML. C0 controls that XML forbids become U+FFFD.
package func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
        if utf8.contains(where: isEscaped) {
            appendEscaped(utf8, to: &bytes)
        } else {
            bytes.append(contentsOf: utf8)
        }
    }
}

/// The same for parts of texts.
package func appendEscaped(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    appendEscaped(String(text), to: &bytes)
}

private func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0..<9, 11, 12, 14..<32:
        true
    default: false
    }
}

private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&#34;".utf8)
        case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
        case 0..<9, 11, 12, 14..<32: bytes.append(contentsOf: "\u{FFFD}".utf8)
        default: bytes.append(byte)
        }
    }
}
