import Testing

@Suite struct `File names with spaces, quotes and other letters` {
    @Test(
        arguments: [
            (#"[x](<Siaran "pers" – café.md#bagian>)"#, page + "#bagian"),
            ("[x](Siaran%20%22pers%22%20–%20caf%C3%A9.md)", page),
            (#"[x](</rilis/Siaran "pers" – café/>)"#, page),
            (#"[x](</rilis/Siaran "pers" – café>)"#, page),
            (#"[x](<Siaran "pers" – café/t.csv>)"#, page + "t.csv"),
            ("[x](<100%25 %3F %231.md>)", "../100%25%20%3F%20%231/"),
            (
                "![x](<foto – é & 50%25 %231%3F.png>)",
                "../foto%20%E2%80%93%20%C3%A9%20%26%2050%25%20%231%3F.png"
            ),
            // The file's name spells the accent as a letter of its own.
            ("[x](caf\u{E9}.md)", "../cafe%CC%81/"),
            ("![x](caf\u{E9}.png)", "../cafe%CC%81.png"),
            ("[x](../data/peserta%20%22jkn%22.csv)", "../../data/peserta_jkn_.csv"),
        ])
    func `are written so that links lead to them`(link: String, address: String) async throws {
        var site = Self.site
        site.files["content/rilis/a.md"] = "---\ntitle: A\n---\n\(link)\n"
        let outcome = try await site.build()
        #expect(outcome.report == "")
        let text = outcome.text("rilis/a/index.html") ?? ""
        #expect(text.contains("\"" + address + "\""))
    }

    @Test func `are kept as they are`() async throws {
        let paths = try await Self.site.build().paths
        #expect(paths.contains("rilis/Siaran \"pers\" – café/index.html"))
        #expect(paths.contains("rilis/100% ? #1/index.html"))
    }

    private static let page = "../Siaran%20%22pers%22%20%E2%80%93%20caf%C3%A9/"

    private static var site: TestSite {
        TestSite.small(
            """
            -- content/rilis/Siaran "pers" – café.md --
            ---
            title: Siaran
            ---
            ## Bagian

            ```{table}
            id: t
            data: jkn
            ```
            -- content/rilis/cafe\u{301}.md --
            ---
            title: NFD
            ---
            -- content/rilis/100% ? #1.md --
            ---
            title: Persen
            ---
            -- content/rilis/cafe\u{301}.png --
            x
            -- content/rilis/foto – é & 50% #1?.png --
            x
            -- content/data/peserta "jkn".csv --
            a
            1
            """)
    }
}
