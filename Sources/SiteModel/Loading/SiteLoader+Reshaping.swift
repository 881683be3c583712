import Diagnostics
import Tables

extension SiteLoader {
    /// Makes of the files' rows what datapackage.yml says: transforms first, then cells that must not be shown are
    /// suppressed. A dataset that another one looks into is finished before it.
    mutating func reshape(_ catalog: inout TableCatalog) {
        var finished: Set<String> = []
        for name in catalog.names { finish(name, in: &catalog, &finished, for: []) }
    }

    /// Takes from the columns with the role `status` why values are missing, and reports codes that are none.
    mutating func readStatuses(_ catalog: inout TableCatalog) {
        for name in catalog.names {
            guard let dataset = catalog[name], dataset.statusField != nil else { continue }
            diagnostics += statusFaults(of: dataset)
            catalog.replaceTable(of: name, by: dataset.tableWithReasons)
        }
    }

    /// - Parameter chain: the datasets that wait for this one.
    private mutating func finish(
        _ name: String, in catalog: inout TableCatalog, _ finished: inout Set<String>,
        for chain: [String]
    ) {
        guard !finished.contains(name), let dataset = catalog[name] else { return }
        if let steps = dataset.resource?.transform {
            let reading = reshaper.reading(steps)
            diagnostics += reading.diagnostics
            var isWhole = !reading.diagnostics.hasErrors
            var tables: [String: Table] = [:]
            for (other, span) in reading.value.datasets {
                if other == name || chain.contains(other) {
                    diagnostics.append(.error(.circularDatasets(chain + [name, other]), at: span))
                    isWhole = false
                    continue
                }
                finish(other, in: &catalog, &finished, for: chain + [name])
                if let found = catalog[other] {
                    tables[other] = found.table
                } else {
                    isWhole = false
                    if catalog.unreadable.contains(other) { continue }
                    diagnostics.append(
                        .error(
                            .unknownDatasetInTransform(other), at: span,
                            help: helpForUnknown(other, known: catalog.names)))
                }
            }
            if isWhole {
                let made = reading.value.reshape(dataset.table, reading: tables)
                diagnostics += made.diagnostics
                isWhole = !made.diagnostics.hasErrors
                catalog.reshape(
                    name, to: made.value, reading: reading.value.datasets.map(\.name))
            }
            if !isWhole { catalog.addUnreadable(name) }
        }
        suppress(name, in: &catalog)
        finished.insert(name)
    }

    private mutating func suppress(_ name: String, in catalog: inout TableCatalog) {
        guard let dataset = catalog[name],
            let suppressed = dataset.suppressed(places: { dataset.places(in: sources) })
        else { return }
        diagnostics += suppressed.diagnostics
        if suppressed.diagnostics.hasErrors {
            catalog.addUnreadable(name)
        } else {
            catalog.replaceTable(of: name, by: suppressed.value)
        }
    }
}

/// The codes in the column with the role `status` that are none.
func statusFaults(of dataset: Dataset) -> [Diagnostic] {
    guard let field = dataset.statusField else { return [] }
    return dataset.unknownObservationCodes.map { code in
        .warning(
            .unknownObservationCode(code, field.name), at: dataset.resource?.span,
            help: "known: A normal, B break, E estimated, F forecast, P provisional, "
                + "R revised, U unreliable, M missing, Q suppressed, Z not applicable")
    }
}

extension Dataset {
    /// The table without the cells that must not be shown; nil if all may be.
    func suppressed(places: () -> RowPlaces?) -> Checked<Table>? {
        guard let rule = resource?.suppression else { return nil }
        return suppressedCells(
            of: table, rule, keys: resource?.schema?.primaryKey ?? [],
            fields: resource?.schema?.fields ?? [], places: places)
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

    static func unknownDatasetInTransform(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "there is no dataset '\(name)'")
    }
}
