import Testing

@testable import SiteModel

@Suite struct ContentHashTests {
    @Test func `is XXH3 with sixteen digits`() {
        // The published value for no input and seed 0.
        #expect(ContentHash([]).hexadecimal == "2d06800538d394c2")
        #expect(ContentHash([1]).hexadecimal.utf8.count == 16)
    }

    @Test func `marks an asset's name before its extension`() {
        #expect(fingerprintedName("site.css", of: []) == "site.2d068005.css")
        #expect(fingerprintedName("a.b/font", of: []) == "a.b/font.2d068005")
    }
}
