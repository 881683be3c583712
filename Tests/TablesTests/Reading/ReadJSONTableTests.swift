import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

@Suite struct `Tables in JSON` {
    @Test func `take their columns from the rows`() throws {
        let text = #"[{"a": 1, "b": "x"}, {"b": null, "c": {"d": 1}}, {"a": 2.5, "c": [1]}]"#
        let table = try #require(readTable(SourceFile(path: "a.json", text: text)).value)
        #expect(table.columnNames == ["a", "b", "c"])
        #expect(table.columns.map(\.field.type) == [.number, .string, .any])
        #expect(table.row(1) == ["a": nil, "b": nil, "c": ["d": 1]])
    }

    @Test func `may have one row a line`() throws {
        let file = SourceFile(path: "a.ndjson", text: "{\"a\": 1}\r\n\n{\"a\": 2}\n")
        #expect(try #require(readTable(file).value).rows == [["a": 1], ["a": 2]])
    }

    @Test(arguments: [
        ("a.json", "①{\"a\": 1}", "json-not-rows"), ("a.json", "①[1]", "json-not-rows"),
        ("a.ndjson", "{\"a\": 1}\n①[1]\n", "json-not-rows"),
        ("a.ndjson", "{\"a\": 1}\n{\"a\": ①x}", "json-syntax"),
        ("a.json", "[{\"a\": 1}, {\"a\": ①\"x\"}]", "value-type"),
        ("a.ndjson", "{\"a\": 1}\n{\"a\": ①1.5}", "value-type"),
        ("a.json", "[{\"a\": 1, \"b\": ①2}]", "csv-header-extra"),
    ])
    func `report faults where they are`(path: String, marked: String, id: String) {
        let source = MarkedSource(marked)
        var resource = Resource(name: "a", path: path)
        resource.schema = Schema(fields: [FieldDescriptor(name: "a", type: .integer)])
        let diagnostics = readTable(source.file(path), resource: resource).diagnostics
        #expect(diagnostics.map(\.message.id) == [id])
        #expect(diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test func `follow a schema`() throws {
        var resource = Resource(name: "a", path: "a.json")
        resource.schema = Schema(fields: [
            FieldDescriptor(name: "d", type: .date), FieldDescriptor(name: "n", type: .number),
        ])
        let text = #"[{"d": "2018-02-15", "n": "1.5"}, {"n": 2}]"#
        let read = readTable(SourceFile(path: "a.json", text: text), resource: resource)
        #expect(read.diagnostics == [])
        let table = try #require(read.value)
        #expect(table.rows == [["d": "2018-02-15", "n": 1.5], ["d": nil, "n": 2.0]])
    }
}
