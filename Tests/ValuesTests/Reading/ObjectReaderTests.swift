import Diagnostics
import TestSupport
import Testing

@testable import Values

private enum Status: String, CaseIterable { case provisional, revised, final }

@Suite struct `Reading a mapping` {
    private func reader(_ source: MarkedSource) throws -> ObjectReader {
        ObjectReader(try #require(parseYAML(source.file().text).value), what: "front matter")
    }

    @Test func `gives values of the kinds asked for`() throws {
        var reader = try reader(
            MarkedSource(
                "s: x\ni: 3\nn: 1.5\nb: true\nl: [a, b]\no: {k: v}\ne: final\nt: 2018\nz:\n"))
        #expect(reader.string("s") == "x")
        #expect(reader.integer("i") == 3)
        #expect(reader.number("i") == 3)
        #expect(reader.number("n") == 1.5)
        #expect(reader.boolean("b") == true)
        #expect(reader.strings("l") == ["a", "b"])
        var nested = reader.object("o")
        #expect(nested?.string("k") == "v")
        #expect(reader.enumeration("e", as: Status.self) == .final)
        #expect(reader.text("t") == "2018")
        #expect(reader.string("z") == nil)
        #expect(reader.string("absent") == nil)
        #expect(reader.finish() == [])
    }

    @Test(
        arguments: [
            ("title: ①2018", "wrong-kind", "write \"2018\" for text"),
            ("title: ①[a]", "wrong-kind", nil), ("count: ①1.5", "wrong-kind", nil),
            ("tags: [a, ①1]", "wrong-kind", nil),
            ("status: ①fnal", "unknown-value", "did you mean 'final'?"),
            ("①titel: x", "unknown-key", "did you mean 'title'?"),
            ("①qqqqqqqq: x", "unknown-key", "known: title, count, tags, status"),
        ] as [(String, String, String?)])
    func `reports what does not fit`(marked: String, id: String, help: String?) throws {
        let source = MarkedSource(marked)
        var reader = try reader(source)
        _ = reader.string("title")
        _ = reader.integer("count")
        _ = reader.strings("tags")
        _ = reader.enumeration("status", as: Status.self)
        let diagnostics = reader.finish()
        #expect(diagnostics.map(\.message.id) == [id])
        #expect(diagnostics.map(\.help) == [help])
        #expect(diagnostics.first?.span?.range.lowerBound == source.offsets["①"])
    }

    @Test func `refuses what is not a mapping`() throws {
        let diagnostics = try reader(MarkedSource("- a")).finish()
        #expect(diagnostics.map(\.message.text) == ["front matter must be a mapping, not a list"])
    }
}
