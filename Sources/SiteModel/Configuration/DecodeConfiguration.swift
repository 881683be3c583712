package import Diagnostics
import Formats
import Queries
package import Values

/// Reads site.yml. Unknown keys and wrong types are errors; what is not built yet says so.
package func decodeConfiguration(_ node: ValueNode) -> Checked<SiteConfiguration> {
    var reader = ObjectReader(node, what: "site.yml")
    let languages = reader.languages("languages")
    var configuration = SiteConfiguration(
        title: reader.localizedText("title", languages: languages) ?? LocalizedText(""),
        description: reader.localizedText("description", languages: languages),
        baseURL: reader.baseURL("base_url"), languages: languages,
        timeZone: reader.timeZone("time_zone") ?? .utc,
        output: reader.outputFolder("output") ?? "public", allowsRawHTML: false,
        checks: CheckLevels())
    configuration.hasFaultyBaseURL =
        configuration.baseURL == nil && reader.node("base_url").map { $0.scalar != .null } ?? false
    configuration.makesFeed = reader.boolean("feed") ?? true
    configuration.makesSitemap = reader.boolean("sitemap") ?? true
    if reader.node("title").map({ $0.scalar == .null }) ?? true {
        reader.report(.error(.missingSiteTitle, at: node.span, help: "add 'title: …' to site.yml"))
    }
    if var section = reader.object("markdown") {
        configuration.allowsRawHTML = section.boolean("unsafe") ?? false
        reader.report(contentsOf: section.finish())
    }
    if var section = reader.object("pagination") {
        configuration.pageSize = section.pageSize("size") ?? configuration.pageSize
        reader.report(contentsOf: section.finish())
    }
    if var section = reader.object("checks") {
        let levels = CheckLevels()
        configuration.checks.links =
            section.enumeration("links", as: CheckLevels.Level.self) ?? levels.links
        configuration.checks.translations =
            section.enumeration("translations", as: CheckLevels.Level.self) ?? levels.translations
        configuration.checks.unusedDataset =
            section.enumeration("unused-dataset", as: CheckLevels.Level.self)
            ?? levels.unusedDataset
        reader.report(contentsOf: section.finish())
    }
    configuration.theme = reader.theme("theme", languages: languages)
    let loaders = decodeLoaders(reader.list("loaders") ?? [])
    configuration.loaders = loaders.value
    reader.report(contentsOf: loaders.diagnostics)
    if let node = reader.node("connections") {
        let connections = decodeConnections(node)
        configuration.connections = connections.value
        reader.report(contentsOf: connections.diagnostics)
    }
    return Checked(configuration, reader.finish())
}

extension ObjectReader {
    fileprivate mutating func languages(_ key: String) -> [String] {
        var codes: [String] = []
        let items = list(key)
        if items?.isEmpty == true {
            report(.error(.noLanguage, at: node(key)?.span, help: "write one or more, as [id, en]"))
        }
        for item in items ?? [] {
            guard let code = item.string, FormatLocale(code: code) != nil else {
                report(
                    .error(
                        .unknownLanguage(item.string ?? item.kind), at: item.span,
                        help: "known: id, en"))
                continue
            }
            if codes.contains(code) {
                report(.error(.repeatedLanguage(code), at: item.span))
            } else {
                codes.append(code)
            }
        }
        return codes.isEmpty ? ["en"] : codes
    }

    fileprivate mutating func pageSize(_ key: String) -> Int? {
        guard let size = integer(key) else { return nil }
        guard size >= 1 else {
            report(.error(.pageSizeTooSmall(size), at: node(key)?.span, help: "write 1 or more"))
            return nil
        }
        return size
    }

    fileprivate mutating func baseURL(_ key: String) -> String? {
        guard let node = node(key), let text = string(key) else { return nil }
        do throws(BaseURLFault) {
            return try readBaseURL(text)
        } catch {
            report(
                .error(.badBaseURL(error), at: node.span, help: "as https://example.org/laporan/"))
            return nil
        }
    }

    fileprivate mutating func timeZone(_ key: String) -> UTCOffset? {
        guard let node = node(key), let name = string(key) else { return nil }
        guard let zone = UTCOffset(name: name) else {
            report(
                .error(
                    .unknownTimeZone(name), at: node.span,
                    help: "known: UTC, Asia/Jakarta, Asia/Makassar, Asia/Jayapura, +07:00"))
            return nil
        }
        return zone
    }

    fileprivate mutating func outputFolder(_ key: String) -> String? {
        guard let node = node(key), let name = string(key) else { return nil }
        let sources = ["content", "templates", ".laporan"]
        guard isSafeRelativePath(name),
            !sources.contains(where: { name == $0 || name.hasPrefix($0 + "/") })
        else {
            report(
                .error(
                    .unsafeOutputFolder(name), at: node.span,
                    help: "name a folder of its own inside the site, such as public"))
            return nil
        }
        return name
    }
}

extension Diagnostic.Message {
    static let missingSiteTitle = Self(id: "missing-title", text: "site.yml has no title")
    static func unknownLanguage(_ code: String) -> Self {
        Self(id: "unknown-language", text: "'\(code)' is not a language that pages can be in")
    }
    static let noLanguage = Self(id: "no-language", text: "'languages' names none")
    static func repeatedLanguage(_ code: String) -> Self {
        Self(id: "repeated-language", text: "'\(code)' is among the languages already")
    }
    static func pageSizeTooSmall(_ size: Int) -> Self {
        Self(id: "page-size-too-small", text: "a list cannot show \(size) pages at a time")
    }
    static func badBaseURL(_ fault: BaseURLFault) -> Self {
        Self(id: "bad-base-url", text: "'base_url' \(fault.text)")
    }
    static func unknownTimeZone(_ name: String) -> Self {
        Self(id: "unknown-time-zone", text: "'\(name)' is not a time zone known here")
    }
    static func unsafeOutputFolder(_ name: String) -> Self {
        Self(id: "unsafe-output-folder", text: "'\(name)' cannot be the output folder")
    }
}
