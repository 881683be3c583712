import Testing

@testable import SiteModel

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("assets/LOGO.SVG", "image/svg+xml"),
        ("site.3f2a9c1b.css", "text/css; charset=utf-8"),
        ("a.d/noextension", "application/octet-stream"),
        ("CNAME", "application/octet-stream"), ("x.unknown", "application/octet-stream"),
    ])
    func `follows from the extension`(path: String, type: String) {
        #expect(MediaType(path: path).value == type)
    }
}
