import Diagnostics
package import Values

/// Which cells of a dataset must not be shown, since they are about few: `suppress` of a resource, our own property.
package struct Suppression: Sendable, Hashable {
    /// Numbers above zero and below this are suppressed.
    package var below: Double
    /// Whether zero is suppressed as well.
    package var hidesZero = false
    /// The columns whose cells are suppressed; nil for all that count something.
    package var columns: [Named]?
    /// A column, and the text in it that marks rows with totals.
    package var totals: [Total] = []
    /// Whether one more cell is suppressed where a total would reveal a single one.
    package var hidesComplement = false
    package var span: SourceSpan

    package struct Named: Sendable, Hashable {
        package var name: String
        package var span: SourceSpan
    }

    package struct Total: Sendable, Hashable {
        package var column: Named
        package var label: String
    }
}

/// The rule under a resource's `suppress`.
func readSuppression(_ node: ValueNode, _ resource: inout ObjectReader) -> Suppression? {
    var reader = ObjectReader(node, what: "'suppress'")
    let below = reader.number("below")
    let limit = reader.node("below")
    if node.members != nil, limit == nil {
        reader.report(.error(.missingKey("below", in: "'suppress'"), at: node.span))
    } else if let below, !(below > 0) {
        reader.report(.error(.limitNotPositive, at: limit?.span))
    }
    var rule = Suppression(below: below ?? 0, span: node.span)
    rule.hidesZero = reader.boolean("zero") ?? false
    rule.hidesComplement = reader.boolean("complement") ?? false
    rule.columns = reader.list("columns")?.compactMap { item in
        if let name = item.string { return Suppression.Named(name: name, span: item.span) }
        reader.report(.error(.columnNameExpected, at: item.span))
        return nil
    }
    if let totals = reader.node("totals") {
        for member in totals.members ?? [] {
            guard let label = member.value.text?.string else {
                reader.report(.error(.totalLabelExpected, at: member.value.span))
                continue
            }
            let column = Suppression.Named(name: member.key, span: member.keySpan)
            rule.totals.append(Suppression.Total(column: column, label: label))
        }
        if totals.members == nil {
            reader.report(.error(.totalLabelExpected, at: totals.span))
        }
    }
    resource.report(contentsOf: reader.finish())
    return below == nil ? nil : rule
}

extension Diagnostic.Message {
    static var limitNotPositive: Self {
        Self(id: "suppression-limit", text: "'below' must be a number above zero")
    }

    static var columnNameExpected: Self {
        Self(id: "column-name", text: "'columns' is a list of columns' names")
    }

    static var totalLabelExpected: Self {
        Self(
            id: "total-label",
            text: "'totals' says for a column which text marks the rows with totals")
    }
}
