import Tables
import Testing
import Values

@testable import Queries

@Suite struct PostgreSQLColumnTests {
    private func column(_ type: PostgreSQLType, _ cells: [String?]) -> PostgreSQLColumn {
        var column = PostgreSQLColumn(name: "x", type: type)
        for cell in cells {
            if let cell { column.append(Array(cell.utf8)) } else { column.appendNull() }
        }
        return column
    }

    private func values(_ type: PostgreSQLType, _ cells: String?...) -> [Value] {
        let column = column(type, cells).finish()
        return (0..<column.count).map { column.value(at: $0) }
    }

    private func fault(_ type: PostgreSQLType, _ cell: String) -> PostgreSQLCellFault.Reason? {
        column(type, [nil, cell, cell]).fault?.reason
    }

    @Test func `cells have the values that the server writes`() {
        #expect(values(.boolean, "t", "f", nil) == [.boolean(true), .boolean(false), .null])
        #expect(
            values(.integer, "-32768", "2147483647") == [.integer(-32768), .integer(2_147_483_647)])
        #expect(
            values(.integer, "9223372036854775807", nil)
                == [.integer(9_223_372_036_854_775_807), .null])
        #expect(
            values(.number, "0.1", "1e-07", "-12.50") == [
                .number(0.1), .number(1e-07), .number(-12.5),
            ])
        #expect(values(.text, "Aceh", "", nil) == [.string("Aceh"), .string(""), .null])
        #expect(values(.padded, "ID  ", "  a ") == [.string("ID"), .string("  a")])
        #expect(values(.time, "23:59:59") == [.string("23:59:59")])
    }

    @Test func `dates and times are those of UTC, with a zone or without`() {
        #expect(
            values(.date, "2018-02-15", "0001-01-01") == [
                .string("2018-02-15"), .string("0001-01-01"),
            ])
        let zoned = column(.timestampWithZone, ["2018-02-15 02:30:00+00"]).finish()
        #expect(zoned.value(at: 0) == .string("2018-02-15T02:30:00Z"))
        let local = column(.timestamp, ["2018-02-15 02:30:00.125"]).finish()
        #expect(local.value(at: 0) == .string("2018-02-15T02:30:00.125"))
    }

    @Test func `intervals are durations, negative ones with the sign before the whole`() {
        #expect(
            values(.interval, "P1Y2M3DT4H5M6.5S", "PT0S", "P-1Y-2M", "PT-0.5S")
                == [
                    .string("P1Y2M3DT4H5M6.5S"), .string("PT0S"), .string("-P1Y2M"),
                    .string("-PT0.5S"),
                ])
    }

    @Test(arguments: [
        (PostgreSQLType.number, "NaN", PostgreSQLCellFault.Reason.notFinite),
        (.number, "-Infinity", .notFinite), (.number, "1e999", .tooLarge),
        (.date, "infinity", .notDate), (.date, "0044-03-15 BC", .notDate),
        (.date, "10000-01-01", .notDate), (.timestamp, "-infinity", .notDate),
        (.timestamp, "2018-02-15 02:30:00.123456", .tooFine),
        (.timestampWithZone, "2018-02-15 02:30:00.123456+00", .tooFine),
        (.timestampWithZone, "2018-02-15 02:30:00+07", .notDate),
        (.time, "12:00:00.5", .tooFine), (.time, "24:00:00", .notExpected),
        (.interval, "P1Y-2M", .mixedSigns), (.interval, "infinity", .notFinite),
        (.boolean, "true", .notExpected), (.integer, "9223372036854775808", .notExpected),
    ])
    func `what no cell can show is a fault`(
        type: PostgreSQLType, cell: String, reason: PostgreSQLCellFault.Reason
    ) {
        #expect(fault(type, cell) == reason)
    }

    @Test func `a fault names its first row and counts the others`() {
        let fault = column(.number, ["1", "NaN", nil, "NaN", "Infinity"]).fault
        #expect(fault?.row == 2)
        #expect(fault?.text == "NaN")
        #expect(fault?.others == 2)
    }

    @Test func `text that is not UTF-8 is a fault`() {
        var column = PostgreSQLColumn(name: "x", type: .text)
        column.append([0x41, 0xE9])
        #expect(column.fault?.reason == .notUTF8)
    }

    @Test func `no bytes are a trap for any type`() {
        let types: [PostgreSQLType] = [
            .boolean, .integer, .number, .text, .padded, .date, .timestamp, .timestampWithZone,
            .time, .interval,
        ]
        let cells: [[UInt8]] = [
            [], [0], [0xFF], Array("-".utf8), Array("+00".utf8), Array(".".utf8), Array("P".utf8),
            Array("PT".utf8), Array("P-".utf8), Array("-P-1Y".utf8), Array("::::::::".utf8),
            Array(repeating: 0x39, count: 400), Array("9999-99-99 99:99:99.+00".utf8),
        ]
        for type in types {
            var column = PostgreSQLColumn(name: "x", type: type)
            for cell in cells { column.append(cell) }
            #expect(column.finish().count == cells.count)
        }
    }

    @Test func `types are known by their numbers, and others get a cast`() {
        #expect(PostgreSQLType(number: 1700) == .number)
        #expect(PostgreSQLType(number: 790) == nil)
        #expect(PostgreSQLType.cast("harga", type: "money", kind: "b") == "harga::numeric")
        #expect(PostgreSQLType.cast("Isi", type: "bytea", kind: "b") == "encode(\"Isi\", 'hex')")
        #expect(
            PostgreSQLType.cast("a\"b", type: "text[]", kind: "b")
                == "array_to_string(\"a\"\"b\", ', ')")
        #expect(PostgreSQLType.cast("2x", type: "inet", kind: "b") == "\"2x\"::text")
    }
}
