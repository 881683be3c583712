/// The tags of HTML as they stand, with the names of their attributes, for tests that compare the structure of pages.
struct MarkupTags {
    struct Tag: Equatable {
        var name: String
        var isEnd: Bool
        var attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = next
            readMarkup()
        }
    }

    /// Names of tags and attributes in order, without what is inside drawings: their layout depends on their texts.
    var outline: [String] {
        var outline: [String] = []
        var isDrawing = false
        for tag in tags {
            if tag.name == "svg", tag.isEnd { isDrawing = false }
            if !isDrawing {
                let names = tag.attributes.keys.sorted().joined(separator: ",")
                outline.append((tag.isEnd ? "/" : "") + tag.name + " " + names)
            }
            if tag.name == "svg", !tag.isEnd { isDrawing = true }
        }
        return outline
    }

    private mutating func readMarkup() {
        if bytes[index...].starts(with: "<!--".utf8) { return skip(past: "-->") }
        if bytes[index...].starts(with: "<!".utf8) || bytes[index...].starts(with: "<?".utf8) {
            return skip(past: ">")
        }
        index += 1
        let isEnd = peek == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = readName(until: " \t\n\r\u{C}/>")
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return }
        var tag = Tag(name: name.lowercased(), isEnd: isEnd, attributes: [:])
        while let byte = peek, byte != UInt8(ascii: ">") {
            if " \t\n\r\u{C}/".utf8.contains(byte) {
                index += 1
            } else {
                readAttribute(&tag)
            }
        }
        index = min(index + 1, bytes.count)
        tags.append(tag)
        if !isEnd, ["script", "style", "textarea", "title"].contains(tag.name) {
            skip(to: "</" + tag.name)
        }
    }

    private mutating func readAttribute(_ tag: inout Tag) {
        let name = readName(until: " \t\n\r\u{C}/>=").lowercased()
        var value = ""
        skipSpace()
        if peek == UInt8(ascii: "=") {
            index += 1
            skipSpace()
            if let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                index += 1
                value = readName(until: String(Unicode.Scalar(quote)))
                index += 1
            } else {
                value = readName(until: " \t\n\r\u{C}>")
            }
        }
        // An attribute without a name would never end.
        if name.isEmpty { index += 1 }
        tag.attributes[name] = value
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = peek, " \t\n\r\u{C}".utf8.contains(byte) { index += 1 }
    }

    private mutating func readName(until ends: String) -> String {
        let start = index
        while let byte = peek, !ends.utf8.contains(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skip(to end: String) {
        while index < bytes.count, !bytes[index...].starts(with: end.utf8) { index += 1 }
    }

    private mutating func skip(past end: String) {
        skip(to: end)
        index = min(index + end.utf8.count, bytes.count)
    }
}
