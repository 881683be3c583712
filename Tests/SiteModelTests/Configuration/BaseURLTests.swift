import SiteModel
import Testing

@Suite struct `A base address` {
    @Test(arguments: [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/laporan", "https://example.org/laporan/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("http://[::1]:8080/a%20b/~c/", "http://[::1]:8080/a%20b/~c/"),
        ("http://[::1]", "http://[::1]/"),
    ])
    func `ends with a slash`(text: String, expected: String) throws {
        #expect(try readBaseURL(text) == expected)
    }

    @Test(
        arguments: [
            ("", .notAbsolute), ("example.org", .notAbsolute), ("//example.org", .notAbsolute),
            ("ftp://example.org/", .notAbsolute), ("https://", .withoutHost),
            ("https:///laporan", .withoutHost), ("https://:80/", .withoutHost),
            ("https://example.org?a=b", .withQueryOrFragment),
            ("https://example.org/a#b", .withQueryOrFragment),
            ("https://humas:rahasia@example.org/", .withUser),
            ("https://example.org//laporan/", .badFolder), ("https://example.org//", .badFolder),
            ("https://example.org/a/../b", .badFolder), ("https://example.org/.", .badFolder),
            ("https://example.org:/", .badPort), ("https://example.org:http/", .badPort),
            ("https://example.org:0/", .badPort), ("https://example.org:65536/", .badPort),
            ("https://example.org:+80/", .badPort), ("https://example.org:-80/", .badPort),
            ("https://example.org:99999999999999999999/", .badPort),
            ("https://example.org/a b", .badCharacter(" ")),
            ("https://example.org/é", .badCharacter("é")),
            ("https://example.org/<b>", .badCharacter("<")),
            ("https://example.org/a\nb", .badCharacter("\u{FFFD}")),
            ("https://example.org/100%", .badCharacter("%")),
        ] as [(String, BaseURLFault)])
    func `is absolute and has nothing behind its path`(text: String, fault: BaseURLFault) {
        #expect(throws: fault) { try readBaseURL(text) }
    }
}
