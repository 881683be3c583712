import Diagnostics

/// A sequence or mapping whose end is still to come.
struct YAMLOpenCollection {
    enum Kind { case sequence, mapping }

    struct Key {
        /// Nil for a key that was reported and is dropped with its value.
        var text: String?
        var span: SourceSpan
    }

    let kind: Kind
    let isFlow: Bool
    /// The byte offset of its first token.
    let start: Int
    let anchor: String?
    /// Whether it is `{{ … }}` without quotes.
    var isExpression = false
    var pendingKey: Key?
    /// All nodes within, aliases expanded.
    var count = 1
    var height = 0
    /// The byte offset where its last token ended.
    var end: Int
    private var items: [ValueNode] = []
    private var members: [ValueNode.Member] = []
    private var places: [String: Int] = [:]

    init(kind: Kind, isFlow: Bool, start: Int, anchor: String?) {
        self.kind = kind
        self.isFlow = isFlow
        self.start = start
        self.anchor = anchor
        end = start
    }

    var awaitsKey: Bool { kind == .mapping && pendingKey == nil }
    var isEmpty: Bool { items.isEmpty && members.isEmpty }

    var content: ValueNode.Content {
        kind == .sequence ? .array(items) : .object(members)
    }

    /// Adds an item, or the value of the pending key; returns the member if its key was there before.
    mutating func add(_ node: ValueNode) -> ValueNode.Member? {
        guard kind == .mapping else {
            items.append(node)
            return nil
        }
        guard let key = pendingKey else { return nil }
        pendingKey = nil
        guard let text = key.text else { return nil }
        let member = ValueNode.Member(key: text, keySpan: key.span, value: node)
        guard places[text] == nil else { return member }
        places[text] = members.count
        members.append(member)
        return nil
    }

    /// Where the member called `key` was first written.
    func span(of key: String) -> SourceSpan? { places[key].map { members[$0].keySpan } }
}
