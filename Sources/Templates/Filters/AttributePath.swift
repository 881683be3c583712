import Synchronization

/// Reads `name`, `a.b` or a number out of items, as `attribute=` asks.
struct AttributePath: ~Copyable {
    private enum Part {
        case name(String)
        case index(Int)
    }

    private let parts: [Part]
    private let fallback: TemplateValue?
    /// The name, if it is the whole path, and where it was found last.
    private let name: String?
    private let hint = Atomic(0)

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
        if parts.count == 1, case .name(let name) = parts[0] {
            self.name = name
        } else {
            name = nil
        }
    }

    /// The member of `value`; undefined if there is none and no fallback.
    func value(
        of value: TemplateValue, _ renderer: borrowing Renderer
    ) throws(TemplateError) -> TemplateValue {
        if let name, case .object(let members) = value,
            let member = members.value(name, hint: hint),
            !member.isUndefined
        {
            return member
        }
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
        guard let attribute else { return items.map { folded($0, isCaseSensitive) } }
        guard case .string(let text) = attribute else {
            return try keys(of: items, attribute, isCaseSensitive, fallback)
        }
        var columns: [[TemplateValue]] = []
        for part in text.split(separator: ",") {
            columns.append(try keys(of: items, .string(String(part)), isCaseSensitive, fallback))
        }
        switch columns.count {
        case 0: return items.map { folded($0, isCaseSensitive) }
        case 1: return columns[0]
        default: return items.indices.map { row in .array(columns.map { $0[row] }) }
        }
    }

    private func keys(
        of items: [TemplateValue], _ attribute: TemplateValue, _ isCaseSensitive: Bool,
        _ fallback: TemplateValue?
    ) throws(TemplateError) -> [TemplateValue] {
        let path = try AttributePath(attribute, fallback: fallback)
        var keys: [TemplateValue] = []
        keys.reserveCapacity(items.count)
        for item in items { keys.append(folded(try path.value(of: item, self), isCaseSensitive)) }
        return keys
    }

    private func folded(_ value: TemplateValue, _ isCaseSensitive: Bool) -> TemplateValue {
        guard !isCaseSensitive, let text = value.plainText else { return value }
        return .string(lowercased(text))
    }
}
