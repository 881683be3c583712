import Diagnostics
import Formats
import SiteBuild
import Testing

/// Claims on a page of `TestSite.small`, whose gap is 71,970,314.
@Suite struct `Claims` {
    @Test(arguments: [
        ("[71 juta](claim:gap)", ["truncated-claim"]),
        ("[72 juta](claim:gap)", []),
        ("[**72** juta](claim:gap)", []),
        ("[72 juta][selisih]\n\n[selisih]: claim:gap", []),
        ("[72 juta](<claim: measures.target - measures.registered>)", []),
        ("[72,7 persen](<claim: measures.registered / measures.target * 100>)", []),
        ("[208 juta](<claim: (data.jkn | last).participants>)", []),
        ("[{{ measures.gap }}](claim:gap)", []),
        ("[71 juta](claim:gap \"truncated\")", []),
        ("[72 juta](claim:gap \"truncated\")", ["needless-claim-title"]),
        ("[70 juta](claim:gap \"truncated\")", ["contradicted-claim"]),
        ("[70 juta](claim:gap \"acknowledged 2018-02-16 Humas: salah ucap\")", []),
        ("[71 juta](claim:gap \"acknowledged 2018-02-16 Humas: dipotong\")", []),
        (
            "[72 juta](claim:gap \"acknowledged 2018-02-16 Humas: dipotong\")",
            ["needless-claim-title"]
        ),
        ("[72 juta](claim:gap \"acknowledged: dipotong\")", ["bad-claim-title"]),
        ("[72 juta](claim:gap \"acknowledged 2018-02-30 Humas: x\")", ["bad-claim-title"]),
        ("[lebih dari 60 juta](claim:gap)", ["loose-claim"]),
        ("[Rp72 juta](claim:gap)", ["claim-of-other-unit"]),
        ("[72 persen](claim:gap)", ["claim-of-other-unit"]),
        ("[72 juta perusahaan](claim:gap)", ["claim-of-other-unit"]),
        ("[72 juta orang](claim:gap)", []),
        ("[72 juta](claim:gapp)", ["unknown-measure"]),
        ("[72 juta](<claim: measures.gapp>)", ["undefined-attribute"]),
        ("[72 juta](<claim: data.jkn>)", ["claim-not-number"]),
        ("[72 juta](claim:)", ["bad-claim"]),
        ("[72 juta](<claim:{{ measures.gap }}>)", ["bad-claim"]),
        ("![72 juta](claim:gap)", ["bad-claim"]),
        ("[](claim:gap)", ["unread-claim"]),
        ("<claim:gap>", ["unread-claim"]),
        ("[tujuh puluh dua juta](claim:gap)", ["unread-claim"]),
        ("`[70 juta](claim:gap)`", []),
    ])
    func `are compared with the data`(_ text: String, _ codes: [String]) async throws {
        let outcome = try await page(text).build()
        #expect(outcome.codes == codes, "\(outcome.report)")
    }

    @Test func `are shown as data with a way to their source`() async throws {
        let text = try await html("[72 juta](claim:gap)")
        #expect(text.contains("<data class=\"claim\" value=\"71970314\">72 juta</data>"))
        let cell = try await html("[208 juta](<claim: (data.jkn | last).participants>)")
        #expect(
            cell.contains(
                "<a class=\"claim\" href=\"../../data/jkn.csv\" title=\"Sumber: data/jkn.csv\">"
                    + "<data value=\"208054199\">208 juta</data></a>"))
    }

    @Test func `are linked to the source of their measure`() async throws {
        var site = page("[72 juta](claim:gap)")
        site.files["content/data/sources.csv"] =
            "id,title,publisher,url\nS01,Sinergi,JPNN,https://example.org/a\n"
        site.files["content/data/measures.yml"] =
            "gap: {value: 71970314, unit: person, source: S01}\nregistered: {value: 192029686}\n"
        let text = try #require(try await site.build().text("rilis/pks/index.html"))
        #expect(
            text.contains(
                "<a class=\"claim\" href=\"https://example.org/a\" title=\"Sumber: JPNN\">"))
    }

    @Test func `that are acknowledged get an editor's note`() async throws {
        let text = try await html(
            "[70 juta](claim:gap \"acknowledged 2018-02-16 Humas: salah ucap\") orang")
        #expect(text.contains("</data><sup class=\"footnote-ref\"><a href=\"#claim-note-1\""))
        #expect(text.contains("<li id=\"claim-note-1\"><p><b>Catatan redaksi:</b> <q>70 juta</q>"))
        #expect(
            text.contains("<data value=\"71970314\">71.970.314</data> orang, selisih 1.970.314"))
        #expect(text.contains("salah ucap (Humas, 16 Februari 2018)"))
    }

    @Test func `that are contradicted show the cells behind the value`() async throws {
        let outcome = try await page("[200 juta](<claim: (data.jkn | last).participants>)").build()
        #expect(
            outcome.report.contains(
                "content/data/jkn.csv:3:12: note: jkn.participants of row 3 is 208054199"))
    }

    @Test func `are listed with their verdicts`() async throws {
        let outcome = try await page(
            "[71 juta](claim:gap \"truncated\") dan [264 juta](claim:target)"
        ).build()
        let claims = try #require(outcome.built?.claims)
        #expect(claims.map(\.text) == ["71 juta", "264 juta"])
        #expect(claims.map(\.verdict) == [.truncated, .holds])
        #expect(claims.map(\.difference.text) == ["970314", "0"])
        #expect(claims.map(\.title) == [.truncated, nil])
        #expect(claims.map(\.target) == ["gap", "target"])
    }

    @Test(arguments: [
        ("content/rilis/lain.md", "---\ntitle: \"[71 juta](claim:gap)\"\n---\n"),
        (
            "content/rilis/lain.md",
            "---\ntitle: Lain\n---\n```{quote}\ntext: \"[71 juta](claim:gap)\"\n```\n"
        ),
        (
            "templates/page.html",
            "<a href=\"claim:gap\">71 juta</a>{{ page.content }}"
        ),
        ("templates/page.html", "{{ '[71 juta](claim:gap)' | markdownify }}"),
    ])
    func `elsewhere than in a page's text are errors`(_ path: String, _ text: String) async throws {
        var site = page("")
        site.files[path] = text
        #expect(try await site.build().codes.contains("left-over-claim"))
    }

    private func page(_ text: String) -> TestSite {
        var site = TestSite.small()
        site.files["content/rilis/pks.md"] = "---\ntitle: PKS\n---\n" + text + "\n"
        return site
    }

    private func html(_ text: String) async throws -> String {
        try #require(try await page(text).build().text("rilis/pks/index.html"))
    }
}
