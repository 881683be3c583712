import SiteModel
import Testing

@testable import Preview

@Suite struct RespondTests {
    private let access = PreviewAccess(listeningHost: "127.0.0.1")

    @Test func `sends a page with its type, its script and nothing to keep`() {
        let response = get("/rilis/")
        #expect(response.status == 200)
        #expect(response.header("Content-Type") == "text/html; charset=utf-8")
        #expect(response.header("Cache-Control") == "no-store")
        let text = String(decoding: response.body, as: UTF8.self)
        #expect(text.hasPrefix("<body>rilis<script>"))
        #expect(text.hasSuffix("</script>\n</BODY></html>"))
        #expect(text.contains("\"\(site.revision)\""))
    }

    @Test func `sends other files as they are`() {
        let response = get("/data/a%20b.csv")
        #expect(response.status == 200)
        #expect(response.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(response.body == Array("x,y".utf8))
    }

    @Test func `leads to the folder where its slash is missing`() {
        let response = get("/rilis?x=1")
        #expect(response.status == 301)
        #expect(response.header("Location") == "/rilis/?x=1")
    }

    @Test(arguments: ["/nothing/", "/data/", "/../index.html", "/a%00b", "//evil", "/%2e%2e/x"])
    func `has no page where there is none`(target: String) {
        #expect(get(target).status == 404)
    }

    @Test(arguments: ["/%zz", "/%", "*", "http://localhost/"])
    func `refuses a malformed address`(target: String) {
        #expect(get(target).status == 400)
    }

    @Test(arguments: [("/nothing/", "Tidak ada"), ("/en/nothing/x", "Nothing")])
    func `shows the nearest page for what is not found`(target: String, words: String) {
        let response = get(target)
        #expect(response.status == 404)
        #expect(String(decoding: response.body, as: UTF8.self).hasPrefix(words))
    }

    @Test func `says that nothing changed to who has it already`() throws {
        let tag = try #require(get("/data/a%20b.csv").header("ETag"))
        for header in [tag, "W/" + tag, "\"x\", \(tag)", "*"] {
            let response = get("/data/a%20b.csv", ifNoneMatch: header)
            #expect(response.status == 304)
            #expect(response.body.isEmpty)
        }
        #expect(get("/data/a%20b.csv", ifNoneMatch: "\"x\"").status == 200)
    }

    @Test func `shows why the build failed, with the last good page one click away`() {
        var site = self.site
        site.show(PreviewBuild(artifacts: nil, report: "a.md:1:1: error: <b> & more\n"))
        let page = respond(to: PreviewRequest("/rilis/"), from: site, access)
        let text = String(decoding: page.body, as: UTF8.self)
        #expect(page.status == 500)
        #expect(text.contains("error: &lt;b&gt; &amp; more"))
        #expect(text.contains("href=\"/rilis/?laporan-last-good\""))
        #expect(text.contains("new EventSource"))
        let good = respond(to: PreviewRequest("/rilis/?laporan-last-good"), from: site, access)
        #expect(good.status == 200)
        #expect(respond(to: PreviewRequest("/data/a%20b.csv"), from: site, access).status == 200)
    }

    @Test func `has no last good page before the first build`() {
        let page = respond(to: PreviewRequest("/"), from: PreviewSite(), access)
        #expect(page.status == 500)
        #expect(!String(decoding: page.body, as: UTF8.self).contains("laporan-last-good"))
    }

    private var site: PreviewSite {
        let texts = [
            "index.html": "home", "rilis/index.html": "<body>rilis</BODY></html>",
            "data/a b.csv": "x,y", "404.html": "Tidak ada", "en/404.html": "Nothing",
        ]
        var site = PreviewSite()
        site.show(
            PreviewBuild(
                artifacts: texts.compactMap { path, text in
                    OutputPath(path).map { Artifact($0, bytes: Array(text.utf8)) }
                }))
        return site
    }

    private func get(_ target: String, ifNoneMatch: String? = nil) -> PreviewResponse {
        respond(to: PreviewRequest(target, ifNoneMatch: ifNoneMatch), from: site, access)
    }
}
