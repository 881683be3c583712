package import Diagnostics
import Formats
package import Values

/// Reads a page's front matter. Unknown keys, wrong types and impossible dates are errors.
///
/// Specification: docs/reference in the documentation, "front matter".
package func decodeFrontMatter(_ written: ValueNode) -> Checked<FrontMatter> {
    let (node, ofRows) = separatedFromRows(written)
    var reader = ObjectReader(node, what: "front matter")
    var result = FrontMatter()
    result.title = reader.textNode("title")
    result.description = reader.textNode("description")
    result.date = reader.date("date")
    result.updated = reader.date("updated")
    result.period = reader.text("period")
    result.release = reader.release("release")
    result.status = reader.enumeration("status", as: FrontMatter.Status.self)
    result.nextRelease = reader.date("next_release")
    result.contact = reader.contact("contact")
    result.corrections = reader.corrections("corrections")
    result.draft = reader.boolean("draft") ?? false
    result.slug = reader.slug("slug")
    result.url = reader.string("url")
    result.weight = reader.integer("weight")
    result.tags = reader.tags("tags")
    result.aliases = reader.aliases("aliases")
    result.template = reader.string("template")
    result.language = reader.string("lang")
    result.parameters = reader.parameters("params")
    result.templateSpan = reader.node("template")?.span
    result.languageSpan = reader.node("lang")?.span
    result.addressSpan = (reader.node("url") ?? reader.node("slug"))?.span
    result.pages = reader.pages("pages")
    result.pages?.rowKeys = ofRows
    if result.pages != nil { reader.refuseAddress() }
    for member in node.members ?? []
    where reader.knows(member.key) && !evaluatedKeys.contains(member.key) {
        reader.refuseExpressions(in: member.value, of: member.key)
    }
    return Checked(result, reader.finish())
}

/// The keys whose texts may hold `{{ … }}`.
private let evaluatedKeys = ["title", "description", "corrections", "params", "pages"]

extension ObjectReader {
    /// What would be shown as it is written, or be part of an address.
    fileprivate mutating func refuseExpressions(in node: ValueNode, of key: String) {
        for item in node.items ?? [] { refuseExpressions(in: item, of: key) }
        for member in node.members ?? [] { refuseExpressions(in: member.value, of: key) }
        guard let text = node.string, text.hasBytes(of: "{{") else { return }
        report(
            .error(
                .expressionNotEvaluated(key), at: node.span,
                help: "put it under 'title', 'description' or 'params'"))
    }

    /// An address of its own, which pages from data cannot have.
    fileprivate mutating func refuseAddress() {
        for key in ["slug", "url"] {
            guard let node = node(key), node.scalar != .null else { continue }
            report(.error(.addressBesidePages(key), at: node.span, help: "remove it"))
        }
    }

    /// One part of an address.
    fileprivate mutating func slug(_ key: String) -> String? {
        guard let slug = string(key) else { return nil }
        if slug.utf8.contains(UInt8(ascii: "/")) {
            report(
                .error(
                    .slashInSlug(slug), at: node(key)?.span,
                    help: "write the whole address as 'url'"))
            return nil
        }
        return slug
    }

    fileprivate mutating func parameters(_ key: String) -> ValueNode? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard node.members != nil else {
            mismatch(key, "a mapping", node)
            return nil
        }
        return node
    }

    fileprivate mutating func release(_ key: String) -> Instant? {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard let text = node.string, let parsed = parseISOInstant(text) else {
            report(.error(.releaseNotInstant, at: node.span, help: Self.releaseHelp))
            return nil
        }
        guard parsed.zone != nil else {
            report(.error(.releaseWithoutZone, at: node.span, help: Self.releaseHelp))
            return nil
        }
        return parsed.instant
    }

    private static var releaseHelp: String { "for example 2018-02-15T09:30:00+07:00" }

    fileprivate mutating func contact(_ key: String) -> FrontMatter.Contact? {
        guard let node = node(key), node.scalar != .null else { return nil }
        var reader = ObjectReader(node, what: "contact")
        let contact = FrontMatter.Contact(
            name: reader.string("name"), email: reader.string("email"),
            phone: reader.string("phone"), url: reader.string("url"))
        report(contentsOf: reader.finish())
        return contact
    }

    fileprivate mutating func corrections(_ key: String) -> [FrontMatter.Correction] {
        (list(key) ?? []).compactMap { item in
            var reader = ObjectReader(item, what: "correction")
            let date = reader.date("date")
            let text = reader.textNode("text")
            report(contentsOf: reader.finish())
            guard let date, let text else {
                report(.error(.incompleteCorrection, at: item.span))
                return nil
            }
            return FrontMatter.Correction(date: date, text: text)
        }
    }
}

extension Diagnostic.Message {
    static let releaseNotInstant = Self(
        id: "release-not-instant", text: "'release' must be a date and a time with a zone")
    static let releaseWithoutZone = Self(
        id: "release-without-zone", text: "'release' has no zone, so it names no instant")
    static func expressionNotEvaluated(_ key: String) -> Self {
        Self(id: "expression-not-evaluated", text: "'\(key)' cannot hold an expression")
    }
    static func addressBesidePages(_ key: String) -> Self {
        Self(
            id: "address-beside-pages",
            text: "'\(key)' beside 'pages': its 'path' says the addresses of all pages")
    }
    static func slashInSlug(_ slug: String) -> Self {
        Self(
            id: "slash-in-slug",
            text: "'\(slug)' has a slash: a slug is the last part of an address alone")
    }
    static let incompleteCorrection = Self(
        id: "incomplete-correction", text: "a correction needs 'date' and 'text'")
}
