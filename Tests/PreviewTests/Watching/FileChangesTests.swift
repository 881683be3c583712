import TestSupport
import Testing

@testable import Preview

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite(.timeLimit(.minutes(5))) struct FileChangesTests {
    private let sources: Set<String> = ["site.yml", "content", "templates"]

    @Test(arguments: ["site.yml", "content/a.md", "content/new/deep/b.md", "templates/page.html"])
    func `hears of a file that is written, also in new folders`(file: String) async {
        let folder = TemporaryFolder()
        folder.write("content/a.md", "old")
        var changes = fileChanges(below: folder.path, sources: sources).makeAsyncIterator()
        folder.write(file, "new")
        #expect(await changes.next() != nil)
    }

    @Test func `hears of what happens in a folder that came later`() async {
        let folder = TemporaryFolder()
        var changes = fileChanges(below: folder.path, sources: sources).makeAsyncIterator()
        folder.write("content/sub/a.md", "1")
        #expect(await changes.next() != nil)
        folder.write("content/sub/a.md", "2")
        #expect(await changes.next() != nil)
    }

    @Test func `hears of an editor's rename and of a deletion`() async {
        let folder = TemporaryFolder()
        folder.write("content/a.md", "old")
        folder.write("content/.a.md.swp", "new")
        var changes = fileChanges(below: folder.path, sources: sources).makeAsyncIterator()
        #expect(rename(folder.path + "/content/.a.md.swp", folder.path + "/content/a.md") == 0)
        #expect(await changes.next() != nil)
        #expect(unlink(folder.path + "/content/a.md") == 0)
        #expect(await changes.next() != nil)
    }

    @Test func `does not hear of the output, of hidden files, or of other folders`() async {
        let folder = TemporaryFolder()
        folder.write("content/a.md", "old")
        let changes = fileChanges(below: folder.path, sources: sources)
        folder.write("public/index.html", "")
        folder.write(".laporan/lock", "")
        folder.write("content/.a.md.swp", "")
        folder.write("README.md", "")
        let isHeard = await withTaskGroup(of: Bool.self) { group in
            group.addTask { await changes.first { true } != nil }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(300))
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
        #expect(!isHeard)
    }

    @Test func `finds changes by looking, where the system cannot tell`() async {
        let folder = TemporaryFolder()
        folder.write("content/a.md", "old")
        let known = SourceTree(root: folder.path, sources: sources)
        folder.write("content/a.md", "newer")
        let (changes, continuation) = AsyncStream.makeStream(of: Void.self)
        let path = folder.path
        let task = Task {
            await pollFiles(path, sources, since: known, every: .milliseconds(1)) {
                continuation.yield()
            }
            continuation.finish()
        }
        var iterator = changes.makeAsyncIterator()
        #expect(await iterator.next() != nil)
        task.cancel()
        #expect(await iterator.next() == nil)
    }
}
