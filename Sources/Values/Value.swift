package import OrderedCollections

/// A JSON-like value: what YAML, JSON and front matter hold. Objects keep the order of their keys.
package enum Value: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A finite number that was not written as an integer.
    case number(Double)
    case string(String)
    case array([Value])
    case object(OrderedDictionary<String, Value>)
}

extension Value {
    /// The number, if it is one; booleans and text are not.
    package var asDouble: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    package var asString: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var asBoolean: Bool? {
        if case .boolean(let flag) = self { flag } else { nil }
    }

    package var asArray: [Value]? {
        if case .array(let items) = self { items } else { nil }
    }

    package var asObject: OrderedDictionary<String, Value>? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The member of an object, or nil.
    package subscript(_ key: String) -> Value? { asObject?[key] }

    /// What kind of value it is, for messages: `text`, `a number`, `a list` …
    package var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "a truth value"
        case .integer, .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "a mapping"
        }
    }
}
