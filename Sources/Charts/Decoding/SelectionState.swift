import Expressions
import OrderedCollections
import Values

/// What a selection has selected before anyone has touched the picture.
///
/// Specification: https://vega.github.io/vega-lite/docs/selection.html
struct SelectionState {
    /// A field of a selection and what it must be.
    struct Part {
        var field: FieldName
        var channel: String?
        var timeUnit: TimeUnitDefinition?
        var test: FieldPredicate.Test
        /// For expressions: the value, or both ends.
        var value: ExpressionValue
    }

    /// Any of these, each of whose parts must hold; none if nothing is selected.
    var choices: [[Part]] = []
    var isInterval = false
    /// The look of an interval's rectangle.
    var mark = MarkDefinition()
    /// Whether the interval is the part of the scales that is shown.
    var bindsScales = false

    /// What an expression sees under the selection's name: of each field the values, or the two ends.
    var value: ExpressionValue {
        var object: OrderedDictionary<String, ExpressionValue> = [:]
        for part in choices.joined() {
            if isInterval {
                object[part.field.name] = part.value
            } else if case .array(let known)? = object[part.field.name] {
                object[part.field.name] = .array(known + [part.value])
            } else {
                object[part.field.name] = .array([part.value])
            }
        }
        return .object(object)
    }

    /// The test of a row: one of the choices, or `isTrueWhenEmpty` if there are none.
    func predicate(_ name: String, isTrueWhenEmpty: Bool) -> Predicate {
        guard !choices.isEmpty else {
            return .parameter(name: name, isTrueWhenEmpty: isTrueWhenEmpty)
        }
        return .or(
            choices.map { parts in
                .and(
                    parts.map { part in
                        .field(
                            FieldPredicate(
                                field: part.field, timeUnit: part.timeUnit, test: part.test,
                                span: part.field.span))
                    })
            })
    }

    /// The ends of an interval on a channel or field; the only ones if neither is named.
    func interval(channel: String?, field: String?) -> [ExpressionValue]? {
        let parts = choices.first ?? []
        let part = parts.first { part in
            (channel == nil || part.channel == channel)
                && (field == nil || part.field.name == field)
        }
        guard isInterval, case .array(let ends)? = part?.value else { return nil }
        return ends
    }
}
