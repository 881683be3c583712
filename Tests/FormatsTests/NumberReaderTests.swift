import Formats
import Testing

@Suite struct `Number reader` {
    let indonesian = NumberReader(decimalCharacter: ",", groupCharacter: ".")

    @Test(
        arguments: [
            ("192.029.686", 192_029_686), ("1.234,5", 1234.5), ("-0,5", -0.5),
            ("\u{2212}1.000", -1000),
            (" 12 ", 12), ("1234,5", 1234.5), ("1e3", 1000),
        ] as [(String, Double)])
    func `reads Indonesian numbers`(text: String, value: Double) throws {
        #expect(try indonesian.number(text) == value)
    }

    @Test(arguments: [
        ("", NumberReadingError.empty), ("1.23.456", .wrongGrouping(offset: 2)),
        ("1234.567", .wrongGrouping(offset: 0)),
        ("1.234.56", .wrongGrouping(offset: 6)), ("abc", .notANumber),
        ("12 %", .trailingText(offset: 2)),
        ("-", .notANumber), ("1,2,3", .trailingText(offset: 3)), ("1.", .wrongGrouping(offset: 2)),
    ])
    func `tells what is wrong`(text: String, error: NumberReadingError) {
        #expect(throws: error) { try indonesian.number(text) }
    }

    @Test(
        arguments: [("Rp25.000", 25_000), ("95 %", 95), ("-Rp 1.500,5", -1500.5), ("12 jiwa", 12)]
            as [(String, Double)])
    func `reads numbers with other text around`(text: String, value: Double) throws {
        let reader = NumberReader(decimalCharacter: ",", groupCharacter: ".", isBare: false)
        #expect(try reader.number(text) == value)
    }

    @Test func `reads integers`() throws {
        #expect(try indonesian.integer("1.000") == 1000)
        #expect(throws: NumberReadingError.notAnInteger) { try indonesian.integer("1,5") }
        #expect(throws: NumberReadingError.outOfRange) {
            try NumberReader().integer("99999999999999999999")
        }
    }
}
