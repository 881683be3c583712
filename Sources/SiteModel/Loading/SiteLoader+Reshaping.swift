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
            places(of: dataset)
        }
        diagnostics += result.diagnostics
        if let dataset = result.value {
            catalog.replace(dataset)
        } else {
            catalog.addUnreadable(name)
        }
    }

    /// Takes from the columns with the role `status` why values are missing, and reports codes that are none.
    mutating func readStatuses(_ catalog: inout TableCatalog) {
        for name in catalog.names {
            guard var dataset = catalog[name], let field = dataset.statusField else { continue }
            for code in dataset.unknownObservationCodes {
                diagnostics.append(
                    .warning(
                        .unknownObservationCode(code, field.name), at: dataset.resource?.span,
                        help: "known: A normal, B break, E estimated, F forecast, P provisional, "
                            + "R revised, U unreliable, M missing, Q suppressed, Z not applicable"))
            }
            dataset.table = dataset.tableWithReasons
            catalog.replace(dataset)
        }
    }
}

extension Diagnostic.Message {
    static func unknownObservationCode(_ code: String, _ column: String) -> Self {
        Self(
            id: "unknown-status",
            text: "'\(code)' in the column '\(column)' is no code of an observation's status")
    }

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
