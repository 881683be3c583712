import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

@Suite struct `Data packages` {
    private func decode(_ source: MarkedSource) throws -> Checked<DataPackage> {
        let parsed = parseYAML(source.file("datapackage.yml").text)
        #expect(parsed.diagnostics == [])
        return decodeDataPackage(try #require(parsed.value))
    }

    @Test func `are read in full`() throws {
        let decoded = try decode(
            MarkedSource(
                """
                name: jkn
                version: "1"
                resources:
                  - name: jkn_year_end
                    path: jkn-year-end.csv
                    title: {id: Peserta, en: Participants}
                    sources: [{title: "BPJS Kesehatan, Laporan 2018", path: "https://example.org"}]
                    encoding: windows-1252
                    dialect: {delimiter: ";", header: true}
                    schema:
                      fields:
                        - {name: date, type: date, constraints: {required: true, minimum: 2014-01-01}}
                        - {name: participants, type: integer, groupChar: ".", constraints: {minimum: 0}}
                        - {name: obs_status, type: string, role: status, constraints: {enum: [A, P]}}
                      missingValues: ["", "…"]
                      primaryKey: date
                  - path: other-2018.csv
                """))
        #expect(decoded.diagnostics == [])
        let resource = try #require(decoded.value.resources.first)
        #expect(resource.title?.text(for: "en") == "Participants")
        #expect(resource.sources.first?.title == "BPJS Kesehatan, Laporan 2018")
        #expect(resource.encoding == .windows1252)
        #expect(resource.dialect?.delimiter == UInt8(ascii: ";"))
        let schema = try #require(resource.schema)
        #expect(schema.primaryKey == ["date"])
        #expect(schema.missingValues == ["", "…"])
        #expect(schema.fields.map(\.type) == [.date, .integer, .string])
        #expect(schema.fields[0].constraints.minimum == "2014-01-01")
        #expect(schema.fields[1].groups == [UInt8(ascii: ".")])
        #expect(schema.fields[2].role == "status")
        #expect(decoded.value.resources[1].name == "other_2018")
    }

    @Test(arguments: [
        ("①resource: []", "unknown-key"), ("resources: [{path: a.csv, ①tite: x}]", "unknown-key"),
        ("resources: [①{name: a}]", "missing-key"),
        ("resources: [{path: a.csv, name: ①A-b}]", "dataset-name"),
        ("resources: [{path: ①../a.csv}]", "path-outside"),
        ("resources: [{path: ①/etc/a.csv}]", "path-outside"),
        ("resources: [{path: ①'https://example.org/a.csv'}]", "path-outside"),
        ("resources: [{path: a.csv, encoding: ①ebcdic}]", "not-supported"),
        ("resources: [{path: a.ods, format: ①ods}]", "not-supported"),
        ("resources: [{path: a.csv}, ①{path: a.tsv}]", "repeated-dataset"),
        ("resources: [{path: a.csv, dialect: {headerRows: [①0, 2]}}]", "row-number"),
        ("resources: [{path: a.csv, dialect: {delimiter: ①ab}}]", "not-one-character"),
        ("resources: [{path: a.csv, schema: ①./schema.json}]", "not-supported"),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, type: ①integr}]}}]",
            "unknown-type"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, type: ①geojson}]}}]",
            "not-supported"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, constraints: {pattern: ①'a)('}}]}}]",
            "bad-pattern"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, groupChar: ①\".\"}]}}]",
            "only-for-numbers"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, type: number, groupChar: ①\".\"}]}}]",
            "same-separators"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, type: date, format: ①any}]}}]",
            "not-supported"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a}], primaryKey: ①b}}]",
            "unknown-field"
        ),
        (
            "resources: [{path: a.csv, schema: {fields: [{name: a, type: date, constraints: {minimum: ①x}}]}}]",
            "constraint-type"
        ),
    ])
    func `say what they cannot honour`(marked: String, id: String) throws {
        let source = MarkedSource(marked)
        let decoded = try decode(source)
        #expect(decoded.diagnostics.map(\.message.id) == [id])
        #expect(decoded.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }
}
