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

    @Test func `lists what has a backslash in its name, for others to report`() throws {
        let folder = TemporaryFolder()
        folder.write("content/a\\b.md", "")
        let paths = try LocalFileSystem(root: folder.path).list("content").map(\.path)
        #expect(paths == ["content/a\\b.md"])
    }

    @Test func `names a file whose name no address could hold`() throws {
        let folder = TemporaryFolder()
        folder.write("content/a.md", "")
        let path = Array((folder.path + "/content/b").utf8) + [0xFF, 0]
        let descriptor = path.withUnsafeBufferPointer {
            $0.withMemoryRebound(to: CChar.self) {
                open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600)
            }
        }
        #expect(close(descriptor) == 0)
        let error = #expect(throws: FileSystemError.self) {
            try LocalFileSystem(root: folder.path).list("content")
        }
        #expect(
            error?.diagnostic.message.text
                == "'content/b\u{FFFD}': cannot read: its name is not UTF-8, rename it")
    }

    @Test(arguments: ["../outside", "/etc/hostname", "content/../../x"])
    func `never leaves the site`(path: String) throws {
        let error = #expect(throws: FileSystemError.self) {
            try LocalFileSystem(root: "/tmp").read(path)
        }
        #expect(error?.code == EINVAL)
    }
}
