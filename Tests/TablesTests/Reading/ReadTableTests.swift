import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

@Suite struct `Reading tables` {
    private func schema(_ fields: FieldDescriptor...) -> Schema { Schema(fields: fields) }

    private func field(
        _ name: String, _ type: FieldType, _ change: (inout FieldDescriptor) -> Void = { _ in }
    ) -> FieldDescriptor {
        var field = FieldDescriptor(name: name, type: type)
        change(&field)
        return field
    }

    @Test func `gives cells the types of the schema`() throws {
        let schema = Schema(
            fields: [
                field("d", .date),
                field("n", .integer) {
                    $0.groups = [UInt8(ascii: ".")]; $0.decimal = UInt8(ascii: ",")
                },
                field("x", .number) {
                    $0.groups = [UInt8(ascii: ".")]; $0.decimal = UInt8(ascii: ",")
                },
                field("b", .boolean) {
                    $0.trueValues = ["ya"]; $0.falseValues = ["tidak"]
                },
                field("t", .string), field("y", .year), field("m", .yearmonth),
                field("z", .datetime),
                field("f", .date) { $0.dateFormat = "%d/%m/%Y" },
            ], missingValues: ["", "…"])
        let text = """
            d,n,x,b,t,y,m,z,f
            2018-02-15,192.029.686,"1.234,5",ya,007,2018,2018-02,2018-02-15T09:30:00+07:00,5/2/2018
            …,"583.638 ",-0,tidak,…,…,…,…,…
            """
        let read = readDelimitedTable(SourceText(path: "a.csv", text: text), schema: schema)
        #expect(read.diagnostics == [])
        let table = try #require(read.value)
        #expect(
            table.row(0) == [
                "d": "2018-02-15", "n": 192_029_686, "x": 1234.5, "b": true, "t": "007", "y": 2018,
                "m": "2018-02", "z": "2018-02-15T02:30:00Z", "f": "2018-02-05",
            ])
        #expect(table.value(row: 1, column: "n") == 583_638)
        #expect(table.value(row: 1, column: "d") == .null)
    }

    @Test(arguments: [
        ("a\n1\n①12x\n", FieldType.integer, "'12x' in column 'a', row 3 is not an integer"),
        ("a\n①1.5\n", .integer, "'1.5' in column 'a', row 2 is not an integer"),
        (
            "a\n①9223372036854775808\n", .integer,
            "'9223372036854775808' in column 'a', row 2 is beyond 64 bits"
        ),
        ("a\n①1,5x\n", .number, "row 2 has 2 cells, the header has 1"),
        ("a\n①2018-02-30\n", .date, "'2018-02-30' in column 'a', row 2 is not a date (YYYY-MM-DD)"),
        ("a\n①maybe\n", .boolean, "'maybe' in column 'a', row 2 is not a truth value"),
        ("①b\n", .string, "column 'b' is not in the schema"),
        ("a,①a\n", .string, "two columns are called 'a'"),
        ("a,①\n", .string, "column 2 has no name"),
    ])
    func `reports cells that do not fit`(marked: String, type: FieldType, message: String) {
        let source = MarkedSource(marked)
        let read = readDelimitedTable(source.file().text, schema: schema(field("a", type)))
        #expect(read.diagnostics.first?.message.text == message)
        let isUneven = read.diagnostics.first?.message.id == "csv-row-long"
        #expect(isUneven || read.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test(arguments: [
        ("a,b\n1,2,①3\n", "row 2 has 3 cells, the header has 2"),
        ("a,b\n1①\n", "row 2 has 1 cell, the header has 2"),
    ])
    func `refuses rows of another length`(marked: String, message: String) {
        let source = MarkedSource(marked)
        let read = readDelimitedTable(source.file().text)
        #expect(read.value == nil)
        #expect(read.diagnostics.map(\.message.text) == [message])
        #expect(read.diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test(arguments: ["1.23", "12.34", "1.2345", "1234.567", ".123", "1..234", "1.234.", "1,5"])
    func `wants digits grouped by threes`(text: String) {
        let grouped = field("a", .integer) {
            $0.groups = [UInt8(ascii: ".")]
            $0.decimal = UInt8(ascii: ",")
        }
        let read = readDelimitedTable(
            SourceText(path: "a.csv", text: "a\n\"\(text)\"\n"), schema: schema(grouped))
        #expect(
            read.diagnostics.map(\.message.text)
                == ["'\(text)' in column 'a', row 2 is not an integer (groupChar '.')"])
    }

    @Test func `limits repeated reports`() {
        let text = "a\n" + String(repeating: "x\n", count: 100)
        let read = readDelimitedTable(
            SourceText(path: "a.csv", text: text), schema: schema(field("a", .integer)))
        #expect(read.diagnostics.count == 21)
        #expect(read.diagnostics.last?.message.text == "80 more cells of column 'a' do not fit")
    }

    @Test func `checks constraints and keys`() {
        var schema = schema(
            field("a", .integer) {
                $0.constraints.minimum = 0
                $0.constraints.isRequired = true
            },
            field("b", .string) {
                $0.constraints.choices = ["x", "y"]
                $0.constraints.isUnique = true
            })
        schema.primaryKey = ["a"]
        let read = readDelimitedTable(
            SourceText(path: "a.csv", text: "a,b\n-1,x\n,z\n-1,x\n"), schema: schema)
        #expect(
            read.diagnostics.map(\.message.text) == [
                "'-1' in column 'a', row 2 must be at least 0",
                "column 'a', row 3 must not be empty",
                "'-1' in column 'a', row 4 must be at least 0",
                "'z' in column 'b', row 3 must be one of x, y",
                "'x' in column 'b', row 4 must be unique, and is in row 2 too",
                "primary key (a) is empty in row 3",
                "primary key (a) '-1' of row 4 is that of row 2",
            ])
    }
}
