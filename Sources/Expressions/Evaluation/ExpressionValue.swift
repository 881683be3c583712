package import Formats
package import OrderedCollections
package import Values

/// A value while an expression is evaluated: what ECMAScript has, as far as data need it.
package enum ExpressionValue: Sendable, Hashable {
    case undefined
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case instant(Instant)
    case pattern(RegularExpression)
    case color(ExpressionColor)
    indirect case array([ExpressionValue])
    indirect case object(OrderedDictionary<String, ExpressionValue>)
}

extension ExpressionValue {
    /// The same value, with numbers as `Double`.
    package init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let integer): self = .number(Double(integer))
        case .number(let number): self = .number(number)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map(ExpressionValue.init))
        case .object(let members): self = .object(members.mapValues(ExpressionValue.init))
        }
    }

    /// The value without what JSON lacks: dates become milliseconds, patterns and colours text, undefined and
    /// numbers that are not finite null.
    package var plain: Value {
        switch self {
        case .undefined, .null: .null
        case .boolean(let flag): .boolean(flag)
        case .number(let number): number.isFinite ? .number(number) : .null
        case .string(let text): .string(text)
        case .instant(let instant): .number(Double(instant.milliseconds))
        case .pattern, .color: .string(text)
        case .array(let items): .array(items.map(\.plain))
        case .object(let members): .object(members.mapValues(\.plain))
        }
    }

    /// Null or undefined.
    package var isMissing: Bool {
        switch self {
        case .undefined, .null: true
        default: false
        }
    }
}
