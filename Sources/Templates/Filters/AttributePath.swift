/// Reads `name`, `a.b` or a number out of items, as `attribute=` asks.
struct AttributePath {
    private enum Part {
        case name(String)
        case index(Int)
    }

    private let parts: [Part]
    private let fallback: TemplateValue?

    init(_ value: TemplateValue, fallback: TemplateValue? = nil) throws(TemplateError) {
        self.fallback = fallback
        switch try value.plain() {
        case .integer(let index): parts = [.index(index)]
        case .undefined(let origin): throw origin.error
        case let other:
            guard let text = other.plainText else {
                throw TemplateError(
                    .wrongArgument("attribute", wanted: "a name", got: other.kind))
            }
            parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
                Int(part).map { .index($0) } ?? .name(String(part))
            }
        }
    }

    /// The member of `value`; undefined if there is none and no fallback.
    func value(
        of value: TemplateValue, _ renderer: borrowing Renderer
    ) throws(TemplateError) -> TemplateValue {
        var current = value
        for part in parts {
            switch part {
            case .name(let name): current = try renderer.attribute(name, of: current)
            case .index(let index): current = try renderer.item(.integer(index), of: current)
            }
            if let fallback, current.isUndefined { return fallback }
        }
        return current
    }
}

extension Renderer {
    /// What items are sorted and compared by: the attribute, if one is given; text in lower case unless
    /// case matters.
    func keys(
        of items: [TemplateValue], attribute: TemplateValue?, isCaseSensitive: Bool,
        fallback: TemplateValue? = nil
    ) throws(TemplateError) -> [TemplateValue] {
        var paths: [AttributePath] = []
        if let attribute {
            if case .string(let text) = attribute {
                for part in text.split(separator: ",") {
                    paths.append(
                        try AttributePath(.string(String(part)), fallback: fallback))
                }
            } else {
                paths = [try AttributePath(attribute, fallback: fallback)]
            }
        }
        var keys: [TemplateValue] = []
        keys.reserveCapacity(items.count)
        for item in items {
            if paths.isEmpty {
                keys.append(folded(item, isCaseSensitive))
            } else if paths.count == 1 {
                keys.append(folded(try paths[0].value(of: item, self), isCaseSensitive))
            } else {
                var parts: [TemplateValue] = []
                for path in paths {
                    parts.append(folded(try path.value(of: item, self), isCaseSensitive))
                }
                keys.append(.array(parts))
            }
        }
        return keys
    }

    private func folded(_ value: TemplateValue, _ isCaseSensitive: Bool) -> TemplateValue {
        guard !isCaseSensitive, let text = value.plainText else { return value }
        return .string(text.lowercased())
    }
}
