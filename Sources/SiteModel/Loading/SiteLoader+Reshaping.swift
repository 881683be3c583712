import Diagnostics
import Tables

extension SiteLoader {
    /// Finishes the datasets that were read from files. One that another looks into is finished before it.
    ///
    /// - Parameter questions: the names of the datasets that queries will make of these.
    mutating func reshape(_ catalog: inout TableCatalog, before questions: [String]) {
        var finished: Set<String> = []
        for name in catalog.names { finish(name, in: &catalog, &finished, questions, for: []) }
    }

    /// - Parameter chain: the datasets that wait for this one.
    private mutating func finish(
        _ name: String, in catalog: inout TableCatalog, _ done: inout Set<String>,
        _ questions: [String], for chain: [String]
    ) {
        guard let dataset = catalog[name], done.insert(name).inserted else { return }
        let chain = chain + [name]
        let known = catalog.names + catalog.unreadable.sorted() + questions
        let result = finished(dataset, by: reshaper, known: known) { other, span in
            if chain.contains(other) {
                return Checked(nil, [.error(.circularDatasets(chain + [other]), at: span)])
            }
            if questions.contains(other) {
                return Checked(
                    nil,
                    [
                        .error(
                            .lookupOfQuery(other), at: span,
                            help: "join the two in a query instead")
                    ])
            }
            finish(other, in: &catalog, &done, questions, for: chain)
            return Checked(catalog[other]?.table)
        } places: {
            dataset.places(in: sources)
        }
        diagnostics += result.diagnostics
        if let dataset = result.value {
            catalog.replace(dataset)
        } else {
            catalog.addUnreadable(name)
        }
    }
}

extension Diagnostic.Message {
    /// - Parameter names: each looks into the next.
    static func circularDatasets(_ names: [String]) -> Self {
        Self(
            id: "circular-datasets",
            text: "datasets cannot look into each other in a circle: "
                + names.joined(separator: " → "))
    }

    static func lookupOfQuery(_ name: String) -> Self {
        Self(
            id: "lookup-of-query",
            text: "'\(name)' is the answer of a query, which is made after the steps of files")
    }
}
