import Testing

@Suite struct `A quotation` {
    @Test func `has its translation as it is written, whatever sign that ends with`() async throws {
        let site = TestSite.small(
            """
            -- content/rilis/pks.md --
            ---
            title: Kutipan
            ---
            ```{quote}
            text: Sudah?
            translation: Done yet?
            ```
            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(outcome.text("rilis/pks/index.html")?.contains("</b> Done yet?</p>") == true)
    }
}
