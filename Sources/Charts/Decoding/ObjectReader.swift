import Diagnostics
import Expressions
import OrderedCollections
import Values

/// Reads the properties of one object and knows at the end which nobody asked for.
struct ObjectReader {
    let node: ValueNode
    /// What the object is, for messages: `axis`.
    let name: String
    let context: DecodingContext
    private let members: [ValueNode.Member]
    /// The keys of `members`, which are gone through for each property there could be.
    let keys: [String]
    /// A bit for each length that a key has: most of the properties there could be are told from all keys by it.
    private let keyLengths: UInt64
    private var asked: [String] = []
    /// A bit for each of the first 64 members that was asked for.
    private var understood: UInt64 = 0
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
        keys = members.map { $0.key }
        keyLengths = keys.reduce(0) { $0 | 1 << UInt64($1.utf8.count & 63) }
        asked.reserveCapacity(24)
    }

    func has(_ key: String) -> Bool { index(of: key) != nil }

    /// The last member that is called `key`.
    private func index(of key: String) -> Int? {
        guard keyLengths >> UInt64(key.utf8.count & 63) & 1 == 1 else { return nil }
        return keys.lastIndex(of: key)
    }

    /// The member called `key`, which now counts as understood.
    mutating func node(_ key: String) -> ValueNode? {
        asked.append(key)
        guard let index = index(of: key) else { return nil }
        // A shift by more than 63 gives zero.
        understood |= 1 << UInt64(index)
        return members[index].value
    }

    /// As `node(_:)`, but nil for null.
    mutating func present(_ key: String) -> ValueNode? {
        guard let node = node(key), node.scalar != .null else { return nil }
        return node
    }

    /// Reports the members that nobody asked for, as unknown, unsupported or interactive.
    func finish(_ names: PropertyNames = .none) {
        guard !members.isEmpty else { return }
        // Few keys are faster compared than hashed.
        var seen: Set<String>? = members.count > 16 ? [] : nil
        for (index, key) in keys.enumerated() {
            let isFirst = seen?.insert(key).inserted ?? !keys[..<index].contains(key)
            if !isFirst {
                context.report(
                    .error(.duplicateProperty(key, in: name), at: members[index].keySpan))
            }
            if understood >> UInt64(index) & 1 == 1 || asked.contains(key) { continue }
            guard !names.silent.contains(key) else { continue }
            context.report(leftOver(members[index], names))
        }
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
        let known = asked + names.unsupported + names.interactive + names.silent
        return .error(
            .unknownProperty(member.key, in: name), at: member.keySpan,
            help: helpForUnknown(member.key, known: known))
    }
}
