import SiteBuild
import Testing

@Suite struct `Twins` {
    private func differences(_ id: String, _ en: String) async throws -> [String] {
        let site = try await TracedSite(
            .small(
                """
                -- content/a.md --
                ---
                title: A
                ---
                \(id)
                -- content/a.en.md --
                ---
                title: A
                ---
                \(en)
                """))
        #expect(site.diagnostics.isEmpty)
        guard let page = site.page("/a/"), let twin = site.page("/en/a/") else { return ["none"] }
        return twinDifferences(page, twin).map {
            "\($0.page.language) \($0.value) after \($0.after?.text ?? "nothing")"
        }
    }

    @Test func `that print the same values differ in nothing, however they print them`()
        async throws
    {
        let found = try await differences(
            "{{ measures.registered }} pada 15 Februari 2018, 1.234,5 dan “700.000”, Rp5, K3",
            "On 15 February 2018, {{ measures.registered | compact }}, 1,234.5 and “700.000”, Rp5")
        #expect(found.isEmpty)
    }

    @Test func `that print another value, or one less often, differ`() async throws {
        let found = try await differences(
            "{{ measures.registered }}, {{ measures.gap }}, 5 dan 5",
            "{{ measures.registered }}, {{ measures.target }} and 5")
        #expect(
            found == [
                "id 71970314 after 192,029,686", "id 5 after 5", "en 264000000 after 192.029.686",
            ])
    }

    @Test func `are compared by the value, not by what is rounded`() async throws {
        let found = try await differences(
            "{{ measures.registered | compact(0) }}", "{{ (measures.registered + 1) | compact(0) }}"
        )
        #expect(found.count == 2)
    }

    @Test func `may repeat a number of a dataset's text, but not leave it out`() async throws {
        let files = """
            -- content/data/kutipan.csv --
            asli,terjemahan
            "71 juta lagi, kata 8 orang","“71 juta lagi” (71 million more)"
            -- content/b.md --
            ---
            title: B
            ---
            ```{table}
            data: kutipan
            columns: [asli]
            ```
            -- content/b.en.md --
            ---
            title: B
            ---
            ```{table}
            data: kutipan
            columns: [terjemahan]
            ```
            """
        let site = try await TracedSite(.small(files))
        #expect(site.diagnostics.isEmpty)
        let page = try #require(site.page("/b/"))
        let twin = try #require(site.page("/en/b/"))
        #expect(twinDifferences(page, twin).map(\.value) == ["8"])
    }
}
