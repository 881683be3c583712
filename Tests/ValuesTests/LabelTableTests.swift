import Testing

@testable import Values

@Suite struct `Label table` {
    @Test func `numbers texts in order of first appearance`() {
        var table = LabelTable()
        let texts = ["a", "", "long enough for several words", "a", "long enough for several word"]
        #expect(texts.map { table.code($0) } == [0, 1, 2, 0, 3])
        #expect(table.labels == [texts[0], texts[1], texts[2], texts[4]])
    }

    @Test func `reads parts of bytes as texts of their own`() {
        var table = LabelTable()
        let bytes = Array("north,south,north".utf8)
        #expect([0..<5, 6..<11, 12..<17].map { table.code(bytes, $0) } == [0, 1, 0])
        #expect(table.code("south") == 1)
    }

    @Test func `keeps spellings apart that only look alike`() {
        var table = LabelTable()
        #expect([table.code("é"), table.code("e\u{301}")] == [0, 1])
    }

    @Test func `grows`() {
        var table = LabelTable()
        let texts = (0..<1000).map { "label number \($0)" }
        #expect(texts.map { table.code($0) } == Array(0..<1000))
        #expect(texts.map { table.code($0) } == Array(0..<1000))
    }

    @Test func `takes over the texts of another one`() {
        var first = LabelTable()
        var second = LabelTable()
        for text in ["", "Aceh", "a text of more than sixteen bytes"] { _ = first.code(text) }
        for text in [
            "Papua", "a text of more than sixteen bytes", "a text of more than sixteen byteS", "",
        ] {
            _ = second.code(text)
        }
        #expect(first.merge(second) == [3, 2, 4, 0])
        #expect(
            first.labels == [
                "", "Aceh", "a text of more than sixteen bytes", "Papua",
                "a text of more than sixteen byteS",
            ])
    }

    @Test func `tells many texts apart, wherever they stand`() {
        var table = LabelTable()
        var all: [UInt8] = []
        var ranges: [Range<Int>] = []
        for number in 0..<5000 {
            let text =
                Array(String(repeating: "x", count: number % 23).utf8) + Array("\(number)".utf8)
            ranges.append(all.count..<(all.count + text.count))
            all += text
        }
        for _ in 0..<2 {
            for (number, range) in ranges.enumerated() {
                #expect(Int(table.code(all, range)) == number)
            }
        }
        #expect(table.label(4999) == String(decoding: all[ranges[4999]], as: UTF8.self))
    }
}
