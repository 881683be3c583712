/// Whether the text is the address of a site as people write it: `https://example.org/a`, `www.example.org`,
/// `example.org`.
func isWebAddress(_ text: String) -> Bool {
    var host = text[...]
    let hasScheme = ["https://", "http://"].contains { host.lowercased().hasPrefix($0) }
    if hasScheme { host = host.drop { $0 != "/" }.dropFirst(2) }
    let end = host.firstIndex { "/?#".contains($0) } ?? host.endIndex
    host = host[..<end]
    if hasScheme, host.hasPrefix("["), let close = host.firstIndex(of: "]") {
        return isIPv6(host[host.index(after: host.startIndex)..<close])
            && isPort(host[host.index(after: close)...])
    }
    if let colon = host.firstIndex(of: ":") {
        guard isPort(host[colon...]) else { return false }
        host = host[..<colon]
    }
    let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, labels.allSatisfy(isLabel) else { return false }
    if hasScheme {
        let isIPv4 =
            labels.count == 4 && labels.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
        return isIPv4 || isTopLevel(last)
    }
    if labels.first == "www", labels.count > 1 { return isTopLevel(last) }
    let known = ["com", "net", "int", "edu", "gov", "org", "info", "mil"]
    return labels.count > 1 && known.contains(String(last))
        && labels.dropLast().allSatisfy { (2...63).contains($0.unicodeScalars.count) }
}

/// Whether the text is a mail address.
func isMailAddress(_ text: Substring) -> Bool {
    guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return false }
    let host = text[text.index(after: at)...]
    guard let dot = host.lastIndex(of: "."), let first = host.unicodeScalars.first,
        isWordPart(first)
    else { return false }
    let last = host[host.index(after: dot)...]
    return dot > host.startIndex && !last.isEmpty && last.unicodeScalars.allSatisfy(isWordPart)
        && host.unicodeScalars.allSatisfy { isWordPart($0) || $0 == "." || $0 == "-" }
}

private func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.unicodeScalars.allSatisfy { isWordPart($0) || $0 == "-" || $0 == "%" }
}

private func isTopLevel(_ label: Substring) -> Bool {
    if label.hasPrefix("xn--") { return (6...63).contains(label.count) }
    return (2...63).contains(label.count) && label.allSatisfy { ("a"..."z").contains($0) }
}

private func isPort(_ text: Substring) -> Bool {
    text.isEmpty
        || (text.first == ":" && (2...6).contains(text.count)
            && text.dropFirst().allSatisfy(\.isNumber))
}

private func isIPv6(_ text: Substring) -> Bool {
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count > 2 && groups.count <= 9
        && groups.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
}
