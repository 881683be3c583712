import Markup

/// Why a text cannot be the address that a site is published under.
package enum BaseURLFault: Error, Hashable {
    case notAbsolute
    case withoutHost
    case withUser
    case withQueryOrFragment
    case badPort
    /// Its path has a folder that is empty, `.` or `..`.
    case badFolder
    /// It holds a character that addresses write in another way, or an incomplete `%XX`.
    case badCharacter(String)

    /// What is wrong, as the end of a sentence about the address.
    package var text: String {
        switch self {
        case .notAbsolute: "must start with https:// or http://"
        case .withoutHost: "names no host"
        case .withUser: "must not hold a user's name"
        case .withQueryOrFragment: "must end before '?' and '#'"
        case .badPort: "has a port that is no number from 1 to 65535"
        case .badFolder: "has a folder in its path that is empty, '.' or '..'"
        case .badCharacter(let character):
            "holds '\(character)', which must be written as %XX, or as xn--… in a host's name"
        }
    }
}

/// The address of a site, `https://example.org/laporan/`, with a `/` at its end.
///
/// It is absolute, so that addresses below it are made by appending to it: no query, no fragment, and nothing that
/// would have to be encoded.
/// Specification: <https://www.rfc-editor.org/rfc/rfc3986#section-3>
package func readBaseURL(_ text: String) throws(BaseURLFault) -> String {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: text.hasPrefix) else { throw .notAbsolute }
    var rest = text.utf8.dropFirst(scheme.utf8.count)
    for scalar in text.unicodeScalars where !isAddressScalar(scalar) {
        throw .badCharacter(shown(scalar))
    }
    guard !rest.contains(UInt8(ascii: "?")), !rest.contains(UInt8(ascii: "#")) else {
        throw .withQueryOrFragment
    }
    guard percentDecoded(text) != nil else { throw .badCharacter("%") }
    let authority = rest.prefix { $0 != UInt8(ascii: "/") }
    rest = rest.dropFirst(authority.count)
    try checkAuthority(authority)
    // The first part is before the path's slash, the last behind the one at its end.
    let folders = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .dropFirst().map { String($0) ?? "" }
    for (index, folder) in folders.enumerated() {
        let isEmpty = folder.isEmpty && index < folders.count - 1
        if isEmpty || folder == "." || folder == ".." { throw .badFolder }
    }
    return rest.last == UInt8(ascii: "/") ? text : text + "/"
}

private func checkAuthority(_ authority: Substring.UTF8View) throws(BaseURLFault) {
    guard !authority.contains(UInt8(ascii: "@")) else { throw .withUser }
    var host = authority
    // In brackets, colons belong to an IPv6 address.
    let bracket = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
    if let colon = authority[bracket...].lastIndex(of: UInt8(ascii: ":")) {
        host = authority[..<colon]
        let digits = authority[authority.index(after: colon)...]
        guard digits.first.map({ $0 != UInt8(ascii: "+") }) ?? false,
            let port = Int(String(decoding: digits, as: UTF8.self)), (1...65_535).contains(port)
        else { throw .badPort }
    }
    guard !host.isEmpty else { throw .withoutHost }
}

/// Whether it may stand in an address as it is: RFC 3986's characters, and `%`.
private func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII, scalar.value > 0x20, scalar.value < 0x7F else { return false }
    return !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
}

/// The character as a message may show it.
private func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
}
