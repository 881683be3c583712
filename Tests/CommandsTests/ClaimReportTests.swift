import Diagnostics
import Formats
import SiteBuild
import SiteModel
import Testing
import Values

@testable import Commands

@Suite struct `The list of claims` {
    @Test func `has a line for each, and one that counts them`() async throws {
        let report = try await report()
        #expect(
            report.claims.map(report.line) == [
                "  holds         “264 juta”  264000000 person, as stated  target  content/index.md:4:1",
                "  truncated     “71 juta”  71970314 person, 970314 more  gap  content/index.md:5:1",
                "  acknowledged  “73 juta”  71970314 person, 1029686 less  gap  content/index.md:6:1",
                "  contradicted  “70 juta”  71970314 person, 1970314 more  gap  content/index.md:7:1",
            ])
        #expect(report.counts == "4 claims: 1 holds, 1 truncated, 1 acknowledged, 1 contradicted")
    }

    @Test func `is lines of JSON for programs`() async throws {
        let report = try await report()
        let line = try #require(report.claims.dropFirst(2).first.map(report.json))
        #expect(
            String(decoding: writeJSON(line), as: UTF8.self)
                == #"{"verdict":"contradicted","text":"73 juta","target":"gap","value":71970314,"#
                + #""difference":-1029686,"unit":"person","acknowledged":{"date":"2018-02-16","#
                + #""by":"Humas","reason":"salah ucap"},"file":"content/index.md","line":6,"column":1}"#
        )
    }

    private func report() async throws -> ClaimReport {
        let files = InMemoryFileSystem(texts: [
            "site.yml": "title: Uji\nlanguages: [id]\nbase_url: https://example.org/\n",
            "content/data/measures.yml": """
            target: {value: 264000000, unit: person}
            gap: {value: 71970314, unit: person}
            """,
            "content/index.md": """
            ---
            title: Uji
            ---
            [264 juta](claim:target)
            [71 juta](claim:gap)
            [73 juta](claim:gap "acknowledged 2018-02-16 Humas: salah ucap")
            [70 juta](claim:gap)
            """,
        ])
        let site = try #require(try loadSite(from: files).value)
        let built = await buildSite(
            site, options: BuildOptions(clock: Instant(milliseconds: Int64(0)), jobs: 1))
        return ClaimReport(claims: built.value.claims, renderer: site.sources.renderer())
    }
}
