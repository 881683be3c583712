import Diagnostics
import Tables
import Testing
import Values

@Suite struct ApplySchemaTests {
    private let span = SourceSpan(path: "q.sql", offset: 0)
    private let table = Table(
        columns: [
            Column(name: "n", values: [.integer(1), .integer(2)]),
            Column(name: "flag", values: [.integer(1), .integer(0)]),
            Column(name: "day", values: [.string("31/12/2017"), .string("")]),
        ], rowCount: 2)

    private func codes(_ schema: Schema) -> [String] {
        applySchema(schema, to: table, at: span).diagnostics.map(\.message.id)
    }

    @Test func `columns get the schema's types and order`() {
        var day = FieldDescriptor(name: "day", type: .date)
        day.dateFormat = "%d/%m/%Y"
        let schema = Schema(fields: [
            FieldDescriptor(name: "flag", type: .boolean),
            FieldDescriptor(name: "n", type: .number), day,
        ])
        let typed = applySchema(schema, to: table, at: span)
        #expect(typed.diagnostics.isEmpty)
        #expect(typed.value.columnNames == ["flag", "n", "day"])
        #expect(typed.value.columns.map(\.field.type) == [.boolean, .number, .date])
        #expect(typed.value.row(0) == ["flag": true, "n": 1.0, "day": "2017-12-31"])
        #expect(typed.value.value(row: 1, column: 2) == .null)
    }

    @Test func `what does not fit is told with its row`() {
        var n = FieldDescriptor(name: "n", type: .integer)
        n.constraints.maximum = .integer(1)
        var schema = Schema(fields: [
            n, FieldDescriptor(name: "flag", type: .boolean),
            FieldDescriptor(name: "day", type: .date),
        ])
        schema.primaryKey = ["day"]
        let diagnostics = applySchema(schema, to: table, at: span).diagnostics
        #expect(
            diagnostics.map(\.message.id) == [
                "value-maximum", "value-type", "key-primary", "key-primary",
            ])
        #expect(diagnostics.first?.tablePlace == TablePlace(row: 2, field: "n"))
        #expect(diagnostics.allSatisfy { $0.span == span })
    }

    @Test func `columns and fields belong together as fieldsMatch says`() {
        var schema = Schema(fields: [
            FieldDescriptor(name: "n", type: .integer), FieldDescriptor(name: "m", type: .integer),
        ])
        #expect(codes(schema) == ["csv-header-extra", "csv-header-extra", "csv-header-missing"])
        schema.fieldsMatch = .partial
        #expect(codes(schema).isEmpty)
        #expect(applySchema(schema, to: table, at: span).value.columnNames == ["n"])
    }
}
