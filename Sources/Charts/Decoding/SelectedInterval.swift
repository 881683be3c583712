import Expressions

/// What stands where a specification names a selection instead of two ends.
struct SelectedInterval {
    /// Nil while nothing is selected: then the data decide.
    var ends: [ExpressionValue]?
}

extension ObjectReader {
    /// Reads `{param, encoding, field}` to the end; nil if the object names no selection.
    func selectedInterval() -> SelectedInterval? {
        guard let name = text("param") ?? text("selection") else { return nil }
        let (channel, field) = (text("encoding"), text("field"))
        finish()
        guard let selection = context.selections[name] else {
            context.report(
                .error(
                    .unknownParameter(name), at: node.span,
                    help: helpForUnknown(name, known: context.selections.keys.sorted())))
            return SelectedInterval()
        }
        return SelectedInterval(ends: selection.interval(channel: channel, field: field))
    }
}
