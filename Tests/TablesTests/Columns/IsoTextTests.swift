import Formats
import Testing

@testable import Tables

@Suite struct `Instants as text` {
    @Test(
        arguments: [
            (0, FieldType.date, "1970-01-01"), (-1, .date, "1969-12-31"),
            (0, .yearmonth, "1970-01"),
            (-1, .datetime, "1969-12-31T23:59:59.999Z"),
            (1_518_661_800_000, .datetime, "2018-02-15T02:30:00Z"),
            (-62_198_755_200_000, .date, "-0001-01-01"),
        ] as [(Int64, FieldType, String)])
    func `are ISO 8601 of their type`(milliseconds: Int64, type: FieldType, expected: String) {
        #expect(isoText(Instant(milliseconds: milliseconds), type) == expected)
    }

    @Test(
        arguments: [
            ("2018-02-15T09:30:00+07:00", 1_518_661_800_000),
            ("2018-02-15 02:30", 1_518_661_800_000),
            ("2018-02-15T02:30:00.0Z", 1_518_661_800_000),
            ("2018-02-15T02:30:00.12Z", 1_518_661_800_120),
            ("2018-02-15T24:00:00Z", nil), ("2018-02-15T02:30:00.", nil),
            ("2018-02-15T02:60Z", nil),
            ("2018-02-15", nil), ("2018-02-15T02:30:00+7", nil), ("2018-2-15T02:30Z", nil),
        ] as [(String, Int64?)])
    func `are read back`(text: String, milliseconds: Int64?) {
        let bytes = Array(text.utf8)
        #expect(parseInstant(bytes, bytes.indices, as: .datetime)?.milliseconds == milliseconds)
    }
}
