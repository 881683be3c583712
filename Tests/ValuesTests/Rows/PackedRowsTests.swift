import Diagnostics
import Testing

@testable import Values

@Suite struct `Packed rows` {
    private func parsed(_ values: String, packsRows: Bool) -> Checked<ValueNode?> {
        let text = SourceText(path: "a.json", text: "{\"data\": {\"values\": \(values)}}")
        return parseJSON(text, packsRows: packsRows)
    }

    private func isPacked(_ node: ValueNode?) -> Bool {
        if case .rows = node?["data"]?["values"]?.content { true } else { false }
    }

    @Test(arguments: [
        "[{}]", "[{}, {}]", "[{\"a\": 1}]", "[ { \"a\" : 1 , \"b\" : \"x\" } , { \"b\" : null } ]",
        "[{\"a\": null}, {\"a\": 1.50}, {\"a\": \"1\"}, {\"a\": true}]",
        "[{\"a\": -0}, {\"a\": -0.0}, {\"a\": 1e3}, {\"a\": 9007199254740993}]",
        "[{\"a\": 123456789012345678901234567890}, {\"a\": 0.1234567890123456789}]",
        "[{\"a\": 999999999999999}, {\"a\": 9999999999999999}, {\"a\": 0.00000000000001}]",
        "[{\"\\u0061\": 1}, {\"a\": 2}]", "[{\"é\": \"ü\\n\\ud83d\\ude00\"}]",
        "[{\"b\": 1, \"a\": 2}, {\"a\": 3, \"b\": 4}, {\"c\": false}]",
        "[{\"a\": 1, \"b\": 2}, {\"a\":3,\"b\" : 4}, {\"b\": \"x\"}, {\"a\": 5, \"b\": 6, \"c\": 7}]",
        "[{\"a\": 0.1234567890123456}, {\"a\": -12.34567890123456789}, {\"a\": 0.0000000000000000000}]",
        "[{\"a key of many bytes\": 1}, {\"a key of many bytez\": 2}, {\"a key of many bytes\": 3}]",
    ])
    func `hold what the tree holds`(values: String) {
        let packed = parsed(values, packsRows: true)
        let tree = parsed(values, packsRows: false)
        #expect(isPacked(packed.value))
        #expect(packed.diagnostics == [] && tree.diagnostics == [])
        #expect(packed.value?.value == tree.value?.value)
        #expect(packed.value?["data"]?["values"]?.items == tree.value?["data"]?["values"]?.items)
        #expect(packed.value?.span == tree.value?.span)
    }

    @Test(arguments: [
        "[]", "[1]", "[{\"a\": 1}, 2]", "[{\"a\": [1]}]", "[{\"a\": {}}]", "[[]]", "7", "\"a,b\"",
        "[{\"a\": 1, \"a\": 2}]", "[{\"é\": 1, \"e\u{301}\": 2}]", "[{\"a\": 1e999}]",
        "[{\"a\": 1},]", "[{\"a\": 1,}]", "[{\"a\" 1}]", "[{\"a\": 01}]", "[{\"a\": 1.}]",
        "[{\"a\": -}]", "[{\"a\": 'x'}]", "[{\"a\": \"x", "[{\"a\": tru}]", "[{\"a\": 1} {}]",
        "[{\"b\":1}, {\"a\":2,\"b\":3}, {\"b\":1\"a\":2}]", "[{\"a\":1}, {,\"a\":1}]",
        "[{\"a\":1,\"b\":2}, {\"a\":1 \"b\":2}, {\"a\":1,\"b\":2}]", "[{\"a\":nullx}, {\"a\":1}]",
        "[{\"a\":1,\"b\":2}, {\"b\":1,\"a\":2,\"b\":3}]", "[{\"a\":1a}, {\"a\":1}, {\"a\":1}]",
        "[{\"a\": \"\\q\"}]", "[{\"a\": \"\u{1}\"}]", "[{\"a\": 1}", "[{", "[",
    ])
    func `are not made of anything else, which is read as ever`(values: String) {
        let packed = parsed(values, packsRows: true)
        let tree = parsed(values, packsRows: false)
        #expect(!isPacked(packed.value))
        #expect(packed.value == tree.value && packed.diagnostics == tree.diagnostics)
    }

    @Test func `are found under values and in datasets alone`() {
        let rows = "[{\"a\": 1}]"
        let text = SourceText(
            path: "a.json",
            text: "{\"values\": \(rows), \"x\": \(rows), \"datasets\": {\"y\": \(rows)}}")
        let node = parseJSON(text, packsRows: true).value
        func isPacked(_ node: ValueNode?) -> Bool {
            if case .rows = node?.content { true } else { false }
        }
        #expect(isPacked(node?["values"]) && isPacked(node?["datasets"]?["y"]))
        #expect(!isPacked(node?["x"]))
    }

    @Test(arguments: [(60, true), (100, false)])
    func `have cells in a good part of their columns`(count: Int, isPacked: Bool) {
        let rows = (0..<count).map { "{\"key \($0)\": \($0)}" }
        let text = SourceText(path: "a.json", text: "[\(rows.joined(separator: ", "))]")
        #expect((packedRows(text) != nil) == isPacked)
    }

    @Test func `must be UTF-8`() {
        let bytes = Array("[{\"a\": \"".utf8) + [0xFF] + Array("\"}]".utf8)
        #expect(packedRows(SourceText(path: "a.json", bytes: bytes)) == nil)
    }

    @Test(arguments: [98, 99, 100, 101])
    func `are as deep as the tree may be`(depth: Int) {
        let open = String(repeating: "{\"values\":", count: depth)
        let source = open + "[{\"a\":1}]" + String(repeating: "}", count: depth)
        let text = SourceText(path: "a.json", text: source)
        let packed = parseJSON(text, packsRows: true)
        let tree = parseJSON(text)
        #expect(packed.diagnostics == tree.diagnostics)
        #expect(packed.value?.value == tree.value?.value)
    }
}
