@_exported public import Diagnostics
import OrderedCollections

/// A JSON value that a program hands to a library: made from literals, from its parts, or from JSON text.
///
/// ```swift
/// let page: JSONValue = ["title": "Regencies", "years": [2014, 2015], "final": true]
/// ```
///
/// Objects keep the order of their keys; of equal keys the last holds.
public struct JSONValue: Sendable, Hashable {
    // Spelt in full: dictionary literals have a type `Value` of their own.
    package let value: Values.Value

    package init(_ value: Values.Value) { self.value = value }

    /// `null`
    public static var null: JSONValue { JSONValue(Values.Value.null) }
    /// A truth value.
    public static func boolean(_ flag: Bool) -> JSONValue { JSONValue(.boolean(flag)) }
    /// A whole number.
    public static func integer(_ integer: Int) -> JSONValue { JSONValue(.integer(integer)) }

    /// A number; `null` for infinities and NaN, which JSON cannot say.
    public static func number(_ number: Double) -> JSONValue {
        JSONValue(number.isFinite ? .number(number) : .null)
    }

    /// A text.
    public static func string(_ text: String) -> JSONValue { JSONValue(.string(text)) }

    /// A list.
    public static func array(_ items: [JSONValue]) -> JSONValue {
        JSONValue(.array(items.map(\.value)))
    }

    /// An object with its keys in this order.
    public static func object(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
        JSONValue(.object(OrderedDictionary(members.map { ($0.key, $0.value.value) }) { $1 }))
    }

    /// The value that `text` holds.
    ///
    /// Numbers are integers if they are written as such. A key that stands twice in an object is an error.
    ///
    /// - Parameter name: what diagnostics call the text.
    /// - Throws: every fault of the text that was found.
    public init(json text: String, name: String = "values.json") throws(LocatedFailure) {
        let file = SourceFile(path: name, text: text)
        let parsed = parseJSON(file.text)
        guard let node = parsed.value, !parsed.diagnostics.hasErrors else {
            throw LocatedFailure(
                parsed.diagnostics, DiagnosticRenderer { $0 == name ? file : nil })
        }
        value = node.value
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringInterpolation,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `null`
    public init(nilLiteral: ()) { self = .null }
    /// A truth value.
    public init(booleanLiteral flag: Bool) { self = .boolean(flag) }
    /// A whole number.
    public init(integerLiteral integer: Int) { self = .integer(integer) }
    /// A number.
    public init(floatLiteral number: Double) { self = .number(number) }
    /// A text.
    public init(stringLiteral text: String) { self = .string(text) }
    /// A list.
    public init(arrayLiteral items: JSONValue...) { self = .array(items) }
    /// An object; of equal keys the last holds.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(members.map { (key: $0.0, value: $0.1) })
    }
}
