import OrderedCollections
import Synchronization

/// `value.name`
final class AttributeNode: ExpressionNode {
    private let base: any ExpressionNode
    private let name: String
    private let range: ByteRange

    init(_ base: any ExpressionNode, _ name: String, at range: ByteRange) {
        self.base = base
        self.name = name
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let value = try base.evaluate(&renderer)
        if let member = value.member(name) { return member }
        do { return try renderer.attribute(name, of: value) } catch {
            throw renderer.located(error, at: range)
        }
    }
}

/// `name.member`, the most frequent of all expressions.
final class NameMemberNode: ExpressionNode {
    private let place: NamePlace
    private let slot: Int
    private let name: String
    private let loopAttribute: LoopAttribute?
    private let range: ByteRange
    /// Where the member was found last: it mostly is there again.
    private let hint = Atomic(0)

    init(_ place: NamePlace, _ name: String, at range: ByteRange) {
        self.place = place
        slot = place.slot
        self.name = name
        loopAttribute = LoopAttribute(rawValue: name)
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        if slot >= 0 {
            switch renderer.slots[renderer.frame.base + slot] {
            case .object(let members):
                if let value = members.value(name, hint: hint) { return value }
            case .reference(let reference) where reference.type == .loop:
                if let loopAttribute,
                    let value = renderer.loopAttribute(loopAttribute, reference.index)
                {
                    return value
                }
            default: break
            }
        }
        return try member(of: renderer.value(place), renderer)
    }

    private func member(
        of value: TemplateValue, _ renderer: borrowing Renderer
    ) throws(TemplateError) -> TemplateValue {
        if case .object(let members) = value, let value = members.value(name, hint: hint) {
            return value
        }
        do { return try renderer.attribute(name, of: value) } catch {
            throw renderer.located(error, at: range)
        }
    }
}

extension TemplateValue {
    /// The member of a mapping called so; nil for any other value.
    fileprivate func member(_ name: String) -> TemplateValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }
}

/// `value[key]`
final class ItemNode: ExpressionNode {
    private let base: any ExpressionNode
    private let key: any ExpressionNode
    private let range: ByteRange

    init(_ base: any ExpressionNode, _ key: any ExpressionNode, at range: ByteRange) {
        self.base = base
        self.key = key
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let key = try key.evaluate(&renderer)
        let value = try base.evaluate(&renderer)
        do { return try renderer.item(key, of: value) } catch {
            throw renderer.located(error, at: range)
        }
    }
}

/// `value[start:stop:step]`
final class SliceNode: ExpressionNode {
    private let base: any ExpressionNode
    private let bounds: [(node: any ExpressionNode, range: ByteRange)?]
    private let range: ByteRange

    init(
        _ base: any ExpressionNode, _ bounds: [(node: any ExpressionNode, range: ByteRange)?],
        at range: ByteRange
    ) {
        self.base = base
        self.bounds = bounds
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let value = try base.evaluate(&renderer)
        let (start, stop) = (try bound(0, &renderer), try bound(1, &renderer))
        let step = try bound(2, &renderer)
        do { return try renderer.slice(value, start, stop, step) } catch {
            throw renderer.located(error, at: range)
        }
    }

    private func bound(_ index: Int, _ renderer: inout Renderer) throws(TemplateError) -> Int? {
        guard let bound = bounds[index] else { return nil }
        let value = try bound.node.evaluate(&renderer)
        switch value {
        case .null: return nil
        case .integer(let integer): return integer
        case .undefined(let origin): throw renderer.located(origin.error, at: bound.range)
        default:
            throw renderer.located(
                TemplateError(.wrongArgument("slice", wanted: "a whole number", got: value.kind)),
                at: bound.range)
        }
    }
}

/// A list or a tuple.
final class ListNode: ExpressionNode {
    private let items: [any ExpressionNode]
    private let isTuple: Bool

    init(_ items: [any ExpressionNode], isTuple: Bool) {
        self.items = items
        self.isTuple = isTuple
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let values = try renderer.values(of: items)
        return isTuple ? .tuple(values) : .array(values)
    }
}

/// `{key: value}`
final class DictionaryNode: ExpressionNode {
    private let entries: [(key: any ExpressionNode, value: any ExpressionNode)]
    private let range: ByteRange

    init(
        _ entries: [(key: any ExpressionNode, value: any ExpressionNode)], at range: ByteRange
    ) {
        self.entries = entries
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        var pairs: [(String, TemplateValue)] = []
        for entry in entries {
            let key = try entry.key.evaluate(&renderer)
            do throws(TemplateError) {
                if case .undefined(let origin) = key { throw origin.error }
                pairs.append((try renderer.memberName(key), .null))
            } catch { throw renderer.located(error, at: range) }
            pairs[pairs.count - 1].1 = try entry.value.evaluate(&renderer)
        }
        return .object(TemplateMembers(OrderedDictionary(pairs) { _, new in new }))
    }
}

extension Renderer {
    mutating func values(
        of nodes: [any ExpressionNode]
    ) throws(TemplateError) -> [TemplateValue] {
        var values: [TemplateValue] = []
        values.reserveCapacity(nodes.count)
        for node in nodes { values.append(try node.evaluate(&self)) }
        return values
    }
}
