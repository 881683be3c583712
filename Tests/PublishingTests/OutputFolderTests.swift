import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Publishing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct OutputFolderTests {
    @Test(arguments: ["thesis.odt", "sub/thesis.odt", ".hidden"])
    func `refuses a folder with files of someone else`(file: String) throws {
        let site = Site()
        site.folder.write("public/" + file, "precious")
        let failure = #expect(throws: Failure.self) { try site.publish(["a.html": "1"]) }
        #expect(failure?.diagnostics.map(\.message.id) == ["foreign-output-folder"])
        #expect(site.folder.read("public/" + file) == "precious")
    }

    @Test func `refuses a manifest that is not ours`() throws {
        let site = Site()
        site.folder.write("public/.laporan-manifest.json", "{}")
        #expect(throws: Failure.self) { try site.publish(["a.html": "1"]) }
    }

    @Test func `accepts an empty folder`() throws {
        let site = Site()
        #expect(mkdir(site.output, 0o777) == 0)
        #expect(try site.publish(["a.html": "1"]).written == 1)
    }

    @Test func `refuses a file, and a link that leads nowhere`() throws {
        let site = Site()
        site.folder.write("public", "a file")
        #expect(throws: Failure.self) { try site.publish(["a.html": "1"]) }
        #expect(site.folder.read("public") == "a file")
        let other = Site()
        #expect(symlink("nowhere", other.output) == 0)
        #expect(throws: Failure.self) { try other.publish(["a.html": "1"]) }
    }

    @Test func `removes what a killed build had staged`() throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        site.folder.write(".laporan/staging/half/a.html", "half")
        try site.publish(["a.html": "2"])
        #expect(try site.leftovers() == [])
    }

    @Test func `restores the old generation if a build was killed between two renames`() throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        let previous = try OutputFolder(site.output, workFolder: site.workFolder).previous
        #expect(rename(site.output, previous) == 0)
        let folder = try OutputFolder(site.output, workFolder: site.workFolder)
        #expect(folder.exists)
        #expect(site.folder.read("public/a.html") == "1")
    }
}
