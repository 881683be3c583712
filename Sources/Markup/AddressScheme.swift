/// Whether an address begins with a scheme: `https:`, `mailto:`.
///
/// Source: https://www.rfc-editor.org/rfc/rfc3986#section-4.2
package func hasScheme(_ address: some StringProtocol) -> Bool {
    for byte in address.utf8 {
        switch byte {
        case UInt8(ascii: ":"): return true
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
        default: continue
        }
    }
    return false
}
