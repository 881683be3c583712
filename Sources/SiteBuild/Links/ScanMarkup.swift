/// Where the parts of a page stand that lead somewhere or that are led to.
struct MarkupScan: Sendable {
    /// The values of `href`, `src` and the like.
    var references: [Range<Int>] = []
    /// The values of `srcset`: several addresses each.
    var imageSets: [Range<Int>] = []
    /// The text of `<style>`, `style="…"` and attributes like `fill="url(#…)"`.
    var styles: [Range<Int>] = []
    /// The values of `id`, and of `name` on `<a>`.
    var ids: [Range<Int>] = []
}

/// Reads HTML or SVG, well-formed or not, for what ``MarkupScan`` holds. Comments and the texts of scripts and text
/// fields are passed over.
///
/// Specification: <https://html.spec.whatwg.org/multipage/parsing.html#tokenization>
func scanMarkup(_ bytes: [UInt8]) -> MarkupScan {
    var scanner = MarkupScanner(bytes: bytes)
    scanner.run()
    return scanner.result
}

private struct MarkupScanner {
    let bytes: [UInt8]
    var result = MarkupScan()
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            position += 1
            guard position < bytes.count else { return }
            switch bytes[position] {
            case UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "/"), UInt8(ascii: "?"): skip(past: ">")
            case let byte where isLetter(byte): readTag()
            default: continue
            }
        }
    }

    private mutating func skipDeclaration() {
        if starts("!--") { return skip(past: "-->") }
        if starts("![CDATA[") { return skip(past: "]]>") }
        skip(past: ">")
    }

    private mutating func readTag() {
        let element = name()
        while true {
            skipSpace(and: UInt8(ascii: "/"))
            guard position < bytes.count else { return }
            if bytes[position] == UInt8(ascii: ">") { break }
            readAttribute(of: element)
        }
        position += 1
        // Their content is text, whatever it looks like.
        if equals(element, "style") {
            let end = endTag("style")
            result.styles.append(position..<end)
            position = end
        } else if equals(element, "script") {
            position = endTag("script")
        } else if equals(element, "title") {
            position = endTag("title")
        } else if equals(element, "textarea") {
            position = endTag("textarea")
        }
    }

    private mutating func readAttribute(of element: Range<Int>) {
        let name = name()
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return }
        position += 1
        skipSpace()
        let value = value()
        switch name.count {
        case 2 where equals(name, "id"): result.ids.append(value)
        case 3 where equals(name, "src"), 4 where equals(name, "href"),
            6 where equals(name, "poster") || equals(name, "action"),
            10 where equals(name, "xlink:href") || equals(name, "formaction"):
            result.references.append(value)
        case 4 where equals(name, "data") && equals(element, "object"):
            result.references.append(value)
        case 4 where equals(name, "name") && equals(element, "a"): result.ids.append(value)
        case 6 where equals(name, "srcset"), 11 where equals(name, "imagesrcset"):
            result.imageSets.append(value)
        case 5 where equals(name, "style"): result.styles.append(value)
        default:
            if value.count > 5, starts("url(", at: value.lowerBound) { result.styles.append(value) }
        }
    }

    /// Up to white space, `/`, `=` or `>`; a `=` at its start is part of it.
    private mutating func name() -> Range<Int> {
        let start = position
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "=")
            {
                break
            }
            position += 1
        }
        return start..<position
    }

    private mutating func value() -> Range<Int> {
        guard position < bytes.count else { return position..<position }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = position
            while position < bytes.count, !isSpace(bytes[position]),
                bytes[position] != UInt8(ascii: ">")
            {
                position += 1
            }
            return start..<position
        }
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != quote { position += 1 }
        let end = position
        position = min(position + 1, bytes.count)
        return start..<end
    }

    private mutating func skipSpace(and other: UInt8? = nil) {
        while position < bytes.count, isSpace(bytes[position]) || bytes[position] == other {
            position += 1
        }
    }

    private mutating func skip(past end: StaticString) {
        while position < bytes.count {
            if starts(end) {
                position += end.utf8CodeUnitCount
                return
            }
            position += 1
        }
    }

    /// Where the end tag of an element whose content is text begins; the end of the page if it has none.
    private func endTag(_ element: StaticString) -> Int {
        var place = position
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<"), starts("/", at: place + 1),
                starts(element, at: place + 2)
            {
                return place
            }
            place += 1
        }
        return place
    }

    private func starts(_ text: StaticString) -> Bool { starts(text, at: position) }

    /// Capitals aside.
    private func starts(_ text: StaticString, at start: Int) -> Bool {
        let end = start + text.utf8CodeUnitCount
        return end <= bytes.count && equals(start..<end, text)
    }

    private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            for (offset, byte) in wanted.enumerated() {
                let found = bytes[range.lowerBound + offset]
                guard found == byte || (isLetter(found) && found | 0x20 == byte) else {
                    return false
                }
            }
            return true
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
}
