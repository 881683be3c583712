package import Diagnostics

/// The JSON value in `text`, with positions, or nil if it cannot be read.
///
/// Strict RFC 8259: no comments, no trailing commas. A byte order mark is passed over. A key that occurs
/// twice in one object is an error.
/// Specification: https://www.rfc-editor.org/rfc/rfc8259
///
/// - Parameter packsRows: whether lists of mappings of scalars under a key `values`, or in a mapping under a key
///   `datasets`, are read into columns.
package func parseJSON(_ text: SourceText, packsRows: Bool = false) -> Checked<ValueNode?> {
    var parser = JSONNodeParser(ScalarSource(text), packsRows: packsRows)
    do throws(JSONSyntaxError) {
        let node = try parser.parseDocument()
        return Checked(node, parser.diagnostics)
    } catch {
        return Checked(nil, parser.diagnostics + [error.diagnostic(in: text)])
    }
}

/// The items of a list without faults that starts at `offset`.
func parseJSONList(_ source: ScalarSource, at offset: Int) -> [ValueNode] {
    var parser = JSONNodeParser(source, packsRows: false)
    parser.scanner.offset = offset
    do throws(JSONSyntaxError) {
        return try parser.parseNode(depth: 0, .other).items ?? []
    } catch {
        return []
    }
}

private struct JSONNodeParser {
    /// Where a value stands.
    enum Place { case other, datasets, rows }

    private let text: SourceText
    private let source: ScalarSource
    private let packsRows: Bool
    fileprivate var scanner: JSONScanner
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: ScalarSource, packsRows: Bool) {
        text = source.text
        self.source = source
        self.packsRows = packsRows
        scanner = JSONScanner(text.bytes)
    }

    mutating func parseDocument() throws(JSONSyntaxError) -> ValueNode {
        let node = try parseNode(depth: 0, .other)
        scanner.skipBlanks()
        if scanner.peek != nil {
            throw JSONSyntaxError(.textAfterEnd, scanner.offset..<(scanner.offset + 1))
        }
        return node
    }

    fileprivate mutating func parseNode(
        depth: Int, _ place: Place
    ) throws(JSONSyntaxError) -> ValueNode {
        scanner.skipBlanks()
        let start = scanner.offset
        switch scanner.peek ?? 0 {
        case UInt8(ascii: "{"): return try parseObject(depth: depth, place)
        case UInt8(ascii: "["):
            if place == .rows, packsRows, depth + 1 < JSONLimits.depth,
                let rows = scanner.takePackedRows(of: source)
            {
                return ValueNode(.rows(rows), span: text.span(start..<scanner.offset))
            }
            return try parseArray(depth: depth)
        case UInt8(ascii: "\""): return try parseString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return scalar(try scanner.takeNumber(), start)
        default: return scalar(try scanner.takeWord(), start)
        }
    }

    private func scalar(_ value: Value, _ start: Int) -> ValueNode {
        let range = start..<scanner.offset
        return ValueNode(.scalar(value), span: text.span(range), .part(of: source, range))
    }

    private mutating func parseString() throws(JSONSyntaxError) -> ValueNode {
        let start = scanner.offset
        let (string, hasEscapes) = try scanner.takeString()
        let range = start..<scanner.offset
        let place: ScalarText =
            hasEscapes
            ? .escaped(of: source, range) : .part(of: source, (start + 1)..<(scanner.offset - 1))
        return ValueNode(.scalar(.string(string)), span: text.span(range), place)
    }

    private mutating func parseArray(depth: Int) throws(JSONSyntaxError) -> ValueNode {
        let start = try open(depth)
        var items: [ValueNode] = []
        var isOpen = !scanner.takesEnd(UInt8(ascii: "]"))
        while isOpen {
            items.append(try parseNode(depth: depth + 1, .other))
            isOpen = try scanner.takesSeparator(closing: UInt8(ascii: "]"))
        }
        return ValueNode(.array(items), span: text.span(start..<scanner.offset))
    }

    private mutating func parseObject(
        depth: Int, _ place: Place
    ) throws(JSONSyntaxError) -> ValueNode {
        let start = try open(depth)
        var members: [ValueNode.Member] = []
        var places = KeyPlaces()
        var isOpen = !scanner.takesEnd(UInt8(ascii: "}"))
        while isOpen {
            scanner.skipBlanks()
            let keyStart = scanner.offset
            let key = try scanner.takeKey()
            let span = text.span(keyStart..<scanner.offset)
            try scanner.takeColon()
            let value = try parseNode(depth: depth + 1, Place(of: key, in: place))
            let first = places.index(of: key, amongFirst: members.count) { members[$0].key }
            if let first {
                diagnostics.append(
                    .error(
                        .duplicateKey(key), at: span,
                        notes: [
                            Diagnostic.Note("first written here", at: members[first].keySpan)
                        ]))
            } else {
                members.append(ValueNode.Member(key: key, keySpan: span, value: value))
            }
            isOpen = try scanner.takesSeparator(closing: UInt8(ascii: "}"))
        }
        return ValueNode(.object(members), span: text.span(start..<scanner.offset))
    }

    private mutating func open(_ depth: Int) throws(JSONSyntaxError) -> Int {
        let start = scanner.offset
        guard depth < JSONLimits.depth else {
            throw JSONSyntaxError(.tooDeep, start..<(start + 1))
        }
        scanner.offset += 1
        return start
    }
}

extension JSONNodeParser.Place {
    /// The place of the member called `key` of an object.
    fileprivate init(of key: String, in object: Self) {
        self =
            object == .datasets || key == "values" ? .rows : key == "datasets" ? .datasets : .other
    }
}
