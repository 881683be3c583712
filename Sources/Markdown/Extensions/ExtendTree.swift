import CCmark
import Diagnostics

extension FragmentWriter {
    /// Changes libcmark's tree where readers of GitHub expect more than CommonMark, before it is written.
    mutating func extend(_ root: CommonMarkNode) {
        root.mergeTexts()
        let bytes = rewritten.text.bytes
        let hasTildes = bytes.contains(UInt8(ascii: "~"))
        let hasAddresses =
            bytes.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") }
            || bytes.contains(UInt8(ascii: "w"))
        var texts: [CommonMarkNode] = []
        var tildeParents: [CommonMarkNode] = []
        var quotes: [CommonMarkNode] = []
        var inLink = 0
        root.walk(
            enter: { node in
                switch node.kind {
                case CMARK_NODE_BLOCK_QUOTE: quotes.append(node)
                case CMARK_NODE_ITEM: extendItem(node)
                case CMARK_NODE_HEADING:
                    if let (id, _) = explicitHeadingID(node) { headingIDs.reserve(id) }
                case CMARK_NODE_LINK, CMARK_NODE_IMAGE: inLink += 1
                case CMARK_NODE_TEXT:
                    if hasTildes, node.literal.contains(UInt8(ascii: "~")),
                        let parent = node.parent,
                        tildeParents.last != parent
                    {
                        tildeParents.append(parent)
                    }
                    if hasAddresses, inLink == 0 { texts.append(node) }
                default: break
                }
                return .goOn
            },
            exit: { node in
                if node.kind == CMARK_NODE_LINK || node.kind == CMARK_NODE_IMAGE { inLink -= 1 }
            })
        for text in texts { makeLinks(in: text) }
        for parent in tildeParents { makeStrikethrough(childrenOf: parent) }
        for quote in quotes {
            guard let alert = takeAlert(quote), let index = Alert.allCases.firstIndex(of: alert)
            else { continue }
            quote.mark = index + 1
        }
    }

    private mutating func extendItem(_ item: CommonMarkNode) {
        guard let heading = item.firstChild,
            case .footnoteDefinition(let index) = leadingPlaceholder(heading)
        else { return makeTaskItem(item, words: options.words) }
        item.mark = 1
        if footnotes.items.indices.contains(index) { footnotes.items[index] = item }
    }
}
