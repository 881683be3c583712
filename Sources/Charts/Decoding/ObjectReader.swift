import Diagnostics
import Expressions
import OrderedCollections
import Values

/// Reads the properties of one object and knows at the end which nobody asked for.
final class ObjectReader {
    let node: ValueNode
    /// What the object is, for messages: `axis`.
    let name: String
    let context: DecodingContext
    private let members: [ValueNode.Member]
    /// A bit for each length that a key has: most of the properties there could be are told from all keys by it. All
    /// bits where the context collects what is asked for.
    private let keyLengths: UInt64
    /// The properties that were asked for, if the context collects them.
    private var asked: [String] = []
    /// A bit for each of the first 64 members that was asked for, and the places of others.
    private var understood: UInt64 = 0
    private var understoodBeyond: [Int] = []
    /// Properties that depend on the row; collected where `allowsRowExpressions`.
    var rowExpressions: OrderedDictionary<String, ExpressionText> = [:]
    var allowsRowExpressions = false
    /// Properties with conditions; collected where `allowsConditions`.
    var conditional: OrderedDictionary<String, ConditionalProperty> = [:]
    var allowsConditions = false

    /// Nil, with a diagnostic, if `node` is not an object.
    init?(_ node: ValueNode, _ name: String, _ context: DecodingContext) {
        guard let members = node.members else {
            context.expect("a mapping", for: name, got: node)
            return nil
        }
        self.node = node
        self.name = name
        self.context = context
        self.members = members
        var lengths: UInt64 = context.collectsNames ? ~0 : 0
        for index in members.indices { lengths |= 1 << UInt64(members[index].key.utf8.count & 63) }
        keyLengths = lengths
    }

    var keys: [String] { members.map { $0.key } }

    func has(_ key: String) -> Bool { mayHave(key) && index(of: key) != nil }

    /// The member called `key`, which now counts as understood.
    @inline(__always)
    func node(_ key: String) -> ValueNode? { mayHave(key) ? take(key) : nil }

    /// As `node(_:)`, but nil for null.
    @inline(__always)
    func present(_ key: String) -> ValueNode? { mayHave(key) ? takePresent(key) : nil }

    /// False for most of the properties that an object could have and has not.
    @inline(__always)
    func mayHave(_ key: String) -> Bool {
        keyLengths &>> UInt64(key.utf8.count & 63) & 1 == 1
    }

    /// The last member that is called `key`.
    private func index(of key: String) -> Int? { members.lastIndex { $0.key == key } }

    private func take(_ key: String) -> ValueNode? {
        if context.collectsNames { asked.append(key) }
        guard let index = index(of: key) else { return nil }
        if index < 64 { understood |= 1 &<< UInt64(index) } else { understoodBeyond.append(index) }
        return members[index].value
    }

    private func takePresent(_ key: String) -> ValueNode? {
        guard let node = take(key), node.scalar != .null else { return nil }
        return node
    }
}

extension ObjectReader {
    /// Reports the members that nobody asked for, as unknown, unsupported or interactive.
    func finish(_ names: PropertyNames = .none) {
        if members.count < 64, understood == 1 &<< UInt64(members.count) &- 1 { return }
        // Few keys are faster compared than hashed.
        var seen: Set<String>? = members.count > 16 ? [] : nil
        for (index, member) in members.enumerated() {
            let key = member.key
            let isFirst =
                seen?.insert(key).inserted ?? !members[..<index].contains { $0.key == key }
            if !isFirst {
                context.report(.error(.duplicateProperty(key, in: name), at: member.keySpan))
            }
            if isUnderstood(index) || self.index(of: key).map(isUnderstood) == true { continue }
            guard !names.silent.contains(key) else { continue }
            context.report(leftOver(member, names))
        }
    }

    private func isUnderstood(_ index: Int) -> Bool {
        index < 64 ? understood &>> UInt64(index) & 1 == 1 : understoodBeyond.contains(index)
    }

    private func leftOver(_ member: ValueNode.Member, _ names: PropertyNames) -> Diagnostic {
        if names.interactive.contains(member.key) {
            return .note(.interactiveProperty(member.key, in: name), at: member.keySpan)
        }
        if names.unsupported.contains(member.key) {
            return .error(
                .unsupportedProperty(member.key, in: name), at: member.keySpan,
                help: "take it out: the picture is drawn as if it were not there")
        }
        context.foundUnknownName = true
        let known = asked + names.unsupported + names.interactive + names.silent
        return .error(
            .unknownProperty(member.key, in: name), at: member.keySpan,
            help: helpForUnknown(member.key, known: known))
    }
}
