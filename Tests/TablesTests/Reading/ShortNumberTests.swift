import Testing
import Values

@testable import Tables

@Suite struct `Short numbers` {
    /// What the quick way and the long one make of a text that has room behind it.
    private func check(_ text: String) {
        let bytes = Array("9.\(text)".utf8)
        let range = 2..<bytes.count
        (bytes + Array("7.7,7.7.7,7.7.7,7".utf8)).withUnsafeBytes { all in
            if let integer = all.shortInteger(range.lowerBound, range.upperBound) {
                #expect(integer == parseInteger(bytes, range), "\(text)")
            }
            if let number = all.shortDecimal(range.lowerBound, range.upperBound) {
                let long = parseDecimal(bytes, range)
                #expect(number.bitPattern == long?.bitPattern, "\(text)")
            }
        }
    }

    @Test func `mean what the long way says`() {
        for text in [
            "", "-", ".", "-.", "1.", ".5", "0", "-0", "-0.0", "007", "+5", "1e3", "1.2.3", "1 2",
            " 12",
            "12345678", "123456789", "123456789012345", "1234567890123456", "12345678.12345678",
            "1234567.12345678", "-1234567.12345678", "0.000000001", "99999999.9999999", "/", ":",
            "1/", "1:",
            "é", "1é", "1\u{0}", "106.845599", "-6.21462", "1,5", "12-3", "9007199254740993",
        ] { check(text) }
        var state: UInt64 = 20_180_215
        let alphabet = Array("0123456789012345678901234567890123456789..-")
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var rest = state >> 8
            var text = ""
            for _ in 0..<Int(state >> 60) + 1 {
                text.append(alphabet[Int(rest % UInt64(alphabet.count))])
                rest = rest / 7 ^ rest &* 3
            }
            check(text)
        }
    }

    @Test(arguments: [
        "0", "12", "12345678", "123456789012345", "-7", "1.5", "-1234567.5", "90999.99",
    ])
    func `are read without the long way`(text: String) {
        let bytes = Array(text.utf8) + Array(repeating: UInt8(ascii: ","), count: 16)
        bytes.withUnsafeBytes { all in
            #expect(all.shortDecimal(0, text.utf8.count) == Double(text))
            #expect(all.shortInteger(0, text.utf8.count) == Int(text))
        }
    }

    @Test func `are left to the long way where the text ends`() {
        Array("12345".utf8).withUnsafeBytes { all in
            #expect(all.shortInteger(0, 5) == nil)
            #expect(all.shortDecimal(0, 5) == nil)
        }
    }
}
