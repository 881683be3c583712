import Diagnostics
import Markup
import OrderedCollections

/// Writes JSON that is safe within HTML: keys sorted, non-ASCII and `< > & '` as `\u` escapes, as Jinja's
/// `tojson` does.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let indent: Int?
    private let context: TemplateContext

    init(indent: Int?, locale context: TemplateContext) {
        self.indent = indent
        self.context = context
    }

    mutating func write(_ value: TemplateValue, level: Int) throws(TemplateError) {
        guard level <= TemplateParser.depthLimit else {
            throw TemplateError(.tooDeep(TemplateParser.depthLimit))
        }
        try RenderLimits.check(bytes.count)
        switch value {
        case .null: append("null")
        case .boolean(let flag): append(flag ? "true" : "false")
        case .integer(let integer): append(String(integer))
        case .number(let number):
            guard number.isFinite else { throw TemplateError(.notWritable("an infinite number")) }
            append(printedNumber(number))
        case .string(let text): write(text)
        case .safe(let html): write(html.string)
        case .date(let date): write(isoText(date))
        case .array(let items), .tuple(let items): try write(items, level: level)
        case .object(let members): try write(members, level: level)
        case .undefined(let origin): throw origin.error
        case .dynamic(let object):
            if let plain = try object.plainValue() { return try write(plain, level: level) }
            if object.count != nil { return try write(try value.items(), level: level) }
            var members: OrderedDictionary<String, TemplateValue> = [:]
            for name in object.attributeNames {
                if let member = try object.attribute(name) { members[name] = member }
            }
            try write(TemplateMembers(members), level: level + 1)
        case .function, .reference: throw TemplateError(.notWritable(value.kind))
        }
    }

    private mutating func write(_ items: [TemplateValue], level: Int) throws(TemplateError) {
        append("[")
        for (index, item) in items.enumerated() {
            separate(index, level + 1)
            try write(item, level: level + 1)
        }
        if !items.isEmpty { breakLine(level) }
        append("]")
    }

    private mutating func write(
        _ members: TemplateMembers, level: Int
    ) throws(TemplateError) {
        append("{")
        let names = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (index, name) in names.enumerated() {
            separate(index, level + 1)
            write(name)
            append(": ")
            try write(members[name] ?? .null, level: level + 1)
        }
        if !members.isEmpty { breakLine(level) }
        append("}")
    }

    private mutating func separate(_ index: Int, _ level: Int) {
        if index > 0 { append(indent == nil ? ", " : ",") }
        breakLine(level)
    }

    private mutating func breakLine(_ level: Int) {
        guard let indent else { return }
        append("\n")
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(_ text: String) {
        append("\"")
        for unit in text.utf16 {
            switch unit {
            case 0x22: append("\\\"")
            case 0x5C: append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0x08: append("\\b")
            case 0x0C: append("\\f")
            case 0x26, 0x27, 0x3C, 0x3E, 0..<0x20, 0x7F...: append(escape(unit))
            default: bytes.append(UInt8(truncatingIfNeeded: unit))
            }
        }
        append("\"")
    }

    private func escape(_ unit: UInt16) -> String {
        if unit == 0x7F { return "\u{7F}" }
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

extension Diagnostic.Message {
    static func notWritable(_ kind: String) -> Self {
        Self(id: "not-writable", text: "\(kind) cannot be written as JSON")
    }
}
