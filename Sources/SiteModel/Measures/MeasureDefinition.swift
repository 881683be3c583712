package import Diagnostics
package import Formats
package import Values

/// A named value of content/data/measures.yml, as it was written.
package struct MeasureDefinition: Sendable, Hashable {
    package var id: String
    /// A number, or text with one `{{ … }}`.
    package var value: ValueNode
    package var unit: String?
    package var asOf: CivilDate?
    package var status: String?
    /// How many digits a page shows after the point; nil for the usual ones.
    package var precision: Int?
    /// The id of a row of the dataset `sources`, or the source in words if there is no such dataset.
    package var source: ValueNode?
    package var label: LocalizedText?
    /// Earlier values by date: numbers or text with one `{{ … }}`.
    package var history: [EarlierValue]
    package var span: SourceSpan

    /// What the measure was on an earlier day.
    package struct EarlierValue: Sendable, Hashable {
        package var date: CivilDate
        package var value: ValueNode
    }
}

/// An equation over measures and data that must hold.
package struct Identity: Sendable, Hashable {
    package var name: String
    package var left: ValueNode
    package var right: ValueNode
    package var span: SourceSpan
}

/// What measures.yml holds, in the order written.
package struct MeasureSet: Sendable {
    package var measures: [MeasureDefinition] = []
    package var identities: [Identity] = []

    package init() {}
}
