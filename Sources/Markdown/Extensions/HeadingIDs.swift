import CCmark
import Markup

/// The ids given so far.
struct HeadingIDs {
    private var used: Set<String>
    /// Ids that headings set for themselves; no other heading gets one.
    private var explicit: Set<String> = []
    /// The last number that was added to an id, so that many equal headings stay cheap.
    private var numbers: [String: Int] = [:]

    init(reserved: Set<String>) { used = reserved }

    mutating func reserve(_ id: String) { explicit.insert(id) }

    /// Takes an id that a heading sets; false if it is taken.
    mutating func claim(_ id: String) -> Bool { used.insert(id).inserted }

    /// A new id from a heading's text: `judul`, `judul-2`, …
    mutating func make(from text: String) -> String {
        let base = slug(text)
        let stem = base.isEmpty ? "section" : base
        var number = numbers[stem] ?? 1
        var id = number == 1 ? stem : "\(stem)-\(number)"
        while explicit.contains(id) || !used.insert(id).inserted {
            number += 1
            id = "\(stem)-\(number)"
        }
        numbers[stem] = number
        return id
    }
}

/// The id that `{#id}` at the end of a heading sets.
func explicitHeadingID(_ heading: CommonMarkNode) -> (id: String, textLength: Int)? {
    guard let text = heading.lastChild, text.kind == CMARK_NODE_TEXT else { return nil }
    let literal = text.literal
    guard literal.last == UInt8(ascii: "}"),
        let brace = literal.lastIndex(of: UInt8(ascii: "{")), brace + 2 < literal.count - 1,
        literal[brace + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = literal[(brace + 2)..<(literal.count - 1)]
    guard id.allSatisfy({ isLetter($0) || isDigit($0) || "-_.:".utf8.contains($0) || $0 >= 0x80 })
    else { return nil }
    var length = brace
    while length > 0, isBlank(literal[length - 1]) { length -= 1 }
    return (String(decoding: id, as: UTF8.self), length)
}

/// Takes `{#id}` off the end of a heading's text and returns the id.
func takeHeadingID(_ heading: CommonMarkNode) -> String? {
    guard let (id, length) = explicitHeadingID(heading), let text = heading.lastChild else {
        return nil
    }
    text.setLiteral(Array(text.literal.prefix(length)))
    return id
}
