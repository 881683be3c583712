import Diagnostics
import OrderedCollections

/// Filters that look at, order and cut lists.
let sequenceFilters: [Filter] = [
    Filter("length") { (_, value, _) throws(TemplateError) in
        guard let length = try value.length() else { throw TemplateError(.noLength(value.kind)) }
        return .integer(length)
    },
    Filter("first") { (_, value, _) throws(TemplateError) in
        try value.items().first ?? .undefined(.missing("the first item of an empty list"))
    },
    Filter("last") { (_, value, _) throws(TemplateError) in
        try value.items().last ?? .undefined(.missing("the last item of an empty list"))
    },
    Filter("list") { (_, value, _) throws(TemplateError) in .array(try value.items()) },
    Filter("reverse") { (_, value, _) throws(TemplateError) in
        if let text = value.plainText {
            return .text(
                String(String.UnicodeScalarView(text.unicodeScalars.reversed())),
                isSafe: isSafe(value))
        }
        return .array(try value.items().reversed())
    },
    Filter("join", ["d", "attribute"]) { (renderer, value, arguments) throws(TemplateError) in
        var items = try value.items()
        if let attribute = arguments.optional(1) {
            let path = try AttributePath(attribute)
            for index in items.indices { items[index] = try path.value(of: items[index], renderer) }
        }
        return try renderer.joined(items, separator: arguments[0] ?? .string(""))
    },
    Filter("sort", ["reverse", "case_sensitive", "attribute"]) {
        (renderer, value, arguments) throws(TemplateError) in
        let items = try value.items()
        let keys = try renderer.keys(
            of: items, attribute: arguments.optional(2), isCaseSensitive: try arguments.flag(1))
        return .array(try sorted(items, by: keys, descending: try arguments.flag(0)))
    },
    Filter("unique", ["case_sensitive", "attribute"]) {
        (renderer, value, arguments) throws(TemplateError) in
        let items = try value.items()
        let keys = try renderer.keys(
            of: items, attribute: arguments.optional(1), isCaseSensitive: try arguments.flag(0))
        var seen: Set<ValueKey> = []
        var kept: [TemplateValue] = []
        for (item, key) in zip(items, keys) where seen.insert(try ValueKey(key)).inserted {
            kept.append(item)
        }
        return .array(kept)
    },
    Filter("max", ["case_sensitive", "attribute"]) {
        (renderer, value, arguments) throws(TemplateError) in
        try renderer.extreme(value, arguments) { (new, best) throws(TemplateError) in
            try isLess(best, new)
        }
    },
    Filter("min", ["case_sensitive", "attribute"]) {
        (renderer, value, arguments) throws(TemplateError) in
        try renderer.extreme(value, arguments) { (new, best) throws(TemplateError) in
            try isLess(new, best)
        }
    },
    Filter("sum", ["attribute", "start"]) { (renderer, value, arguments) throws(TemplateError) in
        let path = try arguments.optional(0).map { (name) throws(TemplateError) in
            try AttributePath(name)
        }
        var total = arguments[1] ?? .integer(0)
        for item in try value.items() {
            total = try compute(.add, total, try path?.value(of: item, renderer) ?? item)
        }
        return total
    },
    Filter("batch", ["linecount", "fill_with"], required: 1) {
        (_, value, arguments) throws(TemplateError) in
        let size = try positive(arguments, 0, "linecount")
        let items = try value.items()
        var rows: [TemplateValue] = []
        for start in stride(from: 0, to: items.count, by: size) {
            var row = Array(items[start..<min(start + size, items.count)])
            if let fill = arguments.optional(1), row.count < size {
                guard size <= RenderLimits.repeatedLength else {
                    throw TemplateError(.tooLong(RenderLimits.repeatedLength))
                }
                row += repeatElement(fill, count: size - row.count)
            }
            rows.append(.array(row))
        }
        return .array(rows)
    },
    Filter("slice", ["slices", "fill_with"], required: 1) {
        (_, value, arguments) throws(TemplateError) in
        let count = try positive(arguments, 0, "slices")
        guard count <= RenderLimits.repeatedLength else {
            throw TemplateError(.tooLong(RenderLimits.repeatedLength))
        }
        return .array(columns(try value.items(), count: count, fill: arguments.optional(1)))
    },
]

private func positive(
    _ arguments: FilterArguments, _ index: Int, _ name: String
) throws(TemplateError) -> Int {
    guard let count = try arguments.integer(index), count > 0 else {
        throw TemplateError(.wrongArgument(name, wanted: "above 0", got: "less"))
    }
    return count
}

private func columns(
    _ items: [TemplateValue], count: Int, fill: TemplateValue?
) -> [TemplateValue] {
    let (length, longer) = items.count.quotientAndRemainder(dividingBy: count)
    var start = 0
    return (0..<count).map { column in
        let end = start + length + (column < longer ? 1 : 0)
        var part = Array(items[start..<end])
        start = end
        // Also where all are equally long, as Jinja has it.
        if let fill, column >= longer { part.append(fill) }
        return .array(part)
    }
}

extension Renderer {
    fileprivate func extreme(
        _ value: TemplateValue, _ arguments: FilterArguments,
        _ isBetter: (TemplateValue, TemplateValue) throws(TemplateError) -> Bool
    ) throws(TemplateError) -> TemplateValue {
        let items = try value.items()
        let keys = try keys(
            of: items, attribute: arguments.optional(1), isCaseSensitive: try arguments.flag(0))
        guard !items.isEmpty else {
            return .undefined(.missing("the largest or smallest of an empty list"))
        }
        var best = 0
        for index in keys.indices.dropFirst() where try isBetter(keys[index], keys[best]) {
            best = index
        }
        return items[best]
    }
}

extension Diagnostic.Message {
    static func noLength(_ kind: String) -> Self {
        Self(id: "no-length", text: "\(kind) has no length")
    }
}
