import Formats
import Markup
import OrderedCollections

/// A value as a member of a set: equal values have equal keys.
enum ValueKey: Hashable {
    case null
    case number(Double)
    case text([UInt8])
    case date(CivilDate)
    case list([ValueKey])
    case mapping([String: ValueKey])
    case identity(String)

    init(_ value: TemplateValue) throws(TemplateError) {
        switch try value.plain() {
        case .undefined(let origin): throw origin.error
        case .null: self = .null
        case .string(let text): self = .text(Array(text.utf8))
        case .safe(let html): self = .text(html.bytes)
        case .date(let date): self = .date(date)
        case .array(let items), .tuple(let items):
            var keys: [ValueKey] = []
            for item in items { keys.append(try ValueKey(item)) }
            self = .list(keys)
        case .object(let members):
            var keys: [String: ValueKey] = [:]
            for (name, member) in members { keys[name] = try ValueKey(member) }
            self = .mapping(keys)
        case .dynamic(let object):
            guard let identity = object.identity else {
                throw TemplateError(.incomparable(object.kind, object.kind))
            }
            self = .identity(identity)
        case let other: self = .number(other.numeric ?? 0)
        }
    }
}
