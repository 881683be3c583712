package import Diagnostics
package import Expressions

/// A test of a row: an expression, or a comparison of a field.
///
/// Specification: https://vega.github.io/vega-lite/docs/predicate.html
package indirect enum Predicate: Sendable, Hashable {
    case expression(ExpressionText)
    case field(FieldPredicate)
    case not(Predicate)
    case and([Predicate])
    case or([Predicate])
    /// A selection parameter: always in its initial, empty state here.
    case parameter(name: String, isTrueWhenEmpty: Bool)
}

package struct FieldPredicate: Sendable, Hashable {
    package enum Test: Sendable, Hashable {
        case equal(ExpressionValue)
        case lt(ExpressionValue)
        case lte(ExpressionValue)
        case gt(ExpressionValue)
        case gte(ExpressionValue)
        /// From and to, both included; nil is open.
        case range(ExpressionValue?, ExpressionValue?)
        case oneOf([ExpressionValue])
        case valid(Bool)
    }

    package var field: FieldName
    package var timeUnit: TimeUnitDefinition?
    package var test: Test
    package var span: SourceSpan
}
