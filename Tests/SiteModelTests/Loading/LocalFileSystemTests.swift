import Diagnostics
import TestSupport
import Testing

@testable import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct LocalFileSystemTests {
    @Test func `lists and reads what is on disk, in byte order`() throws {
        let folder = TemporaryFolder()
        folder.write("content/b.md", "B")
        folder.write("content/B/a.md", "A")
        folder.write("content/.hidden/x", "")
        let files = LocalFileSystem(root: folder.path)
        #expect(
            try files.list("content").map(\.path) == [
                "content/B", "content/B/a.md", "content/b.md",
            ])
        #expect(try files.read("content/b.md") == [0x42])
    }

    @Test func `has nothing where nothing is`() throws {
        let folder = TemporaryFolder()
        folder.write("site.yml", "")
        let files = LocalFileSystem(root: folder.path)
        #expect(try files.read("content/x.md") == nil)
        #expect(try files.read("site.yml/x") == nil)
        #expect(try files.read("site.yml") == [])
        #expect(try files.list("content").isEmpty)
        #expect(try files.list("site.yml").isEmpty)
    }

    @Test func `follows links, and enters a loop of links once`() throws {
        let folder = TemporaryFolder()
        folder.write("content/a/x.md", "")
        #expect(symlink("..", folder.path + "/content/a/up") == 0)
        #expect(symlink("a", folder.path + "/content/b") == 0)
        let paths = try LocalFileSystem(root: folder.path).list("content").map(\.path)
        #expect(paths == ["content/a", "content/a/x.md", "content/b", "content/b/x.md"])
    }

    @Test func `explains a folder that is read as a file, and a dangling link`() throws {
        let folder = TemporaryFolder()
        folder.write("content/a/x.md", "")
        #expect(symlink("nowhere", folder.path + "/content/dangling.md") == 0)
        let files = LocalFileSystem(root: folder.path)
        let isFolder = #expect(throws: FileSystemError.self) { try files.read("content/a") }
        #expect(
            isFolder?.diagnostic.message.text == "'content/a': cannot read: Is a directory")
        let dangling = #expect(throws: FileSystemError.self) { try files.list("content") }
        #expect(dangling?.path == "content/dangling.md")
    }

    @Test(arguments: ["../outside", "/etc/hostname", "content/../../x"])
    func `never leaves the site`(path: String) throws {
        let error = #expect(throws: FileSystemError.self) {
            try LocalFileSystem(root: "/tmp").read(path)
        }
        #expect(error?.code == EINVAL)
    }
}
