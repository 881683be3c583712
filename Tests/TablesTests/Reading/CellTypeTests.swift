import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct `Cells` {
    private func read(
        _ cells: [String], _ type: FieldType, _ change: (inout FieldDescriptor) -> Void = { _ in }
    ) -> Checked<Table?> {
        var field = FieldDescriptor(name: "a", type: type)
        change(&field)
        let text = "a\n" + cells.map { "\"\($0)\"\n" }.joined()
        return readDelimitedTable(
            SourceText(path: "a.csv", text: text), schema: Schema(fields: [field]))
    }

    private func values(_ read: Checked<Table?>) -> [Value] {
        read.value?.rows.compactMap { $0["a"] } ?? []
    }

    @Test func `of integers are exact to 64 bits`() {
        let read = read(["9223372036854775807", "-9223372036854775808", "1"], .integer)
        #expect(read.diagnostics == [])
        #expect(values(read) == [.integer(.max), .integer(.min), 1])
    }

    @Test func `of numbers with more digits than are kept are told once a column`() {
        let read = read(["0.1", "12345678901234567.89", "1e300", "9007199254740993"], .number)
        #expect(
            read.diagnostics.map(\.message.text) == [
                "'12345678901234567.89' in column 'a', row 3 becomes 12345678901234568, and one more: "
                    + "a number keeps 15 to 17 digits"
            ])
        #expect(read.diagnostics.map(\.severity) == [.warning])
        #expect(values(read) == [0.1, 12345678901234568.0, 1e300, 9007199254740992.0])
    }

    @Test(arguments: [
        "0.30000000000000004", "9007199254740992", "0000000000000000.5", "1.50000000000000000000",
        "-123456789012345.5e-20", "1.7976931348623157e308", "123456789012345680000",
    ])
    func `of numbers that a double keeps are no matter`(text: String) {
        #expect(read([text], .number).diagnostics == [])
    }

    @Test func `of grouped numbers are looked at without their separators`() {
        let read = read(["123.456.789.012.345,5"], .number) {
            ($0.groups, $0.decimal) = ([UInt8(ascii: ".")], UInt8(ascii: ","))
        }
        #expect(read.diagnostics == [])
        #expect(values(read) == [123456789012345.5])
    }

    @Test(arguments: [
        ("07:15:00", "07:15:00"), ("23:59:59", "23:59:59"), ("24:00:00", nil), ("7:15:00", nil),
        ("07:15", nil),
    ])
    func `may be times of day`(text: String, expected: String?) {
        let read = read([text], .time)
        #expect(values(read) == [expected.map { .string($0) } ?? .null])
        #expect(read.diagnostics.isEmpty == (expected != nil))
    }

    @Test func `may be times in a format of their own`() {
        #expect(values(read(["07.15"], .time) { $0.dateFormat = "%H.%M" }) == ["07:15:00"])
    }

    @Test(arguments: [
        ("P1Y2M10DT2H30M", true), ("P2W", true), ("-PT0.5S", true), ("PT36H", true), ("P", false),
        ("PT", false), ("P1S", false), ("P1M1Y", false), ("1Y", false), ("P1.5Y", false),
    ])
    func `may be durations`(text: String, isDuration: Bool) {
        #expect(read([text], .duration).diagnostics.isEmpty == isDuration)
    }

    @Test func `with date and time keep their zone, and that they have none`() {
        #expect(values(read(["2024-03-01T09:30:00"], .datetime)) == ["2024-03-01T09:30:00"])
        #expect(values(read(["2024-03-01T09:30:00+07:00"], .datetime)) == ["2024-03-01T02:30:00Z"])
        #expect(
            values(read(["01.03.2024 09:30"], .datetime) { $0.dateFormat = "%d.%m.%Y %H:%M" })
                == ["2024-03-01T09:30:00"])
        let mixed = read(["2024-03-01T09:30:00", "2024-03-01T09:30:00Z"], .datetime)
        #expect(mixed.diagnostics.map(\.message.id) == ["value-type"])
        #expect(mixed.diagnostics.first?.tablePlace == TablePlace(row: 3, field: "a"))
    }

    @Test(arguments: [
        (TextFormat.email, "humas@contoh.go.id", true), (.email, "humas@contoh", false),
        (.email, "a b@contoh.id", false), (.uri, "https://contoh.id/a", true), (.uri, "/a", false),
        (.uri, "contoh.id", false), (.uuid, "123e4567-e89b-12d3-a456-426614174000", true),
        (.uuid, "123e4567e89b12d3a456426614174000", false),
    ])
    func `of text may have a form`(format: TextFormat, text: String, fits: Bool) {
        #expect(read([text], .string) { $0.textFormat = format }.diagnostics.isEmpty == fits)
    }

    @Test(arguments: [
        ("5.288.885", 5_288_885 as Int?), ("3,497,833", 3_497_833), ("3,497.833", nil),
        ("3.49", nil), ("12", 12),
    ])
    func `may group digits by one of several characters`(text: String, expected: Int?) {
        let read = read([text], .integer) {
            $0.groups = [UInt8(ascii: "."), UInt8(ascii: ",")]
            $0.decimal = 0
        }
        #expect(values(read) == [expected.map { .integer($0) } ?? .null])
    }

    @Test(arguments: [
        ("5", "value-minimum"), ("10", "value-maximum"), ("7", nil),
    ])
    func `lie within bounds that do not belong to them`(text: String, code: String?) {
        let read = read([text], .integer) {
            $0.constraints.exclusiveMinimum = 5
            $0.constraints.exclusiveMaximum = 10
        }
        #expect(read.diagnostics.first?.message.id == code)
    }

    @Test func `together are in one row`() {
        let fields = ["a", "b"].map { FieldDescriptor(name: $0, type: .string) }
        var schema = Schema(fields: fields)
        schema.uniqueKeys = [["a", "b"]]
        let read = readDelimitedTable(
            SourceText(path: "a.csv", text: "a,b\nx,1\nx,2\nx,1\n,1\n,1\n"), schema: schema)
        #expect(
            read.diagnostics.map(\.message.text) == [
                "'x, 1' (a, b) of row 4 must be unique, and is in row 2 too"
            ])
        #expect(read.diagnostics.first?.tablePlace == TablePlace(row: 4, field: "a"))
    }

    @Test(arguments: [
        (FieldsMatch.exact, "a,b", ["csv-header-extra"]),
        (.exact, "b", ["csv-header-extra", "csv-header-missing"]),
        (.subset, "a,b", []), (.superset, "a", []), (.partial, "b,a", []),
        (.subset, "b", ["csv-header-missing"]), (.superset, "a,b", ["csv-header-extra"]),
    ])
    func `need the columns that fieldsMatch wants`(
        match: FieldsMatch, head: String, codes: [String]
    ) {
        var schema = Schema(fields: [FieldDescriptor(name: "a", type: .string)])
        if match == .superset { schema.fields.append(FieldDescriptor(name: "c", type: .string)) }
        schema.fieldsMatch = match
        let read = readDelimitedTable(
            SourceText(path: "a.csv", text: head + "\n"), schema: schema)
        #expect(read.diagnostics.map(\.message.id) == codes)
        if codes.isEmpty { #expect(read.value?.columnNames == ["a"]) }
    }
}
