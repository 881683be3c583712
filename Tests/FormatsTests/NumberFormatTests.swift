import Formats
import Testing

@Suite struct `Number formats` {
    // Values by d3-format 3.1.
    @Test(
        arguments: [
            (",.2f", 1234567.891, "1,234,567.89"), ("", 1234.5, "1234.5"), ("", 0.1 + 0.2, "0.3"),
            (".1%", 0.4567, "45.7%"), (",d", 1234567.5, "1,234,568"), ("d", -0.4, "0"),
            ("+d", 5, "+5"), ("+d", 0, "+0"), ("(.1f", -2.55, "(2.5)"), (" d", 5, " 5"),
            ("s", 0, "0.00000"), (".3s", 1_500_000, "1.50M"), ("~s", 1500, "1.5k"),
            (".2s", 0.00001, "10µ"), (".1s", 999.5, "1k"), (".8s", 1.29e-30, "0.0000013y"),
            (".3s", 1e-27, "0.001y"),
            ("e", 12345, "1.234500e+4"), (".0e", 12345, "1e+4"), ("g", 0.00001, "0.0000100000"),
            (".3g", 1e-7, "1.00e-7"), (".3g", 12345, "1.23e+4"), (".2r", 12345, "12000"),
            (".3p", 0.12345, "12.3%"), ("b", 10, "1010"), ("#x", 255, "0xff"), ("#X", 255, "0xFF"),
            ("o", 8, "10"), ("c", 65, "65"), ("n", 12345.678, "12,345.7"), ("08d", -42, "−0000042"),
            ("*^9d", 42, "***42****"), ("<6d", 42, "42    "), ("x=+6d", 42, "+xxx42"),
            ("012,d", 12345, "0,000,012,345"), ("$,.2f", 1234.5, "$1,234.50"), (",.0f", 2.5, "3"),
            (".2f", 1.005, "1.00"), (".2f", -0.001, "0.00"), ("+.2f", -0.001, "−0.00"),
            ("f", 1e21, "1e+21"), ("d", 1e21, "1000000000000000000000"), ("~g", 100, "100"),
            (".2~f", 1.5, "1.5"), (".0f", 0.5, "1"), (",.4~r", 1234567, "1,235,000"),
            (".2f", -.infinity, "−Infinity"), ("d", .nan, "NaN"),
        ] as [(String, Double, String)])
    func `follow d3`(specifier: String, value: Double, text: String) throws {
        #expect(try NumberFormat(specifier).format(value, locale: .vega) == text)
    }

    @Test(arguments: [
        (",.2f", "1.234.567,89"), ("$,.0f", "Rp1.234.568"), (",.3~s", "1,23M"),
        (".1%", "123456789,1%"),
    ])
    func `take separators and currency from the locale`(specifier: String, text: String) throws {
        #expect(try NumberFormat(specifier).format(1234567.891, locale: .id) == text)
    }

    @Test(arguments: [
        (
            "%d",
            FormatError(
                offset: 1,
                text: "'d' not expected in number format '%d'; it looks like a time format")
        ),
        (".f", FormatError(offset: 1, text: "precision missing after '.' in number format '.f'")),
        ("999d", FormatError(offset: 0, text: "width 999 of number format '999d' is above 200")),
    ])
    func `say where a specifier goes wrong`(specifier: String, error: FormatError) {
        #expect(throws: error) { try NumberFormat(specifier) }
    }

    @Test func `refuse an unknown type, at its offset`() {
        #expect { try NumberFormat("é>,.2q") } throws: { ($0 as? FormatError)?.offset == 6 }
    }
}
