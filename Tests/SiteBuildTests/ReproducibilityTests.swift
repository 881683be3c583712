import SiteBuild
import SiteModel
import Testing

@Suite struct `A build` {
    @Test func `gives the same files however many pages are made at a time`() async throws {
        var site = TestSite.small()
        for number in 0..<40 {
            site.files["content/rilis/hal-\(number).md"] = """
                ---
                title: "Halaman \(number): {{ measures.gap }}"
                ---
                [x](pks.md) {{ (data.jkn | last).participants }}
                """
        }
        let one = try await site.build(jobs: 1)
        let many = try await site.build(jobs: 8)
        #expect(one.report == "")
        #expect(one.built?.artifacts == many.built?.artifacts)
    }

    @Test func `differs exactly where a changed cell is used`() async throws {
        var site = TestSite.small()
        site.files["content/lain.md"] = "---\ntitle: Lain\n---\n{{ data.jkn | length }} baris\n"
        let before = try await site.build()
        site.files["content/data/jkn.csv"]?.replace("208054199", with: "208054200")
        let after = try await site.build()
        #expect(before.report == "" && after.report == "")
        #expect(
            changes(before, after) == [
                "data/jkn.csv", "data/jkn.xlsx", "rilis/pks/akhir-tahun.csv",
                "rilis/pks/index.html",
            ])
    }

    @Test func `differs in both languages where a changed measure is used`() async throws {
        var site = TestSite.small()
        let before = try await site.build()
        site.files["content/data/measures.yml"]?.replace("192029686", with: "192929686")
        #expect(changes(before, try await site.build()) == ["en/index.html", "index.html"])
    }

    @Test func `reports every fault of every page`() async throws {
        var site = TestSite.small()
        site.files["content/a.md"] = "---\ntitle: A\n---\n{{ nihil }}\n\n```{chrat}\n```\n"
        site.files["content/b.md"] = "---\ntitle: B\nperod: 1\n---\n[x](c.md)\n"
        #expect(
            try await site.build().codes == [
                "undefined-name", "unknown-component", "unknown-key", "broken-link",
            ])
    }

    @Test func `never shows text as markup`() async throws {
        let payload = #"\"><script>alert(1)</script>"#
        var site = TestSite.small()
        site.files["content/data/x.csv"] = "\"<script>a\",b\n\"\"\"><script>alert(1)</script>\",2\n"
        site.files["content/data/measures.yml"] =
            "registered: {value: 1, unit: \"\(payload)\", label: \"\(payload)\"}\n"
        site.files["content/x.md"] = """
            ---
            title: "\(payload)"
            params: {a: "\(payload)"}
            ---
            {{ params.a }} {{ measures.registered.label }}

            ```{table}
            {data: x, caption: "\(payload)", note: "\(payload)", source: "\(payload)"}
            ```

            ```{headline}
            - {measure: registered}
            ```
            """
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let text = try #require(outcome.text("x/index.html"))
        #expect(text.contains("&lt;script&gt;"))
        #expect(!text.contains("<script"))
    }

    /// The paths of the files that one site has and the other has not, or has with other contents.
    private func changes(_ one: TestSite.Outcome, _ other: TestSite.Outcome) -> [String] {
        let paths = Set(one.paths + other.paths)
        return paths.filter { one.text($0) != other.text($0) }.sorted()
    }
}
