/// An attribute's address as a browser reads it: with references resolved, without control codes and blanks.
func addressText(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let resolved: [UInt8] =
        bytes.contains(UInt8(ascii: "&"))
        ? Array(resolvedReferences(String(decoding: bytes, as: UTF8.self)).utf8) : Array(bytes)
    return resolved.filter { $0 > 0x20 }
}

/// Whether following the address, which is as `addressText(_:)` gives it, would run what stands in it.
///
/// Specification: https://url.spec.whatwg.org/#scheme-state
func runsScript(_ address: [UInt8], _ kind: AddressKind) -> Bool {
    if kind == .imageSet {
        return address.split(separator: UInt8(ascii: ",")).contains {
            runsScript(Array($0), .image)
        }
    }
    guard let end = address.firstIndex(where: { ":/?#".utf8.contains($0) }),
        address[end] == UInt8(ascii: ":")
    else { return false }
    let scheme = String(decoding: address[..<end], as: UTF8.self).lowercased()
    guard isScriptScheme(scheme) else { return false }
    // A picture cannot run.
    let isPicture =
        kind == .image
        && String(decoding: address.prefix(11), as: UTF8.self).lowercased() == "data:image/"
    return !isPicture
}

/// Where the address of `content="0; url=…"` starts; nil if there is none.
func startOfRefresh(in content: ArraySlice<UInt8>) -> Int? {
    let small = content.map { $0 | 0x20 }
    guard let range = firstRange(of: Array("url".utf8), in: small) else { return nil }
    let rest = content[(content.startIndex + range.upperBound)...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    return rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }.startIndex
}
