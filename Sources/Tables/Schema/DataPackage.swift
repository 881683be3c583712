package import Diagnostics
package import Values

/// The description of a set of data files.
///
/// Specification: https://specs.frictionlessdata.io/data-package/
package struct DataPackage: Sendable, Hashable {
    package var name: String?
    package var title: LocalizedText?
    package var description: LocalizedText?
    package var resources: [Resource]
    package var sources: [DataSource]
    package var licenses: [License]
    /// Properties that only describe: `version`, `keywords`, `contributors` …
    package var metadata: [ValueNode.Member]

    package init(resources: [Resource] = []) {
        self.resources = resources
        sources = []
        licenses = []
        metadata = []
    }
}

/// One data file as a package describes it.
package struct Resource: Sendable, Hashable {
    package var name: String
    /// Relative to the package's file.
    package var path: String
    package var title: LocalizedText?
    package var description: LocalizedText?
    package var sources: [DataSource]
    package var licenses: [License]
    package var format: TableFormat?
    package var encoding: TextEncoding
    package var dialect: Dialect?
    /// Nil if the columns are to be inferred.
    package var schema: Schema?
    /// Vega-Lite's transforms, which make the dataset of the file's rows; nil if it is these rows. Our own property.
    package var transform: ValueNode?
    /// Which cells must not be shown. Our own property.
    package var suppression: Suppression?
    /// The values of the parameters of a query; empty for what is no query.
    package var parameters: [ValueNode.Member] = []
    /// Where it is described.
    package var span: SourceSpan?

    package init(name: String, path: String) {
        self.name = name
        self.path = path
        sources = []
        licenses = []
        encoding = .utf8
    }
}

/// Where data come from.
package struct DataSource: Sendable, Hashable {
    package var title: String
    package var path: String?
    package var email: String?

    package init(title: String, path: String? = nil, email: String? = nil) {
        self.title = title
        self.path = path
        self.email = email
    }
}

package struct License: Sendable, Hashable {
    package var name: String?
    package var path: String?
    package var title: String?

    package init(name: String? = nil, path: String? = nil, title: String? = nil) {
        self.name = name
        self.path = path
        self.title = title
    }
}

extension Resource {
    /// Whether the file is a question in SQL, and the dataset the answer.
    package var isQuery: Bool { path.hasSuffix(".sql") }
}

/// The formats of data files.
package enum TableFormat: String, Sendable, Hashable, CaseIterable {
    case csv, tsv, json, ndjson, xlsx

    /// The format that a file's extension means.
    package init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        case "json": self = .json
        case "ndjson", "jsonl": self = .ndjson
        case "xlsx", "xlsm": self = .xlsx
        default: return nil
        }
    }
}
