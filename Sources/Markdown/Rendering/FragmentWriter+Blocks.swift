import CCmark
import Diagnostics
import Markup

extension FragmentWriter {
    mutating func enter(_ node: CommonMarkNode) -> CommonMarkNode.Step {
        switch node.kind {
        case CMARK_NODE_DOCUMENT: break
        case CMARK_NODE_PARAGRAPH:
            if !isTight(node) {
                freshLine()
                raw("<p>")
            }
        case CMARK_NODE_HEADING: return enterHeading(node)
        case CMARK_NODE_BLOCK_QUOTE: enterQuote(node)
        case CMARK_NODE_LIST: return enterList(node)
        case CMARK_NODE_ITEM:
            if node.mark != 0 { return .skip }
            freshLine()
            raw("<li>")
        case CMARK_NODE_CODE_BLOCK: codeBlock(node)
        case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
        case CMARK_NODE_THEMATIC_BREAK:
            freshLine()
            raw("<hr />\n")
        default: enterInline(node)
        }
        return .goOn
    }

    mutating func exit(_ node: CommonMarkNode) {
        switch node.kind {
        case CMARK_NODE_PARAGRAPH:
            if footnotes.lastParagraph == node { backReferences(before: " ") }
            if !isTight(node) { raw("</p>\n") }
        case CMARK_NODE_HEADING: exitHeading(node)
        case CMARK_NODE_BLOCK_QUOTE:
            freshLine()
            if node.mark != 0 { raw("</div>\n") } else { raw("</blockquote>\n") }
        case CMARK_NODE_LIST: if node.isOrderedList { raw("</ol>\n") } else { raw("</ul>\n") }
        case CMARK_NODE_ITEM: raw("</li>\n")
        default: exitInline(node)
        }
    }

    private func isTight(_ paragraph: CommonMarkNode) -> Bool {
        guard let item = paragraph.parent, item.mark == 0, let list = item.parent,
            list.kind == CMARK_NODE_LIST
        else { return false }
        return list.isTightList
    }

    private mutating func enterList(_ node: CommonMarkNode) -> CommonMarkNode.Step {
        var item = node.firstChild
        while let current = item, current.mark != 0 { item = current.next }
        guard item != nil else { return .skip }
        freshLine()
        if !node.isOrderedList {
            raw("<ul>\n")
        } else if node.listStart == 1 {
            raw("<ol>\n")
        } else {
            raw("<ol start=\"")
            number(node.listStart)
            raw("\">\n")
        }
        return .goOn
    }

    private mutating func enterQuote(_ node: CommonMarkNode) {
        freshLine()
        guard node.mark > 0, Alert.allCases.indices.contains(node.mark - 1) else {
            return raw("<blockquote>\n")
        }
        let alert = Alert.allCases[node.mark - 1]
        raw("<div class=\"alert alert-")
        bytes(alert.rawValue.utf8)
        raw("\">\n<p class=\"alert-title\">")
        escaped(alert.title(options.words).utf8)
        raw("</p>\n")
    }

    private mutating func codeBlock(_ node: CommonMarkNode) {
        freshLine()
        let info = node.info
        if let index = rewritten.code.index(in: info, at: 0, end: info.count),
            rewritten.placeholders.indices.contains(index),
            case .component(let component) = rewritten.placeholders[index]
        {
            gap(.component(component))
            return raw("\n")
        }
        let language = info.prefix { !isBlank($0) && $0 != 10 }
        if language.isEmpty {
            raw("<pre><code>")
        } else {
            raw("<pre><code class=\"")
            if !language.starts(with: "language-".utf8) { raw("language-") }
            text(UnsafeRawBufferPointer(rebasing: language), of: node) { $0.restore($1) }
            raw("\">")
        }
        text(node.literal, of: node) { $0.restore($1) }
        raw("</code></pre>\n")
    }

    private mutating func htmlBlock(_ node: CommonMarkNode) {
        if options.allowsRawHTML {
            freshLine()
            locate({ LocatedNumber(isTyped: true, span: $0.locator.span(ofBlock: node)) }) {
                $0.html(node.literal)
            }
            freshLine()
        } else if !isComment(node.literal) {
            reportHTML(locator.span(ofBlock: node))
        }
    }

    mutating func reportHTML(_ span: SourceSpan) {
        diagnostics.append(
            .error(
                .rawHTML, at: span,
                help: "write Markdown or a component, or set 'markdown: {unsafe: true}' in site.yml"
            ))
    }
}

/// Whether nothing but comments and white space is in the HTML.
func isComment(_ html: UnsafeRawBufferPointer) -> Bool {
    var rest = html[...]
    while true {
        rest = rest.drop { isBlank($0) || $0 == 10 || $0 == 13 }
        if rest.isEmpty { return true }
        guard rest.starts(with: "<!--".utf8) else { return false }
        var offset = rest.startIndex + 4
        while offset + 3 <= rest.endIndex, !rest[offset..<(offset + 3)].elementsEqual("-->".utf8) {
            offset += 1
        }
        // A comment without an end reaches to the end of the text.
        rest = rest[min(offset + 3, rest.endIndex)...]
    }
}

extension Diagnostic.Message {
    static let rawHTML = Self(id: "raw-html", text: "raw HTML is not allowed")
}
