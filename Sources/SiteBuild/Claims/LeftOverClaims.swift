import Diagnostics
import Formats
import SiteModel
import Values

/// Claims in texts that are no Markdown of a page: nobody would check them.
func leftOverClaims(_ node: ValueNode) -> [Diagnostic] {
    switch node.content {
    case .array(let items): return items.flatMap(leftOverClaims)
    case .rows(let rows): return rows.items.flatMap(leftOverClaims)
    case .object(let members): return members.flatMap { leftOverClaims($0.value) }
    case .scalar(.string(let text))
    where text.hasBytes(of: "](claim:") || text.hasBytes(of: "](<claim:"):
        return [leftOver(at: node.span)]
    case .scalar: return []
    }
}

/// Claims that stand in a page as it is published: from a template, or from HTML in the text.
func leftOverClaims(in bytes: [UInt8], of page: BuiltPage) -> [Diagnostic] {
    guard start(of: Array("=\"claim:".utf8), in: bytes[...]) != nil else { return [] }
    return [leftOver(at: page.source.map { SourceSpan(path: $0, offset: 0) })]
}

private func leftOver(at span: SourceSpan?) -> Diagnostic {
    .error(
        .leftOverClaim, at: span,
        help: "only links in the Markdown text of a page are checked: [71 juta](claim:gap)")
}

extension Diagnostic.Message {
    static let leftOverClaim = Self(
        id: "left-over-claim", text: "a 'claim:' that is not checked would be published")
}
