import Diagnostics
import Testing
import Values

@testable import Tables

/// Inputs that were damaged at random places, always the same ones: readers must end, and blame only
/// places that exist.
@Suite struct `Damaged input` {
    private static let csv = "date,n\r\n2018-02-15,\"1.234,5\"\r\n# x\n2019-01-01,é\n\n"
    private static let json =
        #"[{"a": -1.5e3, "b": "x\u00e9\n\ud83d\ude00"}, {"a": null, "b": [true, {}]}]"#
    private static let yaml = """
        a: &x {b: 'it''s', c: "q\\u00e9\\
          z"}
        d: [*x, 0x1F, ~]
        e: |
          é line
            deeper
        f: >-
          folded
          text
        "g {{ h }}": {{ i }}
        """
    private static let package = """
        name: p
        resources:
          - {path: a.csv, dialect: {delimiter: ";"}, encoding: utf-8}
          - path: b.csv
            schema: {fields: [{name: n, type: integer, groupChar: ".", constraints: {minimum: 0}}]}
        """

    private func variants(_ text: String) -> [[UInt8]] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        let spice = Array("\"'{}[]:,-|>&*#!%@\\\n\r\t é\u{FEFF}0".utf8) + [0, 0xFF, 0xC3]
        return (0..<1500).map { _ in
            var bytes = Array(text.utf8)
            for _ in 0...next(3) {
                let place = next(bytes.count)
                switch next(3) {
                case 0 where !bytes.isEmpty: bytes.remove(at: place)
                case 1 where !bytes.isEmpty: bytes[place] = spice[next(spice.count)]
                default: bytes.insert(spice[next(spice.count)], at: place)
                }
            }
            return bytes
        }
    }

    private func check(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
        for span in diagnostics.compactMap(\.span) {
            #expect(span.range.lowerBound >= 0 && span.range.upperBound <= bytes.count)
        }
    }

    @Test func `in YAML is reported within the text`() {
        for bytes in variants(Self.yaml) {
            let parsed = parseYAML(SourceText(path: "a.yml", bytes: bytes))
            check(parsed.diagnostics, bytes)
            if let node = parsed.value { check(node, bytes) }
        }
    }

    @Test func `in JSON is reported within the text`() {
        for bytes in variants(Self.json) {
            let text = SourceText(path: "a.json", bytes: bytes)
            let parsed = parseJSON(text)
            check(parsed.diagnostics, bytes)
            if let node = parsed.value {
                check(node, bytes)
                if parsed.diagnostics.isEmpty { #expect(parseJSONValue(text).value == node.value) }
            }
            check(readTable(SourceFile(path: "a.json", bytes: bytes)).diagnostics, bytes)
        }
    }

    @Test func `in tables and their descriptions is reported within the file`() {
        for bytes in variants(Self.csv) {
            check(readTable(SourceFile(path: "a.csv", bytes: bytes)).diagnostics, bytes)
        }
        for bytes in variants(Self.package) {
            guard let node = parseYAML(SourceText(path: "a.yml", bytes: bytes)).value else {
                continue
            }
            let decoded = decodeDataPackage(node)
            check(decoded.diagnostics, bytes)
            for resource in decoded.value.resources {
                let file = SourceFile(path: "a.csv", text: "n\n1.234\nx\n")
                check(readTable(file, resource: resource).diagnostics, file.bytes)
            }
        }
    }

    private func check(_ node: ValueNode, _ bytes: [UInt8]) {
        #expect(node.span.range.upperBound <= bytes.count)
        if let text = node.text {
            #expect(text.span(0..<text.bytes.count).range.upperBound <= bytes.count)
        }
        for item in node.items ?? [] { check(item, bytes) }
        for member in node.members ?? [] {
            #expect(member.keySpan.range.upperBound <= bytes.count)
            check(member.value, bytes)
        }
    }
}
