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
}
