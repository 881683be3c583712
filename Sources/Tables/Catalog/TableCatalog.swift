import OrderedCollections

/// A dataset: its table, what describes it, and the file that it was read from.
package struct Dataset: Sendable {
    package var name: String
    package var table: Table
    /// What datapackage.yml says of it, or nil.
    package var resource: Resource?
    /// The file, relative to the site.
    package var path: String
    /// How it was computed; nil if it was read from its file.
    package var query: DatasetQuery?

    package init(name: String, table: Table, resource: Resource?, path: String) {
        self.name = name
        self.table = table
        self.resource = resource
        self.path = path
    }
}

/// The datasets of a site by name.
package struct TableCatalog: Sendable {
    private var datasets: OrderedDictionary<String, Dataset> = [:]
    /// What describes the datasets together.
    package var package = DataPackage()

    /// The names of datasets that exist but could not be read; the reason was reported.
    package private(set) var unreadable: Set<String> = []

    package init() {}

    /// Remembers a dataset that could not be read.
    package mutating func addUnreadable(_ name: String) { unreadable.insert(name) }

    /// The names in the order in which the datasets were added.
    package var names: [String] { Array(datasets.keys) }

    package subscript(_ name: String) -> Dataset? { datasets[name] }

    /// The datasets that queries read for these, and those that were read for them in turn.
    package func read(for names: Set<String>) -> Set<String> {
        var known: Set<String> = []
        var open = Array(names)
        while let name = open.popLast() {
            let more = datasets[name]?.query?.reads ?? []
            open += more.filter { known.insert($0).inserted }
        }
        return known
    }

    /// Adds a dataset; one of its name that is there already stays, and false is returned.
    package mutating func add(_ dataset: Dataset) -> Bool {
        guard datasets[dataset.name] == nil else { return false }
        datasets[dataset.name] = dataset
        return true
    }
}
