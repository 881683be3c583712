import Markup
import Testing

@Suite struct `Origin marks` {
    @Test(arguments: [0, 1, 63, 64, 4095, 262_144, OriginMark.limit - 1])
    func `are taken out again, and say what they stood around`(id: Int) {
        let marked = MarkedBytes(Array("a \(OriginMark.around("7 %", id)) é".utf8))
        #expect(String(decoding: marked.bytes, as: UTF8.self) == "a 7 % é")
        #expect(
            marked.edges == [
                .init(offset: 2, id: id, isStart: true), .init(offset: 5, id: id, isStart: false),
            ])
    }

    @Test func `are found where JSON escaped them`() {
        // U+10F840 opens, U+10F800 is a digit 0 and U+10F805 a digit 5, as pairs of UTF-16 units.
        let digits = #"\udbfe\udc00\udbfe\udc00\udbfe\udc00\udbfe\udc05"#
        let marked = MarkedBytes(Array(#""\udbfe\udc40"#.utf8) + Array((digits + "1\"").utf8))
        #expect(String(decoding: marked.bytes, as: UTF8.self) == "\"1\"")
        #expect(marked.edges == [.init(offset: 1, id: 5, isStart: true)])
    }

    @Test func `that were cut through are taken out`() {
        let mark = OriginMark.opening(70)
        for length in stride(from: 4, to: mark.count, by: 4) {
            let marked = MarkedBytes(Array("x".utf8) + mark.prefix(length) + Array("y1".utf8))
            #expect(marked.bytes == Array("xy1".utf8))
            #expect(marked.edges.isEmpty)
        }
    }

    @Test func `leave all other private-use characters alone`() {
        let text = "\u{E000}\u{F0000}\u{10F7FF}\u{10F842}\u{10FFFD} \\udbfe\\udc42 \\udbff"
        let marked = MarkedBytes(Array(text.utf8))
        #expect(marked.bytes == Array(text.utf8))
        #expect(marked.edges.isEmpty)
    }
}
