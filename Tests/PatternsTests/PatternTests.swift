import Testing

@testable import Patterns

@Suite struct `Patterns` {
    @Test(arguments: [
        ("ID-[0-9]{2}", "ID-31", true), ("ID-[0-9]{2}", "xID-31", false),
        ("ID-[0-9]{2}", "ID-312", false), ("a|ab", "ab", true), ("", "", true), ("", "a", false),
        (".", "😀", true), ("[é-ü]+", "éü", true),
    ])
    func `of whole texts match nothing less`(pattern: String, text: String, isMatch: Bool) throws {
        #expect(try Pattern(wholeText: pattern).matches(text) == isMatch)
    }

    @Test(arguments: ["(", "a)(b", "[", "(?=a)", "\\p{L}", "a{2,1}"])
    func `that are none are refused`(pattern: String) {
        #expect(throws: PatternFault.self) { try Pattern(wholeText: pattern) }
    }

    @Test func `have classes of ranges in order, of which those that touch are one`() {
        var set = PatternSet([0x61...0x66, 0x30...0x39, 0x41...0x45])
        set.insert(0x3A...0x40)
        set.insert(0x44...0x50)
        #expect(set.merged().ranges == [0x30...0x50, 0x61...0x66])
        for unit: UInt32 in 0x20...0x70 {
            #expect(set.merged().lists(unit) == set.ranges.contains { $0.contains(unit) })
        }
    }
}
