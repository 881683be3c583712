import Diagnostics
import Testing
import Values

@testable import Commands
@testable import Publishing

@Suite struct `The summary of a build` {
    private let warning = Diagnostic.warning(Diagnostic.Message(id: "w", text: "perhaps"))
    private let error = Diagnostic.error(Diagnostic.Message(id: "e", text: "no"))

    private func summary(
        _ outcome: BuildSummary.Outcome, _ diagnostics: [Diagnostic] = []
    ) -> BuildSummary {
        BuildSummary(
            outcome: outcome, pageCount: 12, fileCount: 40, diagnostics: diagnostics,
            times: `The times of a build's phases`.known)
    }

    @Test func `says what was published`() {
        var published = summary(.published)
        published.publication = PublicationSummary(
            written: 8, unchanged: 32, removed: 1, isUnchanged: false)
        #expect(
            published.text == "12 pages, 40 files: 8 written, 32 unchanged, 1 removed, "
                + "in 44 ms (read 10, build 28, publish 6)")
    }

    @Test func `never hides a warning`() {
        for outcome in [BuildSummary.Outcome.published, .checked, .served, .failed] {
            #expect(summary(outcome, [warning, warning]).text.contains("2 warnings"))
        }
    }

    @Test func `says what was checked and what failed`() {
        let times = "in 44 ms (read 10, build 28, publish 6)"
        #expect(summary(.checked).text == "12 pages, 40 files \(times): no problems found")
        #expect(summary(.served).text == "Built 12 pages, 40 files \(times)")
        #expect(
            summary(.failed, [error, warning]).text == "1 error, 1 warning; nothing was written")
    }

    @Test func `counts one thing as one`() {
        #expect(counted(1, "page") == "1 page")
        #expect(counted(0, "page") == "0 pages")
        #expect(counted([error]) == "1 error")
        #expect(counted([]) == nil)
    }

    @Test func `is an object for programs`() {
        let json = String(decoding: writeJSON(summary(.checked, [warning]).json), as: UTF8.self)
        #expect(
            json == #"{"outcome":"checked","pages":12,"files":40,"errors":0,"warnings":1,"#
                + #""milliseconds":{"read":3,"#
                + #""data":7,"pages":25,"files":3,"publish":6,"total":44}}"#)
    }

    @Test func `gives each phase a line`() {
        #expect(
            summary(.checked).phases == """
                  read     3 ms
                  data     7 ms
                  pages   25 ms
                  files    3 ms
                  publish  6 ms
                """)
    }
}
