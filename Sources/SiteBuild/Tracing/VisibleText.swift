/// A run of text of a page that somebody reads, and what kind of text it is.
struct VisibleText {
    enum Place: String, Sendable, Hashable {
        case text, table
        /// Text that is drawn.
        case drawing
        /// The title or the description of a drawing.
        case description
        /// `alt`, `title`, `aria-label` …
        case attribute
        /// The page's title and description for browsers and search engines.
        case head
    }

    /// Bytes of the page.
    var range: Range<Int>
    var place: Place
    /// Whether it is in the narrow drawing, which repeats the wide one.
    var isRepeated = false
}

/// Finds the text of a page: what stands between tags, and attributes that are read out or shown. Scripts, styles
/// and comments are no text.
///
/// Specification: https://html.spec.whatwg.org/multipage/parsing.html, as far as our own output needs it: it never
/// leaves out the quotes of an attribute.
struct VisibleTextScanner {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var runs: [VisibleText] = []
    /// The open elements that decide what kind of text is in them.
    private var open: [String: Int] = [:]
    /// The open `div` elements; whether each holds a narrow drawing.
    private var divisions: [Bool] = []

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func scan(_ bytes: [UInt8]) -> [VisibleText] {
        var scanner = VisibleTextScanner(bytes)
        scanner.scan()
        return scanner.runs
    }

    private mutating func scan() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), isTagStart(index + 1) {
                skipTag()
            } else {
                let start = index
                index += 1
                while index < bytes.count,
                    !(bytes[index] == UInt8(ascii: "<") && isTagStart(index + 1))
                {
                    index += 1
                }
                add(start..<index, place)
            }
        }
    }

    private mutating func add(_ range: Range<Int>, _ place: VisibleText.Place) {
        guard bytes[range].contains(where: { $0 > 0x20 }) else { return }
        runs.append(
            VisibleText(range: range, place: place, isRepeated: divisions.contains(true)))
    }

    private var place: VisibleText.Place {
        func isIn(_ name: String) -> Bool { open[name, default: 0] > 0 }
        if isIn("svg") { return isIn("title") || isIn("desc") ? .description : .drawing }
        if isIn("title") { return .head }
        return isIn("table") ? .table : .text
    }

    private func isTagStart(_ at: Int) -> Bool {
        guard at < bytes.count else { return false }
        let byte = bytes[at]
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
    }

    /// Reads the tag, comment or doctype at `index`.
    private mutating func skipTag() {
        if bytes[index...].starts(with: "<!--".utf8) { return skip(past: "-->") }
        index += 1
        let isEnd = bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = word()
        let attributes = readAttributes()
        let isEmpty = index >= 2 && bytes[index - 2] == UInt8(ascii: "/")
        if isEnd { return close(name) }
        for (attribute, range) in attributes where isShown(attribute, of: name, attributes) {
            add(range, name == "meta" ? .head : .attribute)
        }
        if isEmpty || Self.voidElements.contains(name) { return }
        switch name {
        case "script", "style": skip(past: "</\(name)>")
        case "svg", "title", "desc", "table": open[name, default: 0] += 1
        case "div":
            divisions.append(
                attributes.contains {
                    $0.name == "class" && bytes[$0.value].elementsEqual("chart-narrow".utf8)
                })
        default: break
        }
    }

    private static let voidElements = ["meta", "link", "img", "br", "hr", "input", "source"]

    private mutating func close(_ name: String) {
        if name == "div" { _ = divisions.popLast() }
        if let count = open[name], count > 0 { open[name] = count - 1 }
    }

    private func isShown(
        _ attribute: String, of element: String, _ all: [(name: String, value: Range<Int>)]
    ) -> Bool {
        guard element == "meta" else {
            return ["alt", "title", "aria-label", "aria-description", "placeholder", "label"]
                .contains(attribute)
        }
        guard attribute == "content" else { return false }
        return all.contains { other in
            let value = String(decoding: bytes[other.value], as: UTF8.self)
            return (other.name == "name" || other.name == "property")
                && (value.hasSuffix("description") || value.hasSuffix("title"))
        }
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, bytes[index] > 0x20, !"/>=\"".utf8.contains(bytes[index]) {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Reads up to and with the tag's `>`; the attributes with quoted values.
    private mutating func readAttributes() -> [(name: String, value: Range<Int>)] {
        var attributes: [(name: String, value: Range<Int>)] = []
        var name = ""
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                return attributes
            case UInt8(ascii: "\""):
                let start = index + 1
                index = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
                attributes.append((name, start..<index))
                index += 1
            case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "="): index += 1
            default: name = word()
            }
        }
        return attributes
    }

    private mutating func skip(past text: String) {
        let wanted = Array(text.utf8)
        while index < bytes.count {
            if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
                index += wanted.count
                return
            }
            index += 1
        }
    }
}
