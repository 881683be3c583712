import CCmark
import Diagnostics
import Markup

extension FragmentWriter {
    mutating func enterInline(_ node: CommonMarkNode) {
        if image != nil, node.kind != CMARK_NODE_IMAGE { return alternativeText(node) }
        switch node.kind {
        case CMARK_NODE_TEXT: text(node.literal, of: node) { $0.fillText($1) }
        case CMARK_NODE_SOFTBREAK: raw("\n")
        case CMARK_NODE_LINEBREAK: raw("<br />\n")
        case CMARK_NODE_CODE:
            raw("<code>")
            text(node.literal, of: node) { $0.restore($1) }
            raw("</code>")
        case CMARK_NODE_HTML_INLINE:
            if options.allowsRawHTML {
                locate({ LocatedNumber(isTyped: true, span: $0.locator.span(ofHTML: node)) }) {
                    $0.html(node.literal)
                }
            } else if !isComment(node.literal) {
                reportHTML(locator.span(ofHTML: node))
            }
        case CMARK_NODE_CUSTOM_INLINE: bytes(node.opening)
        case CMARK_NODE_EMPH: raw("<em>")
        case CMARK_NODE_STRONG: raw("<strong>")
        case CMARK_NODE_LINK: enterLink(node)
        case CMARK_NODE_IMAGE: enterImage(node)
        default: break
        }
    }

    mutating func exitInline(_ node: CommonMarkNode) {
        if let current = image {
            if current.node == node { exitImage(node, current.index) }
            return
        }
        switch node.kind {
        case CMARK_NODE_CUSTOM_INLINE: bytes(node.closing)
        case CMARK_NODE_EMPH: raw("</em>")
        case CMARK_NODE_STRONG: raw("</strong>")
        case CMARK_NODE_LINK: if let index = openLinks.popLast() { gap(.linkEnd(index)) }
        default: break
        }
    }

    private mutating func alternativeText(_ node: CommonMarkNode) {
        switch node.kind {
        case CMARK_NODE_TEXT: text(node.literal, of: node) { $0.fillAttribute($1) }
        case CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            text(node.literal, of: node) { $0.restore($1) }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: raw(" ")
        default: break
        }
    }

    private mutating func enterLink(_ node: CommonMarkNode) {
        let index = addLink(node, isImage: false)
        let start = document.fragment.gaps.count
        gap(.link(index, end: 0))
        raw("\"")
        writeTitle(node)
        raw(">")
        document.fragment.gaps[start].gap = .link(index, end: document.fragment.bytes.count)
        openLinks.append(index)
        if node.firstChild == nil { gap(.linkText(index)) }
    }

    private mutating func enterImage(_ node: CommonMarkNode) {
        guard image == nil else { return }
        let index = addLink(node, isImage: true)
        image = (node, document.fragment.gaps.count)
        gap(.link(index, end: 0))
        raw("\" alt=\"")
    }

    private mutating func exitImage(_ node: CommonMarkNode, _ gap: Int) {
        image = nil
        raw("\"")
        writeTitle(node)
        raw(" />")
        guard case .link(let index, _) = document.fragment.gaps[gap].gap else { return }
        document.fragment.gaps[gap].gap = .link(index, end: document.fragment.bytes.count)
    }

    private mutating func writeTitle(_ node: CommonMarkNode) {
        let title = node.title
        if title.isEmpty { return }
        raw(" title=\"")
        text(title, of: node) { $0.fillAttribute($1) }
        raw("\"")
    }

    private mutating func addLink(_ node: CommonMarkNode, isImage: Bool) -> Int {
        let link = Link(
            destination: parts(node.destination), title: parts(node.title),
            text: plainText(node), isImage: isImage, span: locator.span(ofLink: node))
        for case .expression(let index) in link.destination {
            document.expressions[index].context = .url
        }
        if !options.allowsRawHTML, isForbidden(link.destination.literal) {
            diagnostics.append(
                .error(.forbiddenScheme(link.destination.literal), at: link.span))
        }
        document.links.append(link)
        return document.links.count - 1
    }
}
