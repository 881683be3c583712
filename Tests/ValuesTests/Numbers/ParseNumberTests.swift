import Testing

@testable import Values

@Suite struct `Reading numbers` {
    @Test(arguments: [
        "0", "-0", "1", "1.5", ".5", "5.", "1e22", "1e23", "123456789012345", "1234567890123456",
        "0.1", "2.2250738585072014e-308", "4.9e-324", "1.7976931348623157e308", "0e999",
        "179769313486231580793728971405301e-20", "0.000000000000000000000000000001",
        "8.41e21", "9007199254740993", "1E+2", "+7",
    ])
    func `rounds as the standard library does`(text: String) {
        let bytes = Array(text.utf8)
        #expect(parseDecimal(bytes, bytes.indices)?.bitPattern == Double(text)?.bitPattern)
    }

    @Test func `rounds decimals of up to nineteen digits as the standard library does`() {
        var state: UInt64 = 42
        for decimals in 0...19 {
            for _ in 0..<500 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let digits = (state % 10_000_000_000_000_000_000) >> (state & 31)
                let expected = Double("\(digits)e-\(decimals)")
                #expect(fraction(digits, decimals: decimals) == expected)
            }
        }
        // Halfway between two doubles, and next to that.
        for digits: UInt64 in [9_007_199_254_740_993, 9_007_199_254_740_995] {
            for offset: UInt64 in [0, 1] {
                let text = "\(digits * 10 + offset)e-1"
                #expect(fraction(digits * 10 + offset, decimals: 1) == Double(text))
            }
        }
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "1.2.3", " 1", "1 ", "inf", "nan", "0x1", "1,5", "1e999",
    ])
    func `refuses anything else`(text: String) {
        let bytes = Array(text.utf8)
        #expect(parseDecimal(bytes, bytes.indices) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("-12", -12), ("+5", 5), ("9223372036854775807", Int.max),
            ("-9223372036854775808", .min), ("9223372036854775808", nil), ("", nil), ("-", nil),
            ("1.0", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func `reads integers of 64 bits`(text: String, expected: Int?) {
        let bytes = Array(text.utf8)
        #expect(parseInteger(bytes, bytes.indices) == expected)
    }
}
