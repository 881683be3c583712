package import Diagnostics

/// SQL as it was written: where it is to be run, and where the values of parameters belong.
package struct QueryText: Sendable, Hashable {
    package var source: SourceText
    package var target: QueryTarget
    /// Where `target` is named; nil for the site itself.
    package var targetSpan: SourceSpan?
    /// In the order of the text.
    package var placeholders: [Placeholder]

    /// A place of the text that a parameter's value belongs to.
    package struct Placeholder: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// `:name`; the name without its colon.
            case name(String)
            /// `{{ expression }}`; what stands between the braces.
            case expression(SourceText)
        }

        package var kind: Kind
        /// The bytes of the text, colon or braces included.
        package var range: Range<Int>

        package init(kind: Kind, range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }
}

/// Where a query is run.
package enum QueryTarget: Sendable, Hashable {
    /// In SQLite, which has the site's datasets as tables.
    case site
    /// At the connection of this name in site.yml: `-- connection: warehouse`.
    case connection(String)
    /// In an engine that needs no address: `-- engine: duckdb`.
    case engine(String)
}
