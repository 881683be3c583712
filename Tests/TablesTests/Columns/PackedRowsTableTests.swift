import Diagnostics
import Testing
import Values

@testable import Tables

@Suite struct `Table of packed rows` {
    @Test(arguments: [
        "[{}]", "[{}, {\"a\": 1}, {}]", "[{\"a\": null}, {\"b\": null}]",
        "[{\"a\": 1, \"b\": \"x\"}, {\"b\": \"y\", \"a\": 2.5}, {\"b\": \"x\"}]",
        "[{\"a\": null}, {\"a\": \"x\"}, {\"a\": null}, {\"a\": \"é\"}]",
        "[{\"a\": true}, {\"a\": null}, {\"a\": false}]",
        "[{\"a\": 1}, {\"a\": \"1\"}, {}, {\"a\": true}, {\"a\": 1.5}]",
        "[{\"a\": \"x\"}, {\"a\": 1}]", "[{\"a\": true}, {\"a\": 1}]",
        "[{\"a\": 9007199254740992}, {\"a\": 9007199254740993}]",
        "[{\"a\": 1}, {\"a\": 9007199254740993}, {\"a\": null}]", "[{\"a\": -0}, {\"a\": -0.0}]",
        "[{\"a\": 1e300}, {\"a\": 12345678901234567890}]",
    ])
    func `is the table of the same values`(source: String) throws {
        let text = SourceText(path: "a.json", text: source)
        let table = Table(try #require(packedRows(text)))
        let expected = Table(rows: try #require(parseJSONValue(text).value?.asArray))
        #expect(table.rowCount == expected.rowCount)
        #expect(table.columns.map { "\($0)" } == expected.columns.map { "\($0)" })
    }
}
