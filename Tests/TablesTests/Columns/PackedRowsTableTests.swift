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
    func `is the table of the same values`(source: String) throws { try compare(source) }

    /// Numbers of every length, where the text ends far behind them and where it ends right after them.
    @Test(arguments: 1...24)
    func `has numbers of any length`(length: Int) throws {
        let digits = String("1234567890123456789012345".prefix(length))
        for sign in ["", "-"] {
            for point in ["", "0.", "12345.", "1234567890123456."] {
                let number = sign + point + digits
                let rows =
                    "{\"a\": \(number)}, {\"a\": \(number)e1}, {\"a\": 7}, {\"a\": \(number)}"
                try compare("[\(rows)]")
                try compare("[\(rows), {\"a\": null, \"b\": \"\(digits + digits + digits)\"}]")
            }
        }
    }

    @Test func `has truth values and nulls in the midst of others`() throws {
        let rows = ["true", "false", "null", "true", "null"].map { "{\"a\": \($0), \"b\": \"x\"}" }
        try compare("[\(rows.joined(separator: ", "))]")
        try compare("[\(rows.joined(separator: ", ")), {\"c\": 1}, {\"b\": 2, \"c\": 3}]")
    }

    private func compare(_ source: String) throws {
        let text = SourceText(path: "a.json", text: source)
        let table = Table(try #require(packedRows(text)))
        let expected = Table(rows: try #require(parseJSONValue(text).value?.asArray))
        #expect(table.rowCount == expected.rowCount)
        #expect(table.columns.map { "\($0)" } == expected.columns.map { "\($0)" })
    }
}
