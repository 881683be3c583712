import CXXHash

/// A 64-bit fingerprint of bytes: it tells whether contents are the same, and protects against nothing.
///
/// Algorithm: XXH3, <https://github.com/Cyan4973/xxHash>
package struct ContentHash: Sendable, Hashable {
    package let value: UInt64

    package init(_ bytes: [UInt8]) {
        value = bytes.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    }

    /// Sixteen lower-case hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// The name of an asset with its fingerprint before the extension, so that browsers may keep it for ever:
/// `site.css` becomes `site.3f2a9c1b.css`.
package func fingerprintedName(_ name: String, of bytes: [UInt8]) -> String {
    let mark = ContentHash(bytes).hexadecimal.prefix(8)
    let start = name.utf8.lastIndex(of: UInt8(ascii: "/")) ?? name.startIndex
    guard let dot = name.utf8[start...].lastIndex(of: UInt8(ascii: ".")) else {
        return "\(name).\(mark)"
    }
    return "\(name[..<dot]).\(mark)\(name[dot...])"
}
