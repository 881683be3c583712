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

    @Test(arguments: [
        "", "\n\n", "{}", "{}\n{\"a\": 1}\r\n{}", "{\"a\": 1}\r{\"a\": 2}",
        "\u{FEFF}{\"a\": 1}\n  \n {\"a\": 2.5}  \n",
        "{\"a\": null}\n{\"b\": null}\n{\"a\": \"x\"}\n{\"b\": [1]}",
        "{\"a\": \"x\", \"b\": 1}\n{\"a\": \"y\"}\n{\"c\": true, \"a\": \"x\"}\n{\"a\": null}\n{\"a\": \"é\"}",
        "{\"a\": 1}\n{\"a\": \"1\"}\n{\"a\": 9007199254740993}\n{\"a\": 1e300}\n{\"a\": true}\n{\"a\": null}",
        "{\"a\": 1, \"a\": 2}\n{\"a\": 3}", "{\"a\": {\"b\": 1}}\n{\"a\": 1}",
    ])
    func `are the same however large the parts are that lines are read in`(lines: String) throws {
        let text = SourceText(path: "a.ndjson", text: lines)
        let rows = try lines.drop { $0 == "\u{FEFF}" }.split { $0.isNewline }
            .filter { !$0.allSatisfy { $0 == " " } }
            .map {
                try #require(parseJSONValue(SourceText(path: "a.json", text: String($0))).value)
            }
        let expected = Table(rows: rows).columns.map { "\($0)" }
        for size in [1, 3, 10, 1 << 20] {
            let read = readJSONTable(text, isLines: true, schema: nil, partSize: size)
            #expect(read.diagnostics == [])
            let table = try #require(read.value)
            #expect(table.rowCount == rows.count)
            #expect(table.columns.map { "\($0)" } == expected)
        }
    }

    @Test func `have rows that end with their lines`() {
        let file = SourceFile(path: "a.ndjson", text: "{\"a\":\n1}\n")
        #expect(readTable(file).diagnostics.map(\.message.id).contains("json-syntax"))
        let two = SourceFile(path: "a.ndjson", text: "{\"a\": 1} {\"a\": 2}\n")
        #expect(readTable(two).diagnostics.hasErrors)
    }

    @Test func `may say why a cell has no value, each column in its own words`() throws {
        var resource = Resource(name: "a", path: "a.ndjson")
        var field = FieldDescriptor(name: "n", type: .integer)
        field.missingValues = ["[c]"]
        field.missingReasons = ["[c]": .suppressed]
        resource.schema = Schema(fields: [field, FieldDescriptor(name: "t", type: .string)])
        let lines = "{\"n\": \"[c]\", \"t\": \"[c]\"}\n{\"n\": 7, \"t\": \"\"}\n"
        let read = readTable(SourceFile(path: "a.ndjson", text: lines), resource: resource)
        #expect(read.diagnostics == [])
        let table = try #require(read.value)
        #expect(table.rows == [["n": nil, "t": "[c]"], ["n": 7, "t": nil]])
        #expect(table["n"]?.missingReason(at: 0) == .suppressed)
    }

    @Test func `may have keys that the schema does not name, if it says so`() {
        var resource = Resource(name: "a", path: "a.json")
        resource.schema = Schema(fields: [FieldDescriptor(name: "a", type: .integer)])
        resource.schema?.fieldsMatch = .subset
        let file = SourceFile(path: "a.json", text: #"[{"a": 1, "b": 2}]"#)
        #expect(readTable(file, resource: resource).diagnostics == [])
    }
}
