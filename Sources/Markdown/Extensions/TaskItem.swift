import CCmark
import Markup

/// Turns `[ ]` and `[x]` at the start of a list item into a box, with a label if there are words for one.
func makeTaskItem(_ item: CommonMarkNode, words: MarkdownWords) {
    guard let paragraph = item.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH,
        let text = paragraph.firstChild, text.kind == CMARK_NODE_TEXT, text.literal.count > 3
    else { return }
    let literal = text.literal
    guard literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"), isBlank(literal[3]),
        " xX".utf8.contains(literal[1])
    else { return }
    let isDone = literal[1] != UInt8(ascii: " ")
    let checked = isDone ? " checked=\"\"" : ""
    let word = isDone ? words.taskDone : words.taskOpen
    let label = word.map { " aria-label=\"\(HTML(escaping: $0).string)\"" } ?? ""
    let box = CommonMarkNode.custom(
        "<input type=\"checkbox\"\(checked) disabled=\"\"\(label) />", "")
    box?.insert(before: text)
    text.setLiteral(Array(literal.dropFirst(3)))
}
