import Testing

@Suite struct `What is published` {
    @Test(
        arguments: [
            ("---\ntitle: x\nurl: /rilis/pks/akhir-tahun.csv/\n---\n", "duplicate-file"),
            ("---\ntitle: x\nurl: /rilis/pks/\n---\n", "duplicate-address"),
            ("---\ntitle: x\nurl: /RILIS/pks/\n---\n", "duplicate-address"),
        ])
    func `has one thing under each path`(page: String, code: String) async throws {
        var site = TestSite.small()
        site.files["content/lain.md"] = page
        let outcome = try await site.build()
        #expect(outcome.codes == [code])
        #expect(outcome.report.hasPrefix("content/"))
    }

    @Test func `comes of components whose names are their own`() async throws {
        let outcome = try await TestSite.small("-- templates/components/chart.html --\nx").build()
        #expect(outcome.codes == ["component-name-taken"])
    }

    @Test func `has no name that no file system takes`() async throws {
        var site = TestSite.small()
        site.files["content/a.md"] =
            "---\ntitle: x\nslug: \(String(repeating: "a", count: 256))\n---\n"
        #expect(try await site.build().codes == ["bad-address"])
    }
}
