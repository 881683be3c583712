package import Diagnostics
import Formats
package import Values

/// The keys beside `title`, `description`, `corrections` and `params` whose texts may hold `{{ … }}` on pages from data.
let keysOfRows = [
    "date", "updated", "period", "release", "status", "next_release", "contact", "draft", "weight",
    "tags", "aliases", "template",
]

/// The front matter of a page from data without the members that are read for each row, and those members.
func separatedFromRows(
    _ node: ValueNode
) -> (common: ValueNode, ofRows: [ValueNode.Member]) {
    guard let members = node.members,
        members.contains(where: { $0.key == "pages" && $0.value.scalar != .null })
    else { return (node, []) }
    func isOfRows(_ member: ValueNode.Member) -> Bool {
        keysOfRows.contains(member.key) && holdsExpression(member.value)
    }
    var common = node
    common.content = .object(members.filter { !isOfRows($0) })
    return (common, members.filter(isOfRows))
}

private func holdsExpression(_ node: ValueNode) -> Bool {
    (node.items ?? []).contains(where: holdsExpression)
        || (node.members ?? []).contains { holdsExpression($0.value) }
        || node.string?.hasBytes(of: "{{") == true
}

extension FrontMatter {
    /// The front matter with what the row's own values say in place of what the file says for all.
    ///
    /// - Parameter members: those of `PagesFromData.rowKeys`, evaluated.
    package func reading(_ members: [ValueNode.Member], of pages: PagesFromData) -> Checked<Self> {
        let own = decodeFrontMatter(ValueNode(.object(members), span: pages.span))
        var result = self
        for member in members { result.take(member.key, from: own.value) }
        return Checked(result, own.diagnostics)
    }

    /// Takes the value of one of `keysOfRows`.
    private mutating func take(_ key: String, from other: FrontMatter) {
        switch key {
        case "date": date = other.date
        case "updated": updated = other.updated
        case "period": period = other.period
        case "release": release = other.release
        case "status": status = other.status
        case "next_release": nextRelease = other.nextRelease
        case "contact": contact = other.contact
        case "draft": draft = other.draft
        case "weight": weight = other.weight
        case "tags": tags = other.tags
        case "aliases": aliases = other.aliases
        case "template": (template, templateSpan) = (other.template, other.templateSpan)
        default: break
        }
    }
}
