package import Diagnostics
import OrderedCollections

/// The JSON value in `text` without positions, or nil if it cannot be read: for large data files.
///
/// As strict as `parseJSON`, but of equal keys the last holds, without a word.
package func parseJSONValue(_ text: SourceText) -> Checked<Value?> {
    var parser = JSONValueParser(scanner: JSONScanner(text.bytes))
    do throws(JSONSyntaxError) {
        return Checked(try parser.parseDocument())
    } catch {
        return Checked(nil, [error.diagnostic(in: text)])
    }
}

private struct JSONValueParser {
    var scanner: JSONScanner

    mutating func parseDocument() throws(JSONSyntaxError) -> Value {
        let value = try parseValue(depth: 0)
        scanner.skipBlanks()
        if scanner.peek != nil {
            throw JSONSyntaxError(.textAfterEnd, scanner.offset..<(scanner.offset + 1))
        }
        return value
    }

    private mutating func parseValue(depth: Int) throws(JSONSyntaxError) -> Value {
        scanner.skipBlanks()
        switch scanner.peek ?? 0 {
        case UInt8(ascii: "{"): return try parseObject(depth: depth)
        case UInt8(ascii: "["): return try parseArray(depth: depth)
        case UInt8(ascii: "\""): return .string(try scanner.takeString().text)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try scanner.takeNumber()
        default: return try scanner.takeWord()
        }
    }

    private mutating func parseArray(depth: Int) throws(JSONSyntaxError) -> Value {
        try open(depth)
        var items: [Value] = []
        var isOpen = !scanner.takesEnd(UInt8(ascii: "]"))
        while isOpen {
            items.append(try parseValue(depth: depth + 1))
            isOpen = try scanner.takesSeparator(closing: UInt8(ascii: "]"))
        }
        return .array(items)
    }

    private mutating func parseObject(depth: Int) throws(JSONSyntaxError) -> Value {
        try open(depth)
        var object: OrderedDictionary<String, Value> = [:]
        var isOpen = !scanner.takesEnd(UInt8(ascii: "}"))
        while isOpen {
            scanner.skipBlanks()
            let key = try scanner.takeKey()
            try scanner.takeColon()
            object[key] = try parseValue(depth: depth + 1)
            isOpen = try scanner.takesSeparator(closing: UInt8(ascii: "}"))
        }
        return .object(object)
    }

    private mutating func open(_ depth: Int) throws(JSONSyntaxError) {
        guard depth < JSONLimits.depth else {
            throw JSONSyntaxError(.tooDeep, scanner.offset..<(scanner.offset + 1))
        }
        scanner.offset += 1
    }
}
