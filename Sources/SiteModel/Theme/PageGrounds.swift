import Formats
import Scales

/// The colours that lie behind the text of a page, as the style sheet's custom properties `--background` and
/// `--panel` say, on light pages or on dark ones.
///
/// - Parameter css: a style sheet. Where it does not say, a light page is white, and a dark one as it would be light.
func pageGrounds(_ css: [UInt8], isDark: Bool) -> [Color] {
    let blocks = rootBlocks(String(decoding: css, as: UTF8.self))
    return ["--background", "--panel"].compactMap { name in
        let light = blocks.last { !$0.isConditional && $0.properties[name] != nil }
        let dark = blocks.last { $0.isForDark && $0.properties[name] != nil }
        let value = (isDark ? dark ?? light : light)?.properties[name]
        return value.flatMap { Color($0) } ?? (name == "--background" ? Color(hex: 0xFFFFFF) : nil)
    }
}

/// The custom properties that a rule for `:root` sets.
private struct RootBlock {
    /// Whether it stands inside of an at-rule.
    var isConditional: Bool
    var isForDark: Bool
    var properties: [String: String] = [:]
}

/// The rules for `:root` of a style sheet, in order. What cannot be read is passed over: the browser does so, too.
private func rootBlocks(_ css: String) -> [RootBlock] {
    var blocks: [RootBlock] = []
    var preludes: [String] = []
    var text = ""
    func declare() {
        guard preludes.last?.hasBytes(of: ":root") == true, !blocks.isEmpty,
            let colon = text.firstIndex(of: ":")
        else { return }
        let value = trimmed(text[text.index(after: colon)...])
        blocks[blocks.count - 1].properties[trimmed(text[..<colon])] = value
    }
    for part in withoutComments(css) {
        switch part {
        case "{":
            preludes.append(trimmed(text[...]))
            if preludes.last?.hasBytes(of: ":root") == true {
                blocks.append(
                    RootBlock(
                        isConditional: preludes.count > 1,
                        isForDark: preludes.contains {
                            $0.hasBytes(of: "prefers-color-scheme: dark")
                        }))
            }
            text = ""
        case "}":
            declare()
            _ = preludes.popLast()
            text = ""
        case ";":
            declare()
            text = ""
        default: text.append(part)
        }
    }
    return blocks
}

private func withoutComments(_ css: String) -> String {
    var result = ""
    var isInside = false
    var last: Character = " "
    for character in css {
        if isInside {
            isInside = !(last == "*" && character == "/")
            last = isInside ? character : " "
        } else if last == "/", character == "*" {
            result.removeLast()
            isInside = true
            last = " "
        } else {
            result.append(character)
            last = character
        }
    }
    return result
}

private func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
}
