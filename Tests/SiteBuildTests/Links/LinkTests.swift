import Testing

@Suite struct `Links` {
    @Test(
        arguments: [
            ("[x](b.md)", #"href="../b/""#), ("[x](./b.md#bagian)", ##"href="../b/#bagian""##),
            ("[x](b.md?a=1#bagian)", ##"href="../b/?a=1#bagian""##),
            ("[x](b%2Emd)", #"href="../b/""#), ("[x](../index.md)", #"href="../../""#),
            ("[x](/rilis/b/)", #"href="../b/""#), ("[x](/rilis/b)", #"href="../b/""#),
            ("[x](<foto satu.png>)", #"href="../foto%20satu.png""#),
            ("[x](foto%20satu.png)", #"href="../foto%20satu.png""#),
            ("[x](../data/jkn-2018.csv)", #"href="../../data/jkn_2018.csv""#),
            ("[x](tbl-1.csv)", #"href="tbl-1.csv""#), ("[x](./tbl-1.csv)", #"href="tbl-1.csv""#),
            ("[](#tbl-1)", ##"href="#tbl-1">Tabel 1</a>"##),
            ("[x](https://example.org/a)", #"href="https://example.org/a""#),
            ("[x](mailto:a@b.c)", #"href="mailto:a@b.c""#), ("[x](a.md)", #"href="./""#),
        ])
    func `lead where their words say`(link: String, expected: String) async throws {
        let outcome = try await Self.site(link).build()
        #expect(outcome.report == "")
        #expect(outcome.text("rilis/a/index.html")?.contains(expected) == true)
    }

    @Test(
        arguments: [
            ("[x](c.md)", "broken-link"), ("[x](../../../etc/passwd)", "broken-link"),
            ("![x](tiada.png)", "broken-link"), ("[x](b.md#nihil)", "broken-anchor"),
            ("[x](/../b/)", "broken-link"), ("[x](tbl-2.csv)", "broken-link"),
            ("[](#gambar)", "broken-anchor"), ("[x](javascript:alert%281%29)", "forbidden-scheme"),
            ("[x](claim:gap)", "unread-claim"),
        ])
    func `that lead to nothing are errors`(link: String, code: String) async throws {
        #expect(try await Self.site(link).build().codes == [code])
    }

    @Test func `lead to the twin in the page's own language`() async throws {
        let outcome = try await Self.site(
            "x",
            """
            -- content/rilis/a.en.md --
            ---
            title: A
            ---
            [x](b.md#bagian) [y](a.md)
            -- content/rilis/b.en.md --
            ---
            title: B
            slug: second
            ---
            ## Part {#bagian}
            """
        ).build()
        #expect(outcome.report == "")
        let text = try #require(outcome.text("en/rilis/a/index.html"))
        #expect(text.contains(##"href="../second/#bagian""##))
        #expect(text.contains(#"href="./""#))
    }

    @Test func `to a page that fails are no further fault`() async throws {
        let outcome = try await Self.site(
            "[x](b.md#bagian)", "-- content/rilis/b.md --\n---\ntitle: B\n---\n{{ nihil }}"
        ).build()
        #expect(outcome.codes == ["undefined-name"])
    }

    private static func site(_ link: String, _ more: String = "") -> TestSite {
        var site = TestSite.small(
            """
            -- content/rilis/a.md --
            ---
            title: A
            ---
            \(link)

            ```{table}
            data: jkn_2018
            ```
            -- content/rilis/b.md --
            ---
            title: B
            ---
            ## Bagian
            -- content/rilis/foto satu.png --
            x
            -- content/data/jkn-2018.csv --
            a
            1
            """)
        site.files.merge(TestSite(more).files) { $1 }
        return site
    }
}
