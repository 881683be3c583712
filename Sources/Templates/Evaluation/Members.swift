import Diagnostics
import Formats
import Markup
import OrderedCollections

extension Renderer {
    /// `value.name`
    func attribute(
        _ name: String, of value: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        switch value {
        case .object(let members):
            return members[name] ?? .undefined(.attribute(name, of: value))
        case .dynamic(let object):
            return try object.attribute(name) ?? .undefined(.attribute(name, of: value))
        case .undefined(let origin): throw origin.error
        case .reference(let reference):
            return referenceAttribute(name, reference) ?? .undefined(.attribute(name, of: value))
        case .date(let date):
            switch name {
            case "year": return .integer(date.year)
            case "month": return .integer(date.month)
            case "day": return .integer(date.day)
            default: return .undefined(.attribute(name, of: value))
            }
        default: return .undefined(.attribute(name, of: value))
        }
    }

    private func referenceAttribute(
        _ name: String, _ reference: RenderReference
    ) -> TemplateValue? {
        switch reference.type {
        case .loop: return loopAttribute(name, reference.index)
        case .namespace:
            guard namespaces.indices.contains(reference.index) else { return nil }
            return namespaces[reference.index][name]
        case .macro:
            guard macros.indices.contains(reference.index) else { return nil }
            return macros[reference.index].macro?.definition.attribute(name)
        case .cycler where name == "current":
            guard cyclers.indices.contains(reference.index) else { return nil }
            return cyclers[reference.index].current
        default: return nil
        }
    }

    /// `value[key]`
    func item(
        _ key: TemplateValue, of value: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        if case .undefined(let origin) = key { throw origin.error }
        switch value {
        case .undefined(let origin): throw origin.error
        case .array(let items), .tuple(let items):
            guard let index = try integerKey(key) else {
                return .undefined(.item(key, of: value))
            }
            let place = index < 0 ? items.count + index : index
            return items.indices.contains(place) ? items[place] : .undefined(.item(key, of: value))
        case .object(let members):
            return members[try memberName(key)] ?? .undefined(.item(key, of: value))
        case .string, .safe:
            guard let index = try integerKey(key) else {
                return .undefined(.item(key, of: value))
            }
            let scalars = Array((value.plainText ?? "").unicodeScalars)
            let place = index < 0 ? scalars.count + index : index
            return scalars.indices.contains(place)
                ? .string(String(scalars[place])) : .undefined(.item(key, of: value))
        case .dynamic(let object):
            if let name = key.plainText { return try attribute(name, of: value) }
            guard let index = try integerKey(key), let count = object.count else {
                return .undefined(.item(key, of: value))
            }
            let place = index < 0 ? count + index : index
            return (0..<count).contains(place)
                ? try object.item(place) : .undefined(.item(key, of: value))
        default:
            if let name = key.plainText { return try attribute(name, of: value) }
            return .undefined(.item(key, of: value))
        }
    }

    /// The name of a mapping's member; a number counts by its digits.
    func memberName(_ key: TemplateValue) throws(TemplateError) -> String {
        if let text = key.plainText { return text }
        return printedText(try key.plain())
    }

    private func integerKey(_ key: TemplateValue) throws(TemplateError) -> Int? {
        switch try key.plain() {
        case .integer(let index): index
        case .boolean(let flag): flag ? 1 : 0
        default: nil
        }
    }

    /// `value[start:stop:step]`, as Python cuts it.
    func slice(
        _ value: TemplateValue, _ start: Int?, _ stop: Int?, _ step: Int?
    ) throws(TemplateError) -> TemplateValue {
        let step = step ?? 1
        guard step != 0 else { throw TemplateError(.zeroStep) }
        let items = try value.items()
        let count = items.count
        func clamped(_ index: Int?, _ fallback: Int) -> Int {
            guard let index else { return fallback }
            let place = index < 0 ? index + count : index
            return step > 0 ? min(max(place, 0), count) : min(max(place, -1), count - 1)
        }
        let first = clamped(start, step > 0 ? 0 : count - 1)
        let end = clamped(stop, step > 0 ? count : -1)
        var taken: [TemplateValue] = []
        var index = first
        while step > 0 ? index < end : index > end {
            taken.append(items[index])
            let (next, overflow) = index.addingReportingOverflow(step)
            if overflow { break }
            index = next
        }
        switch value {
        case .string: return .string(taken.compactMap(\.plainText).joined())
        case .safe: return .safe(HTML(trusted: taken.compactMap(\.plainText).joined()))
        case .tuple: return .tuple(taken)
        default: return .array(taken)
        }
    }
}

extension Diagnostic.Message {
    static var zeroStep: Self { Self(id: "zero-step", text: "the step of a slice cannot be 0") }
}
