package import Diagnostics
package import Formats
package import Tables

/// What answers queries: SQLite, a server, another program.
///
/// An engine may be asked from several threads at once. It answers the same question in the same way as long as its
/// data are the same, writes nothing, and reports what is wrong at its place in the query's text.
package protocol QueryEngine: Sendable {
    /// The answer as typed columns, or nil with an error. Nothing is answered in part.
    ///
    /// - Parameter datasets: the tables that the query may name, for engines that can hold them.
    func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?>
}

/// The datasets that a query may read.
package struct QueryDatasets {
    /// All names, for suggestions.
    package var names: [String]
    /// The table of a dataset, which may have to be computed; nil if there is none, or if it has errors of its own:
    /// those that were not reported yet are given.
    package var table: (String) -> Checked<Table?>
    /// Datasets that only this query can read: those of its page's earlier blocks.
    package var local: [String: LocalDataset]
    /// Is told the name of each dataset that the query reads.
    package var note: (String) -> Void

    package init(
        names: [String] = [], local: [String: LocalDataset] = [:],
        note: @escaping (String) -> Void = { _ in },
        table: @escaping (String) -> Checked<Table?> = { _ in Checked(nil) }
    ) {
        self.names = names
        self.local = local
        self.note = note
        self.table = table
    }
}

/// A dataset of one page, with the question that it answers.
package struct LocalDataset: Sendable {
    package var table: Table
    var question: QueryKey?

    package init(_ table: Table) { self.table = table }
}

/// What queries may know of the machine and of how the program was called.
package struct QuerySettings: Sendable {
    /// The value of an environment variable: addresses are nowhere else.
    package var environment: @Sendable (String) -> String?
    /// Whether no connection is made: `--offline`.
    package var isOffline: Bool
    /// The site's folder, which the paths of connections are relative to.
    package var siteFolder = "."
    /// The folder for what is kept between builds, `.laporan` in the site's folder; nil if nothing is kept.
    package var cacheFolder: String?
    /// When the build is, for the dates of snapshots.
    package var clock = Instant(milliseconds: Int64(0))
    /// Whether the answers of servers are kept in `cacheFolder` for builds that are offline.
    package var keepsSnapshots = false
    /// The answers of servers that are not asked for again; nil if each build asks.
    package var memory: ServerAnswers?

    package init(
        environment: @escaping @Sendable (String) -> String? = { _ in nil },
        isOffline: Bool = false, cacheFolder: String? = nil
    ) {
        self.environment = environment
        self.isOffline = isOffline
        self.cacheFolder = cacheFolder
    }
}
