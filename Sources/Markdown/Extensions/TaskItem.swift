import CCmark

/// Turns `[ ]` and `[x]` at the start of a list item into a box.
func makeTaskItem(_ item: CommonMarkNode) {
    guard let paragraph = item.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH,
        let text = paragraph.firstChild, text.kind == CMARK_NODE_TEXT, text.literal.count > 3
    else { return }
    let literal = text.literal
    guard literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"), isBlank(literal[3]),
        " xX".utf8.contains(literal[1])
    else { return }
    let checked = literal[1] == UInt8(ascii: " ") ? "" : " checked=\"\""
    let box = CommonMarkNode.custom(
        "<input type=\"checkbox\"\(checked) disabled=\"\" />", "")
    box?.insert(before: text)
    text.setLiteral(Array(literal.dropFirst(3)))
}
