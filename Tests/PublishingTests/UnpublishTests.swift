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

@Suite struct UnpublishTests {
    @Test func `removes what was published, and the folder`() throws {
        let site = Site()
        try site.publish(["a.html": "1", "b/c.html": "2"])
        #expect(try unpublish(site))
        #expect(access(site.output, F_OK) != 0)
        #expect(try !unpublish(site))
    }

    @Test func `leaves a folder of someone else alone`() throws {
        let site = Site()
        site.folder.write("public/thesis.odt", "precious")
        #expect(throws: Failure.self) { try unpublish(site) }
        #expect(site.folder.read("public/thesis.odt") == "precious")
    }

    @Test func `leaves a link, and what it leads to can be published to again`() throws {
        let site = Site()
        #expect(mkdir(site.folder.path + "/www", 0o777) == 0)
        #expect(symlink("www", site.output) == 0)
        try site.publish(["a.html": "1"])
        #expect(try unpublish(site))
        try site.publish(["a.html": "2"])
        #expect(site.folder.read("www/a.html") == "2")
    }

    private func unpublish(_ site: borrowing Site) throws -> Bool {
        try Publishing.unpublish(
            site.output, holding: try BuildLock(workFolder: site.workFolder))
    }
}
