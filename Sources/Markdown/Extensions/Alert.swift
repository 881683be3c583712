import CCmark

/// The kinds of `> [!NOTE]`.
enum Alert: String, CaseIterable {
    case note, tip, important, warning, caution

    func title(_ words: MarkdownWords) -> String {
        switch self {
        case .note: words.note
        case .tip: words.tip
        case .important: words.important
        case .warning: words.warning
        case .caution: words.caution
        }
    }
}

/// Takes `[!NOTE]` off the first line of a quote and returns which alert it makes.
func takeAlert(_ quote: CommonMarkNode) -> Alert? {
    guard let paragraph = quote.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH,
        let marker = paragraph.firstChild, marker.kind == CMARK_NODE_TEXT
    else { return nil }
    let word = marker.literal.map { isLetter($0) ? $0 | 0x20 : $0 }
    let alert = Alert.allCases.first { word.elementsEqual("[!\($0.rawValue)]".utf8) }
    guard let alert else { return nil }
    guard let lineEnd = marker.next else {
        paragraph.remove()
        return alert
    }
    guard lineEnd.kind == CMARK_NODE_SOFTBREAK || lineEnd.kind == CMARK_NODE_LINEBREAK else {
        return nil
    }
    lineEnd.remove()
    marker.remove()
    return alert
}
