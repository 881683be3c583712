package import Diagnostics

/// Reads a mapping key by key, collecting what does not fit; at the end every key that nobody asked for
/// is an error.
///
///     var reader = ObjectReader(node, what: "front matter")
///     let title = reader.string("title")
///     let tags = reader.strings("tags") ?? []
///     diagnostics += reader.finish()
///
/// A key whose value is null counts as absent, except for `node(_:)`.
package struct ObjectReader: Sendable {
    /// What is read, for messages: `front matter`, `field`.
    package let what: String
    package let span: SourceSpan
    package private(set) var diagnostics: [Diagnostic] = []
    private let members: [ValueNode.Member]
    private var asked: [String] = []

    package init(_ node: ValueNode, what: String) {
        self.what = what
        span = node.span
        members = node.members ?? []
        if node.members == nil, node.scalar != .null {
            diagnostics.append(.error(.wrongKind(of: what, "a mapping", node.kind), at: node.span))
        }
    }

    /// The keys in the order written.
    package var keys: [String] { members.map(\.key) }

    /// The value of `key`, whatever it is, or nil if it is not written.
    package mutating func node(_ key: String) -> ValueNode? {
        if !asked.contains(key) { asked.append(key) }
        return members.last { $0.key == key }?.value
    }

    /// Where `key` is written.
    package func keySpan(_ key: String) -> SourceSpan? {
        members.last { $0.key == key }?.keySpan
    }

    /// Adds a fault that the caller found.
    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Text; a number or truth value is an error that tells to quote it.
    package mutating func string(_ key: String) -> String? {
        read(key, "text") { $0.string }
    }

    /// Any scalar as it is written: `2018` is the text 2018.
    package mutating func text(_ key: String) -> String? {
        read(key, "text") { $0.text?.string ?? $0.string }
    }

    package mutating func integer(_ key: String) -> Int? {
        read(key, "an integer") { node in
            if case .integer(let integer)? = node.scalar { integer } else { nil }
        }
    }

    package mutating func number(_ key: String) -> Double? {
        read(key, "a number") { $0.scalar?.asDouble }
    }

    package mutating func boolean(_ key: String) -> Bool? {
        read(key, "true or false") { $0.scalar?.asBoolean }
    }

    package mutating func list(_ key: String) -> [ValueNode]? {
        read(key, "a list") { $0.items }
    }

    package mutating func strings(_ key: String) -> [String]? {
        guard let items = list(key) else { return nil }
        return items.compactMap { item in
            if item.string == nil { mismatch(key, "a list of texts", item) }
            return item.string
        }
    }

    /// A reader of the mapping under `key`; pass its `finish()` to `report(contentsOf:)`.
    package mutating func object(_ key: String, what: String? = nil) -> ObjectReader? {
        read(key, "a mapping") { node in
            node.members == nil ? nil : ObjectReader(node, what: what ?? "'\(key)'")
        }
    }

    /// One of the raw values of an enumeration.
    package mutating func enumeration<Choice>(_ key: String, as type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let node = node(key), node.scalar != .null else { return nil }
        guard let text = node.string else {
            mismatch(key, "text", node)
            return nil
        }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        diagnostics.append(
            .error(
                .unknownChoice(text, for: key), at: node.span,
                help: helpForUnknown(text, known: known)))
        return nil
    }

    package mutating func report(contentsOf more: [Diagnostic]) { diagnostics += more }

    /// Whether `key` is one that was asked for.
    package func knows(_ key: String) -> Bool { asked.contains(key) }

    /// Everything that was found, with an error for each key that was never asked for.
    package consuming func finish() -> [Diagnostic] {
        for member in members where !asked.contains(member.key) {
            let others = asked.filter { key in !members.contains { $0.key == key } }
            let near = suggestion(for: member.key, in: others).map { "did you mean '\($0)'?" }
            diagnostics.append(
                .error(
                    .unknownKey(member.key, in: what), at: member.keySpan,
                    help: near ?? helpForUnknown(member.key, known: asked)))
        }
        return diagnostics
    }

    /// Reports that `key` holds something else than `expected`.
    package mutating func mismatch(_ key: String, _ expected: String, _ node: ValueNode) {
        let written = expected == "text" && node.scalar != nil ? node.text?.string : nil
        diagnostics.append(
            .error(
                .wrongKind(of: "'\(key)'", expected, node.kind), at: node.span,
                help: written.map { "write \"\($0)\" for text" }))
    }

    private mutating func read<Result>(
        _ key: String, _ expected: String, _ convert: (ValueNode) -> Result?
    ) -> Result? {
        guard let node = node(key), node.scalar != .null else { return nil }
        if let result = convert(node) { return result }
        mismatch(key, expected, node)
        return nil
    }
}

extension Diagnostic.Message {
    static func wrongKind(of what: String, _ expected: String, _ found: String) -> Self {
        Self(id: "wrong-kind", text: "\(what) must be \(expected), not \(found)")
    }

    static func unknownChoice(_ text: String, for key: String) -> Self {
        Self(id: "unknown-value", text: "'\(text)' is not a value of '\(key)'")
    }

    static func unknownKey(_ key: String, in what: String) -> Self {
        Self(id: "unknown-key", text: "'\(key)' is not a key of \(what)")
    }
}
