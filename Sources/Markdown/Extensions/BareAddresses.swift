import CCmark

/// An address that stands in the text by itself.
struct BareAddress: Hashable {
    var range: Range<Int>
    /// What the destination has in addition: `http://` or `mailto:`.
    var scheme: String
}

/// Makes links of the addresses in a text node.
func makeLinks(in node: CommonMarkNode) {
    let literal = Array(node.literal)
    let addresses = bareAddresses(literal)
    guard !addresses.isEmpty else { return }
    var previous = node
    var start = 0
    func add(_ piece: CommonMarkNode?) {
        guard let piece else { return }
        piece.insert(after: previous)
        previous = piece
    }
    for address in addresses {
        if address.range.lowerBound > start {
            add(.text(literal[start..<address.range.lowerBound]))
        }
        if let link = CommonMarkNode.link(), let text = CommonMarkNode.text(literal[address.range])
        {
            link.setDestination(Array(address.scheme.utf8) + literal[address.range])
            link.append(text)
            link.mark = 1
            add(link)
        }
        start = address.range.upperBound
    }
    if start < literal.count { add(.text(literal[start...])) }
    node.remove()
}

/// The addresses in a text, by the rules of
/// https://github.github.com/gfm/#autolinks-extension- .
func bareAddresses(_ text: [UInt8]) -> [BareAddress] {
    var addresses: [BareAddress] = []
    var position = 0
    var searchedFrom = 0
    while position < text.count {
        var found: BareAddress?
        switch text[position] {
        case UInt8(ascii: "w"), UInt8(ascii: "W"): found = webAddress(text, position)
        case UInt8(ascii: ":"): found = schemeAddress(text, position, from: searchedFrom)
        case UInt8(ascii: "@"): found = mailAddress(text, position, from: searchedFrom)
        default: break
        }
        if let found {
            addresses.append(found)
            searchedFrom = found.range.upperBound
            position = searchedFrom
        } else {
            position += 1
        }
    }
    return addresses
}

private func webAddress(_ text: [UInt8], _ start: Int) -> BareAddress? {
    guard text[start...].prefix(4).map({ $0 | 0x20 }).elementsEqual("www.".utf8),
        start == 0 || text[start - 1] <= 0x20 || "*_~(".utf8.contains(text[start - 1]),
        isDomain(text, start, needsPeriod: true)
    else { return nil }
    return BareAddress(range: start..<addressEnd(text, start), scheme: "http://")
}

private func schemeAddress(_ text: [UInt8], _ colon: Int, from limit: Int) -> BareAddress? {
    guard text[colon...].starts(with: "://".utf8) else { return nil }
    var start = colon
    while start > limit, colon - start < 5, isLetter(text[start - 1]) { start -= 1 }
    guard
        ["http", "https", "ftp"].contains(where: {
            text[start..<colon].map { $0 | 0x20 }.elementsEqual($0.utf8)
        }), start == 0 || start == limit || !isLetter(text[start - 1]),
        isDomain(text, colon + 3, needsPeriod: false)
    else { return nil }
    return BareAddress(range: start..<addressEnd(text, colon + 3), scheme: "")
}

/// Whether a domain starts here: no underscore in its last two parts.
private func isDomain(_ text: [UInt8], _ start: Int, needsPeriod: Bool) -> Bool {
    guard start < text.count, !isPunctuation(text[start]), text[start] > 0x20 else { return false }
    var periods = 0
    var underscores = (last: 0, before: 0)
    for byte in text[start...] {
        switch byte {
        case UInt8(ascii: "_"): underscores.last += 1
        case UInt8(ascii: "."):
            underscores = (0, underscores.last)
            periods += 1
        case UInt8(ascii: "-"): break
        default:
            guard byte >= 0x80 || isLetter(byte) || isDigit(byte) else {
                return isValid()
            }
        }
    }
    func isValid() -> Bool {
        underscores.last + underscores.before == 0 && (!needsPeriod || periods > 0)
    }
    return isValid()
}

/// The end of an address without the punctuation, closing brackets and entity that may follow it.
private func addressEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    var depth = 0
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "<") {
        if text[end] == UInt8(ascii: "(") { depth += 1 }
        if text[end] == UInt8(ascii: ")") { depth -= 1 }
        end += 1
    }
    while end > start {
        let byte = text[end - 1]
        if "?!.,:*_~'\"".utf8.contains(byte) {
            end -= 1
        } else if byte == UInt8(ascii: ")"), depth < 0 {
            depth += 1
            end -= 1
        } else if byte == UInt8(ascii: ";") {
            let name = text[start..<(end - 1)].reversed().prefix(while: isLetter)
            let ampersand = end - 2 - name.count
            let isEntity =
                !name.isEmpty && ampersand >= start && text[ampersand] == UInt8(ascii: "&")
            end = isEntity ? ampersand : end - 1
        } else {
            break
        }
    }
    return end
}

private func mailAddress(_ text: [UInt8], _ at: Int, from limit: Int) -> BareAddress? {
    func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
    var start = at
    while start > limit, isWord(text[start - 1]) || ".+-_".utf8.contains(text[start - 1]) {
        start -= 1
    }
    guard start < at else { return nil }
    var end = at + 1
    var hasPeriod = false
    while end < text.count {
        let byte = text[end]
        if byte == UInt8(ascii: "."), end + 1 < text.count, isWord(text[end + 1]) {
            hasPeriod = true
        } else if !isWord(byte), !"-_".utf8.contains(byte) {
            break
        }
        end += 1
    }
    guard hasPeriod, end > at + 1, isWord(text[end - 1]),
        end == text.count || text[end] != UInt8(ascii: "@")
    else { return nil }
    return BareAddress(range: start..<end, scheme: "mailto:")
}
