import SiteModel
import Testing

@testable import SiteBuild

@Suite struct `An address in a published file` {
    @Test(
        arguments: [
            ("", .file("rilis/a/index.html", anchor: "")),
            ("#b", .file("rilis/a/index.html", anchor: "b")),
            ("?q", .file("rilis/a/index.html", anchor: "")),
            ("#caf%C3%A9", .file("rilis/a/index.html", anchor: "café")),
            ("#TOP", .file("rilis/a/index.html", anchor: "")),
            ("#:~:text=x", .file("rilis/a/index.html", anchor: "")),
            ("./", .file("rilis/a/index.html", anchor: "")),
            ("b.svg", .file("rilis/a/b.svg", anchor: "")),
            (" b.svg\n", .file("rilis/a/b.svg", anchor: "")),
            ("../", .file("rilis/index.html", anchor: "")),
            ("..", .file("rilis/index.html", anchor: "")),
            (".././a/../#x", .file("rilis/index.html", anchor: "x")),
            ("../../", .file("index.html", anchor: "")),
            ("../index.html?a#x", .file("rilis/index.html", anchor: "x")),
            ("../../caf%C3%A9/", .file("café/index.html", anchor: "")),
            ("../a", .nothing(path: "rilis/a")), ("../../..", .nothing(path: nil)),
            ("%zz", .nothing(path: nil)), ("../../cafe%CC%81/", .nothing(path: "cafe\u{301}/")),
            ("/uji/rilis/", .file("rilis/index.html", anchor: "")),
            ("/uji/", .file("index.html", anchor: "")), ("/uji/x/", .nothing(path: "x/")),
            ("/rilis/", .wrongRoot(path: "rilis/index.html")), ("/x/", .external),
            ("https://example.org/uji/rilis/", .file("rilis/index.html", anchor: "")),
            ("https://example.org/uji/x", .nothing(path: "x")),
            ("https://example.org/x", .external), ("//example.org/uji/", .external),
            ("mailto:a@b.c", .external), ("data:image/png;base64,x", .external),
        ] as [(String, PublishedAddresses.Target)])
    func `leads where a browser would go`(address: String, target: PublishedAddresses.Target) {
        #expect(Self.addresses("https://example.org/uji/").target(of: address, in: file) == target)
    }

    @Test func `starts at the server's root if the site does not know where it stands`() {
        let addresses = Self.addresses(nil)
        #expect(
            addresses.target(of: "/rilis/", in: file) == .file("rilis/index.html", anchor: ""))
        #expect(addresses.target(of: "/x/", in: file) == .nothing(path: "x/"))
    }

    private let file = OutputPath(known: "rilis/a/index.html")

    private static func addresses(_ base: String?) -> PublishedAddresses {
        let paths = [
            "index.html", "rilis/index.html", "rilis/a/index.html", "rilis/a/b.svg",
            "café/index.html",
        ]
        return PublishedAddresses(Set(paths.compactMap(OutputPath.init)), base: base)
    }
}
