import SiteBuild
import Testing

@Suite struct `Pages from data that are explained` {
    private func traced() async throws -> TracedSite {
        try await TracedSite(
            .small(
                provinces + """
                    -- content/provinsi.md --
                    ---
                    title: "{{ row.nama }}"
                    pages: {from: provinces, path: "/provinsi/{{ row.slug }}/"}
                    ---
                    {{ row.people }}
                    -- content/provinsi.en.md --
                    ---
                    title: "{{ row.nama }}"
                    pages: {from: provinces, path: "/province/{{ row.slug }}/"}
                    ---
                    {{ row.people }}
                    """))
    }

    @Test func `name their row, and the cells that they show`() async throws {
        let site = try await traced()
        #expect(site.diagnostics.isEmpty)
        let page = try #require(site.page("/provinsi/sumatera-utara/"))
        #expect(page.source == "content/provinsi.md")
        #expect(page.row == "row 3 of provinces (kode = 12)")
        let number = try #require(page.numbers.first { $0.text == "14908036" })
        #expect(
            number.origin.reads == [.cell(dataset: "provinces", row: 1, column: "people")])
        #expect(site.page("/rilis/pks/")?.row == nil)
    }

    @Test func `have the page of the same row as their twin`() async throws {
        let page = try #require(try await traced().page("/provinsi/aceh/"))
        #expect(page.twins.map(\.address) == ["/en/province/aceh/"])
        #expect(page.twins.map(\.isOfRow) == [true])
        let twin = try #require(try await traced().page("/en/province/aceh/"))
        #expect(twinDifferences(page, twin).isEmpty)
    }
}
