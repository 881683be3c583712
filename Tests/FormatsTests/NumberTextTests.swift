import Formats
import Testing

@Suite struct `Number texts` {
    @Test(
        arguments: [
            (192_029_686, "192,03 juta", "192.03 million"), (488_000, "488 ribu", "488 thousand"),
            (2_500_000_000, "2,5 miliar", "2.5 billion"),
            (25.5e12, "25,5 triliun", "25.5 trillion"),
            (999_999, "1 juta", "1 million"), (999.5, "999,5", "999.5"),
            (-1_234, "−1,23 ribu", "−1.23 thousand"),
            (2_675_000, "2,68 juta", "2.68 million"), (1e15, "1.000 triliun", "1,000 trillion"),
            (0, "0", "0"),
            (999_994_999, "999,99 juta", "999.99 million"), (-0.001, "0", "0"),
        ] as [(Double, String, String)])
    func `count in words`(value: Double, indonesian: String, english: String) {
        #expect(compactNumber(value, locale: .id) == indonesian)
        #expect(compactNumber(value, locale: .en) == english)
    }

    @Test(
        arguments: [
            (192_029_686, "192.029.686"), (0.1, "0,1"), (-1234.5, "−1.234,5"),
            (1e21, "1.000.000.000.000.000.000.000"),
            (1e-7, "0,0000001"), (-0.0, "0"), (999, "999"),
            (9_007_199_254_740_991, "9.007.199.254.740.991"),
            (0.1 + 0.2, "0,3"), (1.1 * 3, "3,3"), (-1.0 / 3, "−0,333333333333333"),
            (1_234_567_890_123_456.5, "1.234.567.890.123.457"),
        ] as [(Double, String)])
    func `keep every digit on a page`(value: Double, text: String) {
        #expect(groupedNumber(value, locale: .id) == text)
    }

    @Test(
        arguments: [
            (0.1 + 0.2, 0.3), (3.6799999999999997, 3.68), (-1.1 * 3, -3.3), (0, 0), (2.5, 2.5),
            (9_007_199_254_740_991, 9_007_199_254_740_991), (1e300, 1e300), (.infinity, .infinity),
            (1.0 / 3, 0.333333333333333), (4e-300, 4e-300), (0.9999999999999999, 1),
        ] as [(Double, Double)])
    func `of computed numbers have the digits of arithmetic by hand`(
        computed: Double, byHand: Double
    ) {
        #expect(roundedToDigits(computed) == byHand)
    }

    @Test func `write a percent that is stored as percent`() {
        #expect(percentText(72.7, digits: 1, locale: .id) == "72,7%")
        #expect(percentText(98.445, digits: 2, locale: .en) == "98.45%")
        #expect(percentText(-0.04, digits: 1, locale: .en) == "0.0%")
    }

    // Values by Node 20.
    @Test(
        arguments: [
            (0.1 + 0.2, "0.30000000000000004"), (1e21, "1e+21"),
            (Double("123456789012345680000") ?? 0, "123456789012345680000"),
            (1e-6, "0.000001"), (1e-7, "1e-7"), (.leastNonzeroMagnitude, "5e-324"),
            (1.5e300, "1.5e+300"), (-0.0, "0"),
            (9_007_199_254_740_992, "9007199254740992"), (.infinity, "Infinity"), (.nan, "NaN"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (18014398509481984, "18014398509481984"),
        ] as [(Double, String)])
    func `match ECMAScript`(value: Double, text: String) {
        #expect(javaScriptString(value) == text)
    }

    @Test(
        arguments: [
            (12.5, "12.5"), (-0.0004, "0"), (100, "100"), (1.0006, "1.001"), (-33.3333, "-33.333"),
            (.nan, "0"),
            (1e20, "100000000000000000000"), (0.001, "0.001"), (999.9996, "1000"), (1e-300, "0"),
            (-.leastNonzeroMagnitude, "0"),
        ] as [(Double, String)])
    func `are short in drawings`(value: Double, text: String) {
        var bytes: [UInt8] = []
        appendDecimal(value, maximumFractionDigits: 3, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test(
        arguments: [
            ("", 0), (" 12 ", 12), ("0x1F", 31), ("1e3", 1000), ("-Infinity", -.infinity),
            (".5", 0.5), ("5.", 5),
            ("0.1e-400", 0), ("123456789.123456789", 123456789.123456789),
        ] as [(String, Double)])
    func `are read as by Number()`(text: String, value: Double) {
        #expect(javaScriptNumber(text) == value)
    }

    @Test(arguments: ["1,5", "1 2", "--1", "0x", "1e", ".", "12px", "nan"])
    func `that are none are NaN to Number()`(text: String) {
        #expect(javaScriptNumber(text).isNaN)
    }

    @Test func `have the precision that their step needs`() {
        #expect(precisionFixed(step: 0.01) == 2)
        #expect(precisionFixed(step: 20) == 0)
        #expect(precisionPrefix(step: 100_000, value: 1_500_000) == 1)
        #expect(precisionRound(step: 0.01, maximum: 1.01) == 3)
    }
}
