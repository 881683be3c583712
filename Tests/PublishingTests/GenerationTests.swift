import Diagnostics
import SiteModel
import Testing

@testable import Publishing

@Suite struct GenerationTests {
    @Test func `reports every path that two files want`() throws {
        let paths = ["a", "b", "a", "b/c", "b/c"].compactMap(OutputPath.init)
        let failure = #expect(throws: Failure.self) {
            try Generation(paths.map { Artifact($0, bytes: []) })
        }
        #expect(
            failure?.diagnostics.map(\.message.text) == [
                "'a': two files of the site have this path",
                "'b': both a file and the folder of 'b/c'",
                "'b/c': two files of the site have this path",
                "'b': both a file and the folder of 'b/c'",
            ])
    }

    @Test(arguments: [".laporan-manifest.json", ".git/config", ".laporan-staging/0"])
    func `refuses names that the folder keeps for itself`(path: String) throws {
        let failure = #expect(throws: Failure.self) {
            try Generation([Artifact(try #require(OutputPath(path)), bytes: [])])
        }
        #expect(failure?.diagnostics.map(\.message.id) == ["reserved-output-path"])
    }

    @Test func `lists files in byte order whatever order they came in`() throws {
        let paths = ["b", "a/b", "a.b", "\"q\""].compactMap(OutputPath.init)
        let artifacts = paths.map { Artifact($0, bytes: []) }
        let forwards = try Generation(artifacts)
        #expect(forwards.files.map(\.path.string) == ["\"q\"", "a.b", "a/b", "b"])
        #expect(try Generation(artifacts.reversed()).manifest == forwards.manifest)
        let text = String(decoding: forwards.manifest.bytes, as: UTF8.self)
        #expect(text.contains("    \"\\\"q\\\"\": \"xxh3:"))
    }
}
