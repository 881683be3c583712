package import Diagnostics
package import Geo
package import Values

/// Where a chart's rows come from.
///
/// Specification: https://vega.github.io/vega-lite/docs/data.html
package struct DataSource: Sendable {
    package enum Kind: Sendable {
        /// A list of rows, or text in `format`.
        case values(Value)
        case url(String)
        case name(String)
        case sequence(start: Double, stop: Double, step: Double, as: String)
        case graticule(Graticule)
        case sphere
    }

    package var kind: Kind
    package var format = DataFormat()
    package var name: String?
    package var span: SourceSpan
}

package struct DataFormat: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case json, csv, tsv, dsv, ndjson, topojson
    }

    /// The parser of each field in `parse`.
    package struct FieldParser: Sendable, Hashable {
        package var field: String
        /// `number`, `boolean`, `string`, `date`, `date:'%d/%m'`, `utc:'…'`; nil leaves it as it is.
        package var parser: String?
    }

    package var type: Kind?
    package var property: String?
    package var delimiter: String?
    package var parse: Setting<[FieldParser]> = .automatic
    /// `topojson`: the feature or mesh to take.
    package var feature: String?
    package var mesh: String?

    package init() {}
}

/// An entry of `datasets`.
package struct NamedData: Sendable {
    package var name: String
    package var values: Value
    package var span: SourceSpan
}
