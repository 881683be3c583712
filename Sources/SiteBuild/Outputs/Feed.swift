import Formats
import Markup
import SiteModel
import Values

/// How many pages a feed shows, the newest.
private let feedLength = 50

/// Whether a language has a feed: one without an entry would have no time of its own.
func hasFeed(_ language: String, _ index: SiteIndex, _ configuration: SiteConfiguration) -> Bool {
    configuration.makesFeed && !index.releases(in: language).isEmpty
}

/// The address of a language's feed: `/feed.xml`, `/en/feed.xml`.
func feedAddress(_ language: String, _ configuration: SiteConfiguration) -> URLPath {
    URLPath(feedFile(language, configuration))
}

private func feedFile(_ language: String, _ configuration: SiteConfiguration) -> OutputPath {
    let name = OutputPath(known: "feed.xml")
    guard language != configuration.defaultLanguage else { return name }
    return OutputPath("\(language)/\(name)") ?? name
}

/// The feeds of the site: the dated pages of each language, newest first.
///
/// Specification: <https://www.rfc-editor.org/rfc/rfc4287>
func feedArtifacts(in shared: SharedScope, base: String) -> [Artifact] {
    let configuration = shared.site.configuration
    return configuration.languages.filter { hasFeed($0, shared.index, configuration) }.map {
        Artifact(
            feedFile($0, configuration), mediaType: .atom,
            bytes: feed($0, in: shared, base: base))
    }
}

private func feed(_ language: String, in shared: SharedScope, base: String) -> [UInt8] {
    let configuration = shared.site.configuration
    let title = configuration.title.text(for: language) ?? ""
    let zone = configuration.timeZone
    let entries = shared.index.releases(in: language).prefix(feedLength)
        .map { FeedEntry(shared.index.entries[$0], base: base, zone: zone) }
    let address = feedAddress(language, configuration).absolute(under: base)
    var writer = MarkupWriter()
    writer.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    writer.attribute("xml:lang", language)
    writer.raw(">\n")
    writer.element("id", address)
    writer.element("title", title)
    if let text = configuration.description?.text(for: language) {
        writer.element("subtitle", text)
    }
    if let newest = entries.map(\.updated).max() {
        writer.element("updated", newest.isoText(offset: zone))
    }
    writer.link("self", "application/atom+xml", address)
    if let home = shared.index.folderPage("", in: language) {
        writer.link("alternate", "text/html", home.page.address.absolute(under: base))
    }
    writer.author(title)
    for entry in entries { entry.write(&writer, language, zone) }
    writer.raw("</feed>\n")
    return writer.finish().bytes
}

/// A page in a feed. Its address is its id.
private struct FeedEntry {
    let entry: SiteIndex.Entry
    let address: String
    let published: Instant
    let updated: Instant

    init(_ entry: SiteIndex.Entry, base: String, zone: UTCOffset) {
        self.entry = entry
        address = entry.page.address.absolute(under: base)
        let dates = PublicationDates(entry.page.frontMatter, zone: zone)
        // Pages in feeds have a date; the epoch is never seen.
        let epoch = Instant(milliseconds: Int64(0))
        published = dates.published?.instant(zone) ?? epoch
        updated = dates.modified?.instant(zone) ?? published
    }

    func write(_ writer: inout MarkupWriter, _ language: String, _ zone: UTCOffset) {
        writer.raw("<entry>\n")
        writer.element("id", address)
        writer.element("title", entry.title)
        writer.element("updated", updated.isoText(offset: zone))
        writer.element("published", published.isoText(offset: zone))
        writer.link("alternate", "text/html", address)
        if let contact = entry.page.frontMatter.contact, let name = contact.name {
            writer.author(name, contact)
        }
        for tag in entry.page.frontMatter.tags {
            writer.raw("<category")
            writer.attribute("term", xmlText(tag.name))
            writer.raw("/>\n")
        }
        if let description = entry.description { writer.element("summary", description) }
        writer.raw("</entry>\n")
    }
}

extension MarkupWriter {
    fileprivate mutating func link(
        _ relation: StaticString, _ type: StaticString, _ address: String
    ) {
        raw("<link rel=\"")
        raw(relation)
        raw("\" type=\"")
        raw(type)
        raw("\"")
        attribute("href", address)
        raw("/>\n")
    }

    /// A person or office. What Atom would not take as an address is left out.
    fileprivate mutating func author(_ name: String, _ contact: FrontMatter.Contact? = nil) {
        raw("<author>\n")
        element("name", name)
        if let url = contact?.url, isWebAddress(url) { element("uri", url) }
        if let email = contact?.email, isMailbox(email) { element("email", email) }
        raw("</author>\n")
    }
}

/// Something before and behind one `@`, as Atom's schema wants it.
private func isMailbox(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
}
