import Testing

/// Slips that were printed (docs/slips.md), each as a tiny site with the claim, identity or constraint that catches it.
/// The figures are those of the source, which is named by its row of content/data/sources.csv.
struct KnownSlip: Sendable, CustomTestStringConvertible {
    var id: String
    /// The text of the page; the site's files, if others are needed.
    var text = ""
    var measures = ""
    var files = ""
    /// The code of the diagnostic, and a part of what it says.
    var code: String
    var says: String

    var testDescription: String { id }
}

@Suite struct `A slip that was printed` {
    @Test(arguments: knownSlips)
    func `is caught`(_ slip: KnownSlip) async throws {
        var site = TestSite.small(slip.files)
        site.files["content/rilis/pks.md"] = "---\ntitle: PKS\n---\n" + slip.text + "\n"
        site.files["content/data/measures.yml", default: ""] += slip.measures + "\n"
        let outcome = try await site.build()
        #expect(outcome.codes.contains(slip.code), "\(outcome.report)")
        #expect(outcome.report.contains(slip.says), "\(outcome.report)")
    }

    @Test func `is one of those that a rule can catch`() {
        #expect(Set(knownSlips.map(\.id)).count == 20)
    }
}
