import Diagnostics
import Markup

/// HTML with gaps.
struct Fragment: Sendable {
    enum Gap: Sendable {
        case expression(Int)
        case component(Int)
        /// An opening tag up to its destination: `<a href="`; what follows up to `end` completes the tag.
        case link(Int, end: Int)
        /// `</a>`
        case linkEnd(Int)
        case linkText(Int)
        case number(Int)
        case numberEnd(Int)
    }

    var bytes: [UInt8] = []
    /// In the order of their places in `bytes`.
    var gaps: [(offset: Int, gap: Gap)] = []

    func render(
        _ fills: MarkdownFills, links: [Link], allowsAnyScheme: Bool
    ) -> Checked<HTML> {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + gaps.count * 16)
        var diagnostics: [Diagnostic] = []
        var replaced: [Int: HTML] = [:]
        var copied = 0
        for (offset, gap) in gaps where offset >= copied {
            output += bytes[copied..<offset]
            copied = offset
            switch gap {
            case .expression(let index): output += fills.expression(index).bytes
            case .component(let index): output += fills.component(index).bytes
            case .linkText(let index): output += fills.linkText(index).bytes
            case .number(let index): output += fills.aroundNumber(index).open.bytes
            case .numberEnd(let index): output += fills.aroundNumber(index).close.bytes
            case .linkEnd(let index): output += replaced[index]?.bytes ?? Array("</a>".utf8)
            case .link(let index, let end):
                let link = links[index]
                switch fills.link(index, link.destination.joined(fills.urlText)) {
                case .destination(let destination):
                    output += (link.isImage ? "<img src=\"" : "<a href=\"").utf8
                    if allowsAnyScheme || !isForbidden(destination) {
                        appendDestination(destination.utf8, to: &output)
                    } else if link.destination != [.text(destination)] {
                        // Else the parser reported it.
                        diagnostics.append(.error(.forbiddenScheme(destination), at: link.span))
                    }
                case .element(let open, let close):
                    output += open.bytes
                    if link.isImage { output += close.bytes } else { replaced[index] = close }
                    copied = end
                }
            }
        }
        output += bytes[copied...]
        return Checked(HTML(trusted: output), diagnostics)
    }
}
