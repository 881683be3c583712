package import Diagnostics
package import OrderedCollections
package import Values

/// The question that a dataset is the answer to.
package struct DatasetQuery: Sendable, Hashable {
    /// The text as it was written.
    package var statement: String
    /// The connection or engine that answered; nil for the site's own.
    package var connection: String?
    /// The values of its named parameters.
    package var parameters: OrderedDictionary<String, Value>
    /// The datasets that it reads, by name.
    package var reads: [String]
    /// The block of a page that it stands in; nil for a file.
    package var span: SourceSpan?

    package init(
        statement: String, connection: String? = nil,
        parameters: OrderedDictionary<String, Value> = [:], reads: [String] = []
    ) {
        self.statement = statement
        self.connection = connection
        self.parameters = parameters
        self.reads = reads
    }
}
