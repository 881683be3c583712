import Diagnostics
import Testing

@Suite struct `A dataset that is made by transforms` {
    private let site = """
        -- content/index.md --
        ---
        title: Uji
        ---
        {% raw %}
        -- content/data/lebar.csv --
        tahun,laki,perempuan
        2018,10,12
        2019,20,3
        -- content/data/nama.csv --
        kode,nama
        laki,Laki-laki
        perempuan,Perempuan
        -- content/data/datapackage.yml --
        name: uji
        resources:
          - name: panjang
            path: lebar.csv
            transform:
              - fold: [laki, perempuan]
                as: [kode, n]
              - lookup: kode
                from: {data: nama, key: kode, fields: [nama]}
              - filter: datum.n > 5
          - name: rata
            path: lebar.csv
            transform:
              - aggregate: [{op: mean, field: laki, as: laki}, {op: count, as: n}]
          - name: jkn
            path: jkn.csv
            schema: {fields: [{name: date, type: date}, {name: participants, type: integer}]}
        """

    private func prose(_ text: String, _ change: (inout TestSite) -> Void = { _ in })
        async throws -> TestSite.Outcome
    {
        var site = TestSite.small(self.site)
        site.files["content/index.md"] = "---\ntitle: Uji\n---\n" + text
        change(&site)
        return try await site.build()
    }

    @Test func `holds the rows that the chart language makes`() async throws {
        let outcome = try await prose(
            "{{ data.panjang | map(attribute='nama') | join(', ') }}: "
                + "{{ data.panjang | sum(attribute='n') }}; {{ (data.rata | first).laki }}")
        #expect(outcome.diagnostics.isEmpty)
        #expect(
            outcome.text("index.html")?.contains("Laki-laki, Perempuan, Laki-laki: 42; 15") == true)
    }

    @Test func `uses the datasets it looks into`() async throws {
        let outcome = try await prose("{{ (data.panjang | first).n }}") { site in
            site.files["site.yml"] = site.files["site.yml"]?
                .replacing("checks: {unused-dataset: off}\n", with: "")
        }
        // `nama` is used; what nobody reads is not.
        let unused = outcome.diagnostics.filter { $0.message.id == "unused-dataset" }
        #expect(unused.map(\.message.text) == ["nothing uses the dataset 'rata'"])
    }

    @Test func `is published as it is, with types that follow`() async throws {
        let outcome = try await prose("{{ (data.panjang | first).n }}")
        #expect(
            outcome.text("data/panjang.csv")
                == "tahun,laki,perempuan,kode,n,nama\n2018,10,12,laki,10,Laki-laki\n"
                + "2018,10,12,perempuan,12,Perempuan\n2019,20,3,laki,20,Laki-laki\n")
    }

    @Test(arguments: [
        ("- calculate: 1 / (datum.laki - 10)\n        as: x", "infinite-cell"),
        (
            "- lookup: laki\n        from: {data: nama_, key: kode, fields: [nama]}",
            "unknown-dataset"
        ),
        (
            "- lookup: laki\n        from: {data: a, key: laki, fields: [tahun]}",
            "circular-datasets"
        ),
        (
            "- lookup: laki\n        from: {data: {url: nama.csv}, key: kode, fields: [nama]}",
            "lookup-of-file"
        ),
        ("- filtr: datum.n > 5", "unknown-transform"),
        ("- filter: datum.n > (5", "malformed-expression"),
        ("- fold: [laki, prempuan]", "unknown-field"),
        ("- calculate: datum.lki * 2\n        as: x", "unknown-field"),
        ("- filter: {and: [datum.laki > 1, datum.lki > 1]}", "unknown-field"),
    ])
    func `that goes wrong is an error, and no dataset`(steps: String, code: String) async throws {
        let outcome = try await prose("{{ (data.a | first).laki }}") { site in
            site.files["content/data/datapackage.yml"] =
                "name: uji\nresources:\n  - name: a\n    path: lebar.csv\n    transform:\n      "
                + steps + "\n"
        }
        #expect(outcome.codes == [code])
        #expect(outcome.diagnostics.hasErrors)
    }
}
