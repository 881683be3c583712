import Testing

@Suite struct `Identities` {
    @Test(arguments: [
        ("{{ measures.a }} {{ measures.b }} {{ measures.total }}", true),
        ("{{ measures.a | percent(1) }} {{ measures.b }} {{ measures.total }}", true),
        ("{{ measures.a }} {{ measures.b }}", false),
        ("Tidak ada.", false),
        ("[33,3 persen](claim:a), {{ measures.b }}, {{ measures.total }}", false),
    ])
    func `that only hold before rounding get a note where all numbers are shown`(
        _ text: String, _ isNoted: Bool
    ) async throws {
        let outcome = try await site(text).build()
        #expect(outcome.report == "")
        let html = try #require(outcome.text("rilis/pks/index.html"))
        let note = "Catatan: angka mungkin tidak berjumlah tepat karena pembulatan."
        #expect(html.contains("<p class=\"rounding-note\">\(note)</p>") == isNoted)
    }

    @Test func `that do not hold show both sides and what is behind them`() async throws {
        var site = TestSite.small()
        site.files["content/data/measures.yml", default: ""] += """
            identities:
              - name: sama
                left: "{{ data.jkn | sum(attribute='participants') }}"
                right: "{{ measures.target }}"

            """
        let report = try await site.build().report
        #expect(report.contains("left is 396037148"))
        #expect(report.contains("right is 264000000"))
        #expect(report.contains("they differ by 132037148"))
        #expect(report.contains("content/data/jkn.csv:2:12: note: jkn.participants of row 2 is"))
        #expect(report.contains("note: measure 'target' is 264000000 person"))
    }

    @Test(arguments: [
        ("", "0,67"), ("precision: 3", "0,667"), ("precision: 0", "1"),
        ("unit: percent", "0,7%"), ("unit: percent, precision: 2", "0,67%"),
    ])
    func `are shown with the precision of their measures`(_ keys: String, _ text: String)
        async throws
    {
        var site = TestSite.small()
        site.files["content/rilis/pks.md"] = "---\ntitle: PKS\n---\nIni {{ measures.x }}.\n"
        site.files["content/data/measures.yml", default: ""] +=
            "x: {value: 0.6666666\(keys.isEmpty ? "" : ", " + keys)}\n"
        let html = try #require(try await site.build().text("rilis/pks/index.html"))
        #expect(html.contains("Ini \(text)."))
    }

    private func site(_ text: String) -> TestSite {
        var site = TestSite.small()
        site.files["content/rilis/pks.md"] = "---\ntitle: PKS\n---\n" + text + "\n"
        site.files["content/data/measures.yml", default: ""] += """
            a: {value: "{{ 100 / 3 }}", unit: percent}
            b: {value: "{{ 200 / 3 }}", unit: percent, precision: 0}
            total: {value: "{{ measures.a + measures.b }}", unit: percent}
            identities:
              - {name: jumlah, left: "{{ measures.a + measures.b }}", right: "{{ measures.total }}"}

            """
        return site
    }
}
