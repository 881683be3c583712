import Diagnostics
import SiteModel
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a user does wrong (files of `TestSite.small`), and below `-- report --` the whole text that comes of it.
/// `RECORD=1 swift test` rewrites the reports; look at them before they are committed.
struct BadInput: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String

    var testDescription: String { name }

    static let all: [BadInput] = {
        let folder = #filePath.dropLast("BadInputTests.swift".count) + "BadInput"
        let files = (try? LocalFileSystem(root: String(folder)).list("")) ?? []
        return files.filter { $0.path.hasSuffix(".txt") }.map {
            BadInput(name: String($0.path.dropLast(4)), path: folder + "/" + $0.path)
        }
    }()
}

@Suite struct `Bad input` {
    @Test(arguments: BadInput.all)
    func `is shown with its place, what was understood and what to do`(_ bad: BadInput) async throws
    {
        let text = String(decoding: try readFile(bad.path), as: UTF8.self)
        var files = TestSite(text).files
        let expected = files.removeValue(forKey: "report") ?? ""
        var site = TestSite.small()
        site.files.merge(files) { _, new in new }
        let outcome = try await site.build()
        #expect(outcome.diagnostics.hasErrors)
        if getenv("RECORD") != nil, getenv("CI") == nil {
            let kept = text.utf8.count - expected.utf8.count
            try record(Array(text.utf8.prefix(kept)) + outcome.report.utf8, at: bad.path)
        } else {
            #expect(outcome.report == expected)
        }
    }

    @Test func `is tested in every case that the folder holds`() {
        #expect(BadInput.all.count >= 20)
    }
}

private func record(_ bytes: some Collection<UInt8>, at path: String) throws {
    let bytes = Array(bytes)
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    #expect(count == bytes.count)
}
