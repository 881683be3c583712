import Charts
import Diagnostics
import Formats
import SiteBuild
import SiteModel
import Testing

/// The site that this repository is.
@Suite struct `The repository's own site` {
    @Test func `builds without any diagnostic`() async throws {
        let (_, built) = try await Self.build()
        #expect(built.diagnostics.map(\.message.text) == [])
        #expect(built.value.pageCount >= 4)
    }

    @Test func `shows the same figures in every language`() async throws {
        let (site, built) = try await Self.build()
        let pages = Dictionary(
            built.value.artifacts.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        ) { first, _ in first }
        var compared = 0
        for page in site.pages where page.language == site.configuration.defaultLanguage {
            let twin = site.pages.first { $0.key == page.key && $0.language != page.language }
            let html = try #require(pages[page.address.file])
            let twinHTML = try #require(twin.flatMap { pages[$0.address.file] })
            #expect(dataValues(html) == dataValues(twinHTML))
            let names = measureNames(page.body.string)
            #expect(names == measureNames(twin?.body.string ?? ""))
            compared += names.count
        }
        #expect(compared > 0)
    }

    @Test func `tells machines of every page, and has nothing that a browser runs`() async throws {
        let (site, built) = try await Self.build()
        let texts = Dictionary(
            built.value.artifacts.map {
                ($0.path.string, String(decoding: $0.bytes, as: UTF8.self))
            }
        ) { first, _ in first }
        let base = try #require(site.configuration.baseURL)
        let sitemap = try #require(texts["sitemap.xml"])
        for page in site.pages {
            let html = try #require(texts[page.address.file.string])
            let address = page.address.absolute(under: base)
            #expect(sitemap.contains("<loc>\(address)</loc>"))
            #expect(html.contains("<link rel=\"canonical\" href=\"\(address)\">"))
            #expect(html.contains("hreflang=\"x-default\""))
            let data = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
            #expect(html.split(separator: "<script").count == 2 && html.contains(data))
        }
        for language in site.configuration.languages {
            let isFirst = language == site.configuration.defaultLanguage
            #expect(texts[isFirst ? "feed.xml" : "\(language)/feed.xml"] != nil)
        }
    }

    private static func build() async throws -> (site: Site, built: Checked<BuiltSite>) {
        let tests = "Tests/EndToEndTests/RepositorySiteTests.swift"
        let files = LocalFileSystem(root: String(#filePath.dropLast(tests.count + 1)))
        let loaded = try loadSite(from: files, reshaper: VegaLiteTransforms())
        let site = try #require(loaded.value)
        var options = BuildOptions(clock: Instant(milliseconds: Int64(0)), jobs: 2)
        options.includesFuture = true
        var built = await buildSite(site, options: options)
        built.diagnostics += loaded.diagnostics
        return (site, built)
    }
}

/// The machine-readable values of a page, `<data value="…">`, in their order.
private func dataValues(_ html: String) -> [Substring] {
    html.split(separator: "<data value=\"").dropFirst().compactMap {
        $0.split(separator: "\"").first
    }
}

/// The measures that a text names.
private func measureNames(_ text: String) -> Set<Substring> {
    let bodies = text.split(separator: "measures.", omittingEmptySubsequences: false).dropFirst()
    let dotted = bodies.map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "_" } }
    let cards = text.split(separator: "measure: ", omittingEmptySubsequences: false).dropFirst()
        .map { $0.prefix { $0.isLetter || $0.isNumber || $0 == "_" } }
    return Set(dotted + cards)
}
