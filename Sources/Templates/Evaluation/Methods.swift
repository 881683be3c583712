import Diagnostics
import Markup
import OrderedCollections

extension Renderer {
    /// The methods of Python's mappings and text that templates use; nil if there is none so called.
    mutating func callMethod(
        _ name: String, of value: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        switch value {
        case .object(let members):
            switch name {
            case "items": return .array(members.map { .tuple([.string($0.key), $0.value]) })
            case "keys": return .array(members.keys.map { .string($0) })
            case "values": return .array(Array(members.values))
            case "get":
                return members[try arguments.text(0, "key")] ?? arguments.value(1, "default")
                    ?? .null
            default: return nil
            }
        case .string, .safe: return try callTextMethod(name, of: value, arguments)
        case .array(let items), .tuple(let items):
            guard name == "index" || name == "count", let wanted = arguments.positional.first
            else { return nil }
            var places: [Int] = []
            for (place, item) in items.enumerated() where try areEqual(item, wanted) {
                places.append(place)
            }
            if name == "count" { return .integer(places.count) }
            return places.first.map { .integer($0) } ?? .undefined(.missing("the item looked for"))
        default: return nil
        }
    }

    private mutating func callTextMethod(
        _ name: String, of value: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        guard let text = value.plainText else { return nil }
        switch name {
        case "upper", "lower", "title", "capitalize", "replace", "center":
            guard let filter = filterTable[name] else { return nil }
            return try filter.body(
                &self, value,
                FilterArguments(binding: arguments, to: filter.parameters, isVariadic: false))
        case "strip", "lstrip", "rstrip":
            let characters = arguments.value(0, "chars")?.plainText
            return .text(
                trimmed(text, characters, start: name != "rstrip", end: name != "lstrip"),
                isSafe: isSafe(value))
        case "startswith":
            return .boolean(text.utf8.starts(with: try arguments.text(0, "prefix").utf8))
        case "endswith":
            return .boolean(
                text.utf8.reversed().starts(with: try arguments.text(0, "suffix").utf8.reversed()))
        case "split": return try split(text, arguments)
        case "join":
            return try joined(
                try (arguments.positional.first ?? .array([])).items(), separator: value)
        case "isdigit":
            return .boolean(
                !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
            )
        default: return nil
        }
    }

    private func split(
        _ text: String, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue {
        guard let separator = arguments.value(0, "sep"), !separator.isNull else {
            return .array(words(text).map { .string($0) })
        }
        let part = Array((separator.plainText ?? "").utf8)
        guard !part.isEmpty else {
            throw TemplateError(.wrongArgument("sep", wanted: "text", got: "empty"))
        }
        var limit = Int.max
        if case .integer(let count) = arguments.value(1, "maxsplit"), count >= 0 { limit = count }
        let bytes = Array(text.utf8)
        var parts: [TemplateValue] = []
        var start = 0
        while parts.count < limit, let range = firstRange(of: part, in: bytes, from: start) {
            parts.append(.string(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)))
            start = range.upperBound
        }
        parts.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
        return .array(parts)
    }
}

func isSafe(_ value: TemplateValue) -> Bool {
    if case .safe = value { true } else { false }
}
