import Diagnostics
import Tables

/// What datapackage.yml makes of a dataset's rows: a column with the role `status` says why values are missing; then come
/// transforms, and at the end cells that must not be shown are suppressed. Nil with an error; nil alone if a dataset that
/// it looks into has errors of its own.
///
/// - Parameters:
///   - known: the names of all datasets, for suggestions.
///   - table: the rows of another dataset, and where it is named; nil if it cannot be made, with an error if that was not
///     reported.
///   - places: where the rows stand.
func finished(
    _ dataset: Dataset, by reshaper: any TableReshaper, known: [String],
    table: (String, SourceSpan) -> Checked<Table?>, places: () -> RowPlaces?
) -> Checked<Dataset?> {
    var diagnostics = unknownCodes(of: dataset)
    var dataset = dataset
    dataset.table = dataset.tableWithReasons
    if let steps = dataset.resource?.transform {
        let reading = reshaper.reading(steps)
        diagnostics += reading.diagnostics
        var isWhole = !reading.diagnostics.hasErrors
        var tables: [String: Table] = [:]
        for (name, span) in reading.value.datasets {
            guard known.contains(name) else {
                diagnostics.append(
                    .error(
                        .unknownDatasetInTransform(name), at: span,
                        help: helpForUnknown(name, known: known)))
                isWhole = false
                continue
            }
            let found = table(name, span)
            diagnostics += found.diagnostics
            tables[name] = found.value
            if found.value == nil { isWhole = false }
        }
        guard isWhole else { return Checked(nil, diagnostics) }
        let made = reading.value.reshape(dataset.table, reading: tables)
        diagnostics += made.diagnostics
        guard !made.diagnostics.hasErrors else { return Checked(nil, diagnostics) }
        dataset = dataset.reshaped(to: made.value, reading: reading.value.datasets.map(\.name))
    }
    if let rule = dataset.resource?.suppression {
        let schema = dataset.resource?.schema
        let suppressed = suppressedCells(
            of: dataset.table, rule, keys: schema?.primaryKey ?? [], fields: schema?.fields ?? [],
            places: { dataset.hasRowsOfFile ? places() : nil })
        diagnostics += suppressed.diagnostics
        guard !suppressed.diagnostics.hasErrors else { return Checked(nil, diagnostics) }
        dataset.table = suppressed.value
    }
    return Checked(dataset, diagnostics)
}

/// A warning for each text in the column with the role `status` that is no code.
private func unknownCodes(of dataset: Dataset) -> [Diagnostic] {
    dataset.unknownObservationCodes.map { code in
        .warning(
            .unknownObservationCode(code, dataset.statusField?.name ?? ""),
            at: dataset.resource?.span,
            help: "known: A normal, B break, E estimated, F forecast, P provisional, R revised, "
                + "U unreliable, M missing, Q suppressed, Z not applicable")
    }
}

extension Diagnostic.Message {
    static func unknownObservationCode(_ code: String, _ column: String) -> Self {
        Self(
            id: "unknown-status",
            text: "'\(code)' in the column '\(column)' is no code of an observation's status")
    }

    static func unknownDatasetInTransform(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "there is no dataset '\(name)'")
    }
}
