package import Diagnostics
import OrderedCollections

/// A value and where it, and each part of it, was written.
package struct ValueNode: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// Null, boolean, integer, number or string.
        case scalar(Value)
        case array([ValueNode])
        case object([Member])
        /// A list of mappings of scalars, as columns: only from parsers that were told to pack rows.
        case rows(PackedRows)
    }

    package struct Member: Sendable, Hashable {
        package var key: String
        package var keySpan: SourceSpan
        package var value: ValueNode

        package init(key: String, keySpan: SourceSpan, value: ValueNode) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    package var content: Content
    package var span: SourceSpan
    /// For a scalar: its text, with the place in the file of each byte, for parsing it further. The bytes are
    /// the value's own (after YAML's or JSON's escapes); positions are exact for plain and simply quoted
    /// scalars, and those of the scalar's start where escapes or folding make them inexact.
    package var text: SourceText? {
        get { scalarText.text(of: content) }
        set { scalarText = newValue.map(ScalarText.written) ?? .none }
    }

    private var scalarText: ScalarText

    package init(_ content: Content, span: SourceSpan, text: SourceText? = nil) {
        self.init(content, span: span, text.map(ScalarText.written) ?? .none)
    }

    init(_ content: Content, span: SourceSpan, _ text: ScalarText) {
        self.content = content
        self.span = span
        scalarText = text
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.content == right.content && left.span == right.span && left.text == right.text
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(content)
        hasher.combine(span)
    }
}

extension ValueNode {
    /// The plain value, without positions. Of equal keys the last holds (parsers report them).
    package var value: Value {
        switch content {
        case .scalar(let value): return value
        case .array(let items): return .array(items.map(\.value))
        case .object(let members):
            var object: OrderedDictionary<String, Value> = [:]
            object.reserveCapacity(members.count)
            for member in members { object[member.key] = member.value.value }
            return .object(object)
        case .rows(let rows): return .array(rows.items.map(\.value))
        }
    }

    package var members: [Member]? {
        if case .object(let members) = content { members } else { nil }
    }

    package var items: [ValueNode]? {
        switch content {
        case .array(let items): items
        case .rows(let rows): rows.items
        default: nil
        }
    }

    package var scalar: Value? {
        if case .scalar(let value) = content { value } else { nil }
    }

    package var string: String? { scalar?.asString }

    /// The member called `key` of an object, or nil.
    package subscript(_ key: String) -> ValueNode? {
        members?.last { $0.key == key }?.value
    }

    /// What kind of value it is, for messages.
    package var kind: String {
        switch content {
        case .scalar(let value): value.kind
        case .array, .rows: "a list"
        case .object: "a mapping"
        }
    }
}
