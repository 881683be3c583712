import SiteModel
import TestSupport
import Testing

@testable import Publishing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ReplaceTests {
    @Test(arguments: [EINVAL, ENOSYS, EBUSY, EXDEV])
    func `finds another way where folders cannot be exchanged`(code: Int32) throws {
        let site = Site()
        try site.publish(["a.html": "1", "old/b.html": "2"])
        let folder = try OutputFolder(site.output, workFolder: site.workFolder)
        let plan = try self.plan(["a.html": "new", "c/d.html": "3"], folder)
        try replaceByExchange(plan, folder) { _, _ in
            errno = code
            return -1
        }
        #expect(
            try site.contents() == [".laporan-manifest.json", "a.html", "c", "c/d.html"])
        #expect(site.folder.read("public/a.html") == "new")
        #expect(try site.leftovers() == [])
        #expect(try site.publish(["a.html": "new", "c/d.html": "3"]).isUnchanged)
    }

    @Test(arguments: [EINVAL, ENOSYS, EBUSY, EXDEV])
    func `finds another way for the first generation, too`(code: Int32) throws {
        let site = Site()
        try makeFolders(site.workFolder)
        let folder = try OutputFolder(site.output, workFolder: site.workFolder)
        try replaceByExchange(try plan(["a.html": "1", "c/d.html": "2"], folder), folder) { _, _ in
            errno = code
            return -1
        }
        #expect(
            try site.contents() == [".laporan-manifest.json", "a.html", "c", "c/d.html"])
        #expect(try site.leftovers() == [])
    }

    @Test func `leaves no folder where the first generation is refused`() throws {
        let site = Site()
        try makeFolders(site.workFolder)
        let folder = try OutputFolder(site.output, workFolder: site.workFolder)
        let plan = try self.plan(["a.html": "1"], folder)
        #expect(throws: FileSystemError.self) {
            try replaceByExchange(plan, folder) { _, _ in
                errno = EACCES
                return -1
            }
        }
        #expect(access(site.output, F_OK) != 0)
    }

    @Test func `leaves everything as it was if the exchange is refused`() throws {
        let site = Site()
        try site.publish(["a.html": "1"])
        let folder = try OutputFolder(site.output, workFolder: site.workFolder)
        let plan = try self.plan(["a.html": "2"], folder)
        let error = #expect(throws: FileSystemError.self) {
            try replaceByExchange(plan, folder) { _, _ in
                errno = EACCES
                return -1
            }
        }
        #expect(error?.reason == "Permission denied")
        #expect(site.folder.read("public/a.html") == "1")
    }

    @Test func `changes a Git working tree file by file and leaves its repository alone`() throws {
        let site = Site()
        site.folder.write("public/.git/HEAD", "ref")
        try site.publish(["a": "1", "b/c.html": "2"])
        let identity = try FileStatus(site.output).identity
        try site.publish(["a/x.html": "1", "b": "2"])
        #expect(try site.contents() == [".laporan-manifest.json", "a", "a/x.html", "b"])
        #expect(site.folder.read("public/.git/HEAD") == "ref")
        #expect(try FileStatus(site.output).identity == identity)
        #expect(try !directoryNames(site.output).contains(".laporan-staging"))
    }

    private func plan(
        _ files: [String: String], _ folder: OutputFolder
    ) throws -> PublicationPlan {
        PublicationPlan(
            try Generation(Site.artifacts(files)),
            over: folder.exists ? try PublishedTree(folder.path) : PublishedTree())
    }
}
