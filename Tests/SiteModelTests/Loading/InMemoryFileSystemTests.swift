import Testing

@testable import SiteModel

@Suite struct InMemoryFileSystemTests {
    private let site = InMemoryFileSystem(texts: [
        "site.yml": "", "content/rilis/a.md": "A", "content/index.md": "", "content/.draft.md": "",
        ".laporan/cache": "", "contents/x": "",
    ])

    @Test func `lists files and folders in byte order without hidden ones`() {
        #expect(
            site.list("content") == [
                DirectoryEntry(path: "content/index.md", kind: .file),
                DirectoryEntry(path: "content/rilis", kind: .directory),
                DirectoryEntry(path: "content/rilis/a.md", kind: .file),
            ])
        #expect(site.list("").map(\.path).first == "content")
        #expect(site.list("nowhere").isEmpty)
    }

    @Test func `reads a file, or says that there is none`() {
        #expect(site.read("content/rilis/a.md") == [0x41])
        #expect(site.read("content/rilis") == nil)
    }
}
