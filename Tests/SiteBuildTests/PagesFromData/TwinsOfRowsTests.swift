import SiteBuild
import Testing

@Suite struct `Twins from data` {
    private func site(_ english: String, _ more: String = "") -> TestSite {
        var site = TestSite.small(
            provinces + """
                -- content/provinsi.id.md --
                ---
                title: "{{ row.nama }}"
                pages: {from: provinces, path: "/provinsi/{{ row.slug }}/"}
                ---
                x
                -- content/provinsi.en.md --
                ---
                title: Province
                \(english)
                ---
                x
                \(more)
                """)
        site.files["templates/page.html"] =
            "<title>{{ page.title }}</title>{% for twin in page.twins %}"
            + "[{{ twin.lang }} {{ twin.url }}]{% endfor %}{{ page.content }}"
        return site
    }

    @Test(arguments: ["/province/{{ row.kode }}/", "/en/province/{{ row.kode }}/"])
    func `are paired row by row, below the prefix of their language`(path: String) async throws {
        let outcome = try await site(#"pages: {from: provinces, path: "\#(path)"}"#).build()
        #expect(outcome.report == "")
        #expect(
            outcome.text("provinsi/aceh/index.html")?.contains("[en ../../en/province/11/]")
                == true)
        #expect(
            outcome.text("en/province/12/index.html")?
                .contains("[id ../../../provinsi/sumatera-utara/]") == true)
    }

    @Test func `of two datasets are paired by the primary key`() async throws {
        var site = site(
            #"pages: {from: provinces_en, path: "/province/{{ row.kode }}/"}"#,
            "-- content/data/provinces_en.csv --\nkode,nama\n13,West\n11,Aceh\n12,North\n")
        site.files["content/data/datapackage.yml"]?.append(
            """
              - name: provinces_en
                path: provinces_en.csv
                schema:
                  fields: [{name: kode, type: integer}, {name: nama, type: string}]
                  primaryKey: [kode]

            """)
        let outcome = try await site.build()
        #expect(outcome.report == "")
        #expect(
            outcome.text("provinsi/aceh/index.html")?.contains("[en ../../en/province/11/]")
                == true)
    }

    @Test func `of two datasets without one are an error`() async throws {
        let outcome = try await site(
            #"pages: {from: other, path: "/province/{{ row.kode }}/"}"#,
            "-- content/data/other.csv --\nkode,nama\n13,West\n"
        ).build()
        #expect(outcome.codes == ["unpaired-rows"])
    }

    @Test func `that are one page only are an error`() async throws {
        let outcome = try await site("date: 2018-01-01").build()
        #expect(outcome.codes == ["twin-without-pages"])
    }

    @Test func `that lack a row are told by the check of translations`() async throws {
        var site = site(
            #"pages: {from: provinces, path: "/province/{{ row.kode }}/"}"# + "\n"
                + #"draft: "{{ row.kode > 11 }}""#)
        site.files["site.yml"]?.replace(
            "checks: {", with: "checks: {translations: warning, ")
        let outcome = try await site.build()
        #expect(outcome.report.contains("content/provinsi.en.md' is a draft"))
        #expect(outcome.report.contains("on the page for row 3 of provinces (kode = 12)"))
        #expect(outcome.report.contains("the same on 1 more page of the file, row 4"))
    }
}
