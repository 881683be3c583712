import SiteModel
import Testing

@testable import Preview

@Suite struct LiveSiteTests {
    @Test func `tells open pages of each change, and of nothing else`() async throws {
        let live = LiveSite()
        let (stream, continuation) = live.revisions()
        var revisions = stream.makeAsyncIterator()
        #expect(await revisions.next() == "first")
        live.show(try build("one"))
        let one = await revisions.next()
        live.show(try build("one"))
        live.show(PreviewBuild(artifacts: nil, report: "broken"))
        let broken = await revisions.next()
        live.show(try build("one"))
        #expect(await revisions.next() == one)
        #expect(broken != one)
        #expect(live.listenerCount == 1)
        continuation.finish()
        #expect(live.listenerCount == 0)
    }

    @Test func `keeps the last good site when a build fails`() throws {
        var site = PreviewSite()
        site.show(try build("one"))
        site.show(PreviewBuild(artifacts: nil, report: "broken"))
        #expect(site.failure == "broken")
        #expect(site.files.count == 1)
        site.show(try build("two"))
        #expect(site.failure == nil)
    }

    private func build(_ text: String) throws -> PreviewBuild {
        let path = try #require(OutputPath("index.html"))
        return PreviewBuild(artifacts: [Artifact(path, bytes: Array(text.utf8))])
    }
}
