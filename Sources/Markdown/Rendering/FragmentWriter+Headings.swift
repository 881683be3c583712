import CCmark
import Diagnostics
import Markup

extension FragmentWriter {
    mutating func enterHeading(_ node: CommonMarkNode) -> CommonMarkNode.Step {
        switch leadingPlaceholder(node) {
        case .cell(let table, let row, let column): openCell(table, row, column)
        case .footnoteDefinition: return .skip
        default:
            freshLine()
            raw("<h")
            number(node.headingLevel)
            let heading = addHeading(node)
            if !heading.id.isEmpty {
                raw(" id=\"")
                escaped(heading.id.utf8)
                raw("\"")
            }
            raw(">")
        }
        return .goOn
    }

    mutating func exitHeading(_ node: CommonMarkNode) {
        if case .cell(let table, let row, _) = leadingPlaceholder(node) {
            raw(row == 0 ? "</th>\n" : "</td>\n")
            var follows = false
            if let next = node.next, case .cell(table, _, _) = leadingPlaceholder(next) {
                follows = true
            }
            return follows ? () : closeTable()
        }
        if options.linksHeadings, let heading = document.headings.last { anchor(heading) }
        raw("</h")
        number(node.headingLevel)
        raw(">\n")
    }

    private mutating func anchor(_ heading: Heading) {
        guard !heading.id.isEmpty else { return }
        raw(" <a class=\"anchor\" href=\"#")
        appendDestination(heading.id.utf8, to: &document.fragment.bytes)
        raw("\" aria-label=\"")
        escaped(options.words.linkToHeading.utf8)
        raw(" ")
        locate({ _ in LocatedNumber(isTyped: true, span: heading.span) }) {
            $0.escaped(heading.text.literal.utf8)
        }
        raw("\">#</a>")
    }

    private mutating func addHeading(_ node: CommonMarkNode) -> Heading {
        let span = locator.span(ofBlock: node)
        var id = ""
        if options.identifiesHeadings {
            if let explicit = takeHeadingID(node) {
                id = explicit
                if !headingIDs.claim(explicit) {
                    diagnostics.append(.error(.repeatedID(explicit), at: span))
                }
            }
        }
        let text = plainText(node)
        if options.identifiesHeadings, id.isEmpty { id = headingIDs.make(from: text.literal) }
        let heading = Heading(level: node.headingLevel, id: id, text: text, span: span)
        document.headings.append(heading)
        return heading
    }

    /// The placeholder that a heading of ours starts with.
    func leadingPlaceholder(_ node: CommonMarkNode) -> Placeholder? {
        guard node.kind == CMARK_NODE_HEADING, let text = node.firstChild,
            text.kind == CMARK_NODE_TEXT,
            let index = rewritten.code.index(in: text.literal, at: 0, end: text.literal.count),
            rewritten.placeholders.indices.contains(index)
        else { return nil }
        switch rewritten.placeholders[index] {
        case .cell, .footnoteDefinition: return rewritten.placeholders[index]
        default: return nil
        }
    }
}

extension Diagnostic.Message {
    static func repeatedID(_ id: String) -> Self {
        Self(id: "repeated-id", text: "id '\(id)' is set by another heading, too")
    }
}
