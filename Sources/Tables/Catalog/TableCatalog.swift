import OrderedCollections

/// A dataset: its table, what describes it, and the file that it was read from.
package struct Dataset: Sendable {
    package var name: String
    package var table: Table
    /// What datapackage.yml says of it, or nil.
    package var resource: Resource?
    /// The file, relative to the site.
    package var path: String
    /// Whether the rows are the file's, so that cells have places there.
    package var hasRowsOfFile = true
    /// The other datasets that its rows were made of.
    package var inputs: [String] = []
    /// How it was computed; nil if it was read from its file.
    package var query: DatasetQuery?

    package init(name: String, table: Table, resource: Resource?, path: String) {
        self.name = name
        self.table = table
        self.resource = resource
        self.path = path
    }

    /// The dataset with other rows than its file's. What the schema says of keys and cells holds for the file alone: of
    /// its fields the titles are left.
    ///
    /// - Parameter inputs: the other datasets that the rows were made of.
    package func reshaped(to table: Table, reading inputs: [String]) -> Dataset {
        var dataset = self
        dataset.table = table.roundingColumns(exceptThoseOf: self.table)
        dataset.hasRowsOfFile = false
        dataset.inputs += inputs
        guard let schema = resource?.schema else { return dataset }
        let fields = schema.fields.filter { table[$0.name] != nil }.map { field in
            var field = field
            field.constraints = Constraints()
            return field
        }
        dataset.resource?.schema = Schema(fields: fields, missingValues: schema.missingValues)
        return dataset
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

    /// Remembers that a dataset could not be read, or not be made; it is not among the datasets then.
    package mutating func addUnreadable(_ name: String) {
        datasets[name] = nil
        unreadable.insert(name)
    }

    /// The names in the order in which the datasets were added.
    package var names: [String] { Array(datasets.keys) }

    package subscript(_ name: String) -> Dataset? { datasets[name] }

    /// Puts a dataset in the place of the one of its name.
    package mutating func replace(_ dataset: Dataset) {
        if datasets[dataset.name] != nil { datasets[dataset.name] = dataset }
    }

    /// The names with those of all datasets that they were made of.
    package func withInputs(_ names: some Sequence<String>) -> Set<String> {
        var found: Set<String> = []
        var open = Array(names)
        while let name = open.popLast() {
            if found.insert(name).inserted { open += datasets[name]?.inputs ?? [] }
        }
        return found
    }

    /// Adds what another catalog has besides: datasets, and what could not be read.
    package mutating func add(othersOf other: TableCatalog) {
        for name in other.names where datasets[name] == nil {
            datasets[name] = other.datasets[name]
        }
        unreadable.formUnion(other.unreadable.filter { datasets[$0] == nil })
    }

    /// Adds a dataset; one of its name that is there already stays, and false is returned.
    package mutating func add(_ dataset: Dataset) -> Bool {
        guard datasets[dataset.name] == nil else { return false }
        datasets[dataset.name] = dataset
        return true
    }
}
