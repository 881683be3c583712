import Testing

@Suite struct `Headline cards` {
    private func page(_ measures: String, card: String, more: String = "") async throws -> String? {
        let outcome = try await TestSite.small(
            """
            -- content/index.md --
            ---
            title: Kartu
            ---
            ```{headline}
            - \(card)
            ```
            -- content/data/measures.yml --
            \(measures)

            """ + more
        ).build()
        #expect(outcome.codes == [])
        return outcome.text("index.html")
    }

    @Test func `a rise is said in words and marked for the style sheet`() async throws {
        let html = try await page(
            """
            registered:
              value: 192029686
              unit: person
              as_of: 2018-02-15
              label: {id: peserta, en: participants}
              history: {2017-12-31: 187982949}
            """, card: "{measure: registered, change_from: 2017-12-31}")
        // 192.029.686 − 187.982.949 = 4.046.737
        #expect(
            html?.contains(
                """
                <div class="headline-card">
                <p class="headline-label">peserta</p>
                <p class="headline-value"><data value="192029686">192.029.686</data></p>
                <p class="headline-change headline-up">naik 4.046.737 sejak 31 Desember 2017</p>
                <p class="headline-meta">per 15 Februari 2018</p>
                </div>
                """) == true)
    }

    @Test(arguments: [
        (earlier: 100, mark: "headline-change\">tidak berubah"), (101, "headline-down\">turun 1 "),
    ])
    func `no change and a fall are told apart`(earlier: Int, mark: String) async throws {
        let html = try await page(
            """
            registered:
              value: 100
              unit: person
              history: {2017-12-31: \(earlier)}
            """, card: "{measure: registered, change_from: 2017-12-31}")
        #expect(html?.contains(mark) == true)
    }

    @Test func `a source with an address is a link`() async throws {
        let html = try await page(
            """
            registered: {value: 1, unit: person, source: S1}
            target: {value: 2, unit: person, source: S2}
            """, card: "{measure: registered}\n- {measure: target}",
            more: """
                -- content/data/sources.csv --
                id,publisher,title,url
                S1,JPNN,Berita,https://example.org/a?b=1&c=2
                S2,BPJS,Buku,javascript:alert(1)

                """)
        #expect(
            html?.contains(
                "<p class=\"headline-meta\">Sumber: <a href=\"https://example.org/a?b=1&amp;c=2\">JPNN</a></p>"
            ) == true)
        #expect(html?.contains("<p class=\"headline-meta\">Sumber: BPJS</p>") == true)
        #expect(html?.contains("javascript:") == false)
    }
}
