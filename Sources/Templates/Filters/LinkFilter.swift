import Markup

/// The filter `urlize`: addresses of sites and mail in a text become links.
///
/// Specification: https://jinja.palletsprojects.com/en/stable/templates/#jinja-filters.urlize
let linkFilters: [Filter] = [
    Filter("urlize", ["trim_url_limit", "nofollow", "target", "rel", "extra_schemes"]) {
        (renderer, value, arguments) throws(TemplateError) in
        let (text, isSafe) = try renderer.string(value)
        var relations = Set((try arguments.text(3) ?? "").split(separator: " ").map(String.init))
        relations.insert("noopener")
        if try arguments.flag(1) { relations.insert("nofollow") }
        var attributes = " rel=\"\(escapedText(relations.sorted().joined(separator: " ")))\""
        if let target = try arguments.text(2) { attributes += " target=\"\(escapedText(target))\"" }
        let links = LinkWriter(
            limit: try arguments.integer(0), attributes: attributes,
            schemes: try schemes(arguments.optional(4)))
        let html = links.linked(isSafe ? text : escapedText(text))
        return .text(html, isSafe: renderer.frame.escapes)
    }
]

private func escapedText(_ text: String) -> String {
    String(decoding: escapedBytes(text), as: UTF8.self)
}

private func schemes(_ value: TemplateValue?) throws(TemplateError) -> [String] {
    guard let value else { return [] }
    var schemes: [String] = []
    for item in try value.items() {
        guard let text = item.plainText, text.hasSuffix(":"), text.utf8.count > 1,
            !isScriptScheme(text.dropLast().lowercased())
        else {
            throw TemplateError(
                .wrongArgument(
                    "extra_schemes", wanted: "a list such as [\"tel:\"]", got: printedText(item)))
        }
        schemes.append(text)
    }
    return schemes
}

/// Whether an address of this scheme would run what it holds.
func isScriptScheme(_ scheme: String) -> Bool {
    ["javascript", "vbscript", "data"].contains(scheme)
}

private struct LinkWriter {
    /// Letters of an address that are shown.
    var limit: Int?
    var attributes: String
    var schemes: [String]

    /// Escaped text with its addresses as links.
    func linked(_ text: String) -> String {
        var result = ""
        var word = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                result += linked(word: word)
                word = ""
                result.unicodeScalars.append(scalar)
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        return result + linked(word: word)
    }

    private func linked(word: String) -> String {
        guard word.utf8.count > 2 else { return word }
        let parts = bracketsTakenOff(word)
        let middle = parts.middle
        var link = middle
        if isWebAddress(middle) {
            let hasScheme = middle.hasPrefix("https://") || middle.hasPrefix("http://")
            link = anchor(hasScheme ? middle : "https://" + middle, middle, attributes)
        } else if middle.hasPrefix("mailto:"), isMailAddress(middle.dropFirst(7)) {
            link = "<a href=\"\(middle)\">\(middle.dropFirst(7))</a>"
        } else if middle.utf8.contains(UInt8(ascii: "@")), !middle.hasPrefix("www."),
            !middle.utf8.contains(UInt8(ascii: ":")), isMailAddress(middle[...])
        {
            link = "<a href=\"mailto:\(middle)\">\(middle)</a>"
        } else if schemes.contains(where: { middle != $0 && middle.hasPrefix($0) }) {
            link = "<a href=\"\(middle)\"\(attributes)>\(middle)</a>"
        }
        return parts.head + link + parts.tail
    }

    private func anchor(_ address: String, _ text: String, _ attributes: String) -> String {
        var shown = text
        if let limit, text.unicodeScalars.count > limit {
            shown =
                String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, limit)))) + "..."
        }
        return "<a href=\"\(address)\"\(attributes)>\(shown)</a>"
    }
}

/// The word without brackets before it and brackets, full stops and commas behind it; brackets that it opens stay.
private func bracketsTakenOff(_ word: String) -> (head: String, middle: String, tail: String) {
    var middle = word[...]
    var head = ""
    while let opening = ["(", "<", "&lt;"].first(where: { middle.hasPrefix($0) }) {
        head += opening
        middle = middle.dropFirst(opening.count)
    }
    var ends: [String] = []
    while let closing = [")", ">", ".", ",", "&gt;"].first(where: { middle.hasSuffix($0) }) {
        ends.insert(closing, at: 0)
        middle = middle.dropLast(closing.count)
    }
    for (opening, closing) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
        let count = occurrences(of: opening, in: middle)
        guard count > occurrences(of: closing, in: middle) else { continue }
        for _ in 0..<min(count, ends.count { $0 == closing }) {
            guard let place = ends.firstIndex(of: closing) else { break }
            middle = Substring(middle + ends[...place].joined())
            ends.removeFirst(place + 1)
        }
    }
    return (head, String(middle), ends.joined())
}

private func occurrences(of part: String, in text: Substring) -> Int {
    let bytes = Array(text.utf8)
    var count = 0
    var start = 0
    while let range = firstRange(of: Array(part.utf8), in: bytes, from: start) {
        count += 1
        start = range.upperBound
    }
    return count
}
