import Diagnostics
import Markup
import OrderedCollections

extension TemplateValue {
    /// The items that a loop or a sequence filter goes through: of a list its items, of a mapping its
    /// keys, of text its characters (code points).
    func items() throws(TemplateError) -> [TemplateValue] {
        switch self {
        case .array(let items), .tuple(let items): return items
        case .object(let members): return members.keys.map { .string($0) }
        case .string(let text): return text.unicodeScalars.map { .string(String($0)) }
        case .safe(let html): return html.string.unicodeScalars.map { .string(String($0)) }
        case .undefined(.omittedElse): return []
        case .undefined(let origin): throw origin.error
        case .dynamic(let object):
            guard let count = object.count else {
                throw TemplateError(.notIterable(kind), help: "it is no sequence")
            }
            var items: [TemplateValue] = []
            items.reserveCapacity(count)
            for index in 0..<count { items.append(try object.item(index)) }
            return items
        default: throw TemplateError(.notIterable(kind))
        }
    }

    /// How many items or characters it has, or nil if it has no length.
    func length() throws(TemplateError) -> Int? {
        switch self {
        case .array(let items), .tuple(let items): return items.count
        case .object(let members): return members.count
        case .string(let text): return text.unicodeScalars.count
        case .safe(let html): return html.string.unicodeScalars.count
        case .undefined(.omittedElse): return 0
        case .undefined(let origin): throw origin.error
        case .dynamic(let object): return object.count
        default: return nil
        }
    }
}

/// Whether `value` is one of the items, keys or parts of `container`, as `in` asks.
func contains(
    _ container: TemplateValue, _ value: TemplateValue
) throws(TemplateError) -> Bool {
    switch container {
    case .object(let members):
        guard let key = value.plainText else { return false }
        return members[key] != nil
    case .string, .safe:
        guard let part = value.plainText else {
            throw TemplateError(.notPartOfText(value.kind))
        }
        return firstRange(of: Array(part.utf8), in: Array((container.plainText ?? "").utf8)) != nil
    default:
        for item in try container.items() where try areEqual(item, value) { return true }
        return false
    }
}

/// The first place of `part` in `bytes`, from `start` on.
func firstRange(of part: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard let first = part.first else { return start..<start }
    var index = start
    while index + part.count <= bytes.count {
        if bytes[index] == first, bytes[index..<(index + part.count)].elementsEqual(part) {
            return index..<(index + part.count)
        }
        index += 1
    }
    return nil
}

extension Diagnostic.Message {
    static func notIterable(_ kind: String) -> Self {
        Self(id: "not-iterable", text: "\(kind) cannot be gone through item by item")
    }

    static func notPartOfText(_ kind: String) -> Self {
        Self(id: "not-part-of-text", text: "only text can be looked for in text, not \(kind)")
    }
}
