package import Diagnostics
package import Geo
package import Values

/// Where a chart's rows come from.
///
/// Specification: https://vega.github.io/vega-lite/docs/data.html
package struct DataSource: Sendable {
    package enum Kind: Sendable {
        /// A list of rows, or text in `format`.
        case values(InlineData)
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
    package var values: InlineData
    package var span: SourceSpan
}

/// Data within a specification.
package enum InlineData: Sendable {
    case value(Value)
    /// Rows that the parser has read into columns.
    case rows(PackedRows)

    package init(_ node: ValueNode) {
        if case .rows(let rows) = node.content {
            self = .rows(rows)
        } else {
            self = .value(node.value)
        }
    }
}
