import Diagnostics
import Formats
import SiteBuild
import SiteModel
import Testing

/// A test site, explained.
struct TracedSite {
    var explanation: SiteExplanation
    var diagnostics: [Diagnostic]
    private let files: [String: String]

    init(_ site: TestSite) async throws {
        files = site.files
        let loaded = try loadSite(from: InMemoryFileSystem(texts: site.files))
        let value = try #require(loaded.value)
        let explained = await explainPages(
            of: value,
            options: BuildOptions(
                clock: CivilDate(year: 2026, month: 1, day: 1)?.instant
                    ?? Instant(milliseconds: Int64(0)), jobs: 2)
        ) { _ in true }
        explanation = explained.value
        diagnostics = loaded.diagnostics + explained.diagnostics
    }

    /// The page at an address.
    func page(_ address: String) -> PageExplanation? {
        explanation.pages.first { $0.address == address }
    }

    /// The numbers of the page: each as `text|kind|what is written at its place`.
    func numbers(_ address: String, in place: String? = nil) -> [String] {
        (page(address)?.numbers ?? []).filter { place == nil || $0.place == place }
            .map { "\($0.text)|\($0.origin.kind.rawValue)|\(written($0.span))" }
    }

    /// What a file holds at a span.
    private func written(_ span: SourceSpan?) -> String {
        guard let span, let bytes = files[span.path].map({ Array($0.utf8) }),
            span.range.upperBound <= bytes.count
        else { return "" }
        return String(decoding: bytes[span.range], as: UTF8.self)
    }
}
