import Diagnostics
import SiteModel
import Testing
import Values

@Suite struct `The configuration` {
    @Test func `has defaults for all but the title`() {
        let decoded = decode("title: Uji")
        #expect(decoded.faults == [])
        #expect(decoded.value.languages == ["en"])
        #expect(decoded.value.output == "public")
        #expect(decoded.value.baseURL == nil)
        #expect(!decoded.value.allowsRawHTML)
        #expect(decoded.value.checks.links == .error)
        #expect(decoded.value.makesFeed && decoded.value.makesSitemap)
    }

    @Test func `ends the base address with a slash`() {
        let decoded = decode("title: Uji\nbase_url: https://example.org/laporan")
        #expect(decoded.value.baseURL == "https://example.org/laporan/")
    }

    @Test(arguments: [
        ("title:", "missing-title at title:"),
        ("{title: {id: x}, languages: [id, en]}", "missing-translation at title"),
        ("{title: x, languages: [id, id]}", "repeated-language at id"),
        ("{title: x, languages: [fr]}", "unknown-language at fr"),
        ("{title: x, languages: []}", "no-language at []"),
        ("{title: x, base_url: example.org}", "bad-base-url at example.org"),
        ("{title: x, base_url: https://example.org/?a}", "bad-base-url at https://example.org/?a"),
        ("{title: x, feed: atom}", "wrong-kind at atom"),
        ("{title: x, sitemap: 1}", "wrong-kind at 1"),
        ("{title: x, time_zone: Jakarta}", "unknown-time-zone at Jakarta"),
        ("{title: x, output: ../x}", "unsafe-output-folder at ../x"),
        ("{title: x, output: content/x}", "unsafe-output-folder at content/x"),
        ("{title: x, checks: {links: no}}", "unknown-value at no"),
        ("{title: x, markdown: {safe: true}}", "unknown-key at safe"),
        ("{title: x, theme: {accent: blue}}", "not-a-color at blue"),
        ("{title: x, loaders: [a.py]}", "bad-loader-path at a.py"),
    ])
    func `that does not fit is an error at its place`(yaml: String, expected: String) {
        #expect(decode(yaml).faults == [expected])
    }

    @Test(arguments: [("base_url: x", true), ("base_url: [x]", true), ("base_url:", false)])
    func `remembers that a base address cannot be used`(line: String, isFaulty: Bool) {
        #expect(decode("title: x\n\(line)").value.hasFaultyBaseURL == isFaulty)
    }

    @Test func `says whether feeds and a sitemap are made`() {
        let decoded = decode("{title: x, feed: false, sitemap: false}")
        #expect(decoded.faults == [])
        #expect(!decoded.value.makesFeed && !decoded.value.makesSitemap)
    }

    @Test func `may name an output folder that only starts like a source`() {
        #expect(decode("{title: x, output: content-out}").faults == [])
    }

    private func decode(_ yaml: String) -> (value: SiteConfiguration, faults: [String]) {
        let node = parseYAML(SourceText(path: "site.yml", text: yaml)).value ?? emptyMapping
        let decoded = decodeConfiguration(node)
        return (decoded.value, decoded.diagnostics.map { fault($0, in: yaml) })
    }
}
