/// How far HTML has been read: in content, a tag, an attribute, a comment, a script or a style sheet.
///
/// Read along with the template's own text, so that each output is known to stand where it does.
/// Specification: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct MarkupState: Sendable, Hashable {
    enum Place: Sendable, Hashable {
        case content
        /// After `<`.
        case tagOpen
        case tagName
        /// Between attributes, and in their names.
        case inTag, attributeName, afterName
        /// After `=`.
        case beforeValue
        case unquoted
        case quoted(UInt8)
        case comment
        /// `<!doctype …>` and `<?…>`.
        case declaration
        /// In a script, a style sheet and the like, up to their end tag.
        case rawText
        /// Two branches ended differently; up to the next `>`.
        case unknown
    }

    var place = Place.content
    /// The tag that is open or, in raw text, the element; in small letters.
    var element: [UInt8] = []
    var isEndTag = false
    var attribute: [UInt8] = []
    /// The value of the attribute as far as it stands in the template.
    var value: [UInt8] = []
    /// Whether outputs stand in what has been read of the value or name.
    var hasOutput = false

    private static let rawElements: [String] = [
        "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title",
    ]

    /// Reads on through text of the template.
    mutating func read(_ text: some Sequence<UInt8>) {
        for byte in text { read(byte) }
    }

    private mutating func read(_ byte: UInt8) {
        switch place {
        case .content: if byte == UInt8(ascii: "<") { place = .tagOpen }
        case .tagOpen: open(with: byte)
        case .tagName:
            if !endsTag(byte) { element.append(lowercased(byte)) }
        case .inTag, .attributeName, .afterName: readName(byte)
        case .beforeValue:
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                place = .quoted(byte)
            } else if byte == UInt8(ascii: ">") {
                closeTag()
            } else if !isSpace(byte) {
                place = .unquoted
                value = [byte]
            }
        case .unquoted:
            if isSpace(byte) {
                place = .inTag
            } else if byte == UInt8(ascii: ">") {
                closeTag()
            } else {
                value.append(byte)
            }
        case .quoted(let quote):
            if byte == quote { place = .inTag } else { value.append(byte) }
        case .comment: readComment(byte)
        case .declaration: readDeclaration(byte)
        case .unknown: if byte == UInt8(ascii: ">") { self = MarkupState() }
        case .rawText: readRawText(byte)
        }
    }

    private mutating func open(with byte: UInt8) {
        (element, attribute, value, isEndTag) = ([], [], [], byte == UInt8(ascii: "/"))
        hasOutput = false
        switch byte {
        case UInt8(ascii: "/"): place = .tagName
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            place = .declaration
            value = [byte]
        case UInt8(ascii: "<"): place = .tagOpen
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            place = .tagName
            element = [lowercased(byte)]
        default: place = .content
        }
    }

    /// Whether the byte ends a tag's name, and with it possibly the tag.
    private mutating func endsTag(_ byte: UInt8) -> Bool {
        if byte == UInt8(ascii: ">") {
            closeTag()
        } else if isSpace(byte) || byte == UInt8(ascii: "/") {
            place = .inTag
        } else {
            return false
        }
        return true
    }

    private mutating func closeTag() {
        let name = String(decoding: element, as: UTF8.self)
        let isRaw = !isEndTag && !hasOutput && Self.rawElements.contains(name)
        self = MarkupState()
        if isRaw {
            place = .rawText
            element = Array(name.utf8)
        }
    }

    private mutating func readName(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"): closeTag()
        case UInt8(ascii: "/"): place = .inTag
        case UInt8(ascii: "=") where place != .inTag:
            place = .beforeValue
            (value, hasOutput) = ([], false)
        case _ where isSpace(byte): if place == .attributeName { place = .afterName }
        default:
            if place != .attributeName { attribute = [] }
            place = .attributeName
            attribute.append(lowercased(byte))
        }
    }

    private mutating func readRawText(_ byte: UInt8) {
        value.append(byte)
        let end = Array("</".utf8) + element
        guard isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"),
            value.dropLast().suffix(end.count).map(lowercased) == end
        else {
            // Only what can still become the end tag is kept.
            if value.count > 64 { value.removeFirst(32) }
            return
        }
        self = MarkupState()
        if byte != UInt8(ascii: ">") { (place, isEndTag) = (.inTag, true) }
    }

    private mutating func readDeclaration(_ byte: UInt8) {
        if byte == UInt8(ascii: ">") { return self = MarkupState() }
        guard value.count < 3 else { return }
        value.append(byte)
        if value.elementsEqual("!--".utf8) { (place, value) = (.comment, []) }
    }

    private mutating func readComment(_ byte: UInt8) {
        value.append(byte)
        if byte == UInt8(ascii: ">"), value.dropLast().suffix(2).elementsEqual("--".utf8) {
            return self = MarkupState()
        }
        if value.count > 64 { value.removeFirst(32) }
    }
}

extension MarkupState {
    /// What holds after two branches that ended so.
    func joined(_ other: MarkupState) -> MarkupState {
        if self == other { return self }
        var joined = self
        joined.hasOutput = true
        if place != other.place {
            guard isBetweenAttributes, other.isBetweenAttributes else {
                return MarkupState(place: .unknown)
            }
            joined.place = .inTag
        }
        if element != other.element {
            guard place != .rawText else { return MarkupState(place: .unknown) }
            joined.element = []
        }
        if attribute != other.attribute { joined.attribute = [] }
        if value != other.value { joined.value = [] }
        return joined
    }

    /// In a tag, where an attribute may end or begin.
    private var isBetweenAttributes: Bool {
        switch place {
        case .tagName, .inTag, .attributeName, .afterName: true
        default: false
        }
    }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

private func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
    default: false
    }
}
