package import Diagnostics
import Values

extension TableCatalog {
    /// An error for each row whose foreign key is in no row of the dataset it refers to. To be asked when
    /// all datasets are there.
    ///
    /// - Parameters:
    ///   - limit: of how many faults of a key, at most, each is told.
    ///   - places: where the rows of a dataset stand in its file; asked if there is a fault.
    package func foreignKeyFaults(
        limit: Int = usualFaultLimit, places: (Dataset) -> RowPlaces?
    ) -> [Diagnostic] {
        names.compactMap { self[$0] }.flatMap { dataset in
            var known: RowPlaces??
            return (dataset.resource?.schema?.foreignKeys ?? []).flatMap { key in
                faults(dataset, key, limit) { row in
                    let found = known ?? places(dataset)
                    known = found
                    let span = key.fields.first.flatMap { found?.cell(row: row, column: $0) }
                    return (span, found?.number(ofRow: row) ?? row + 1)
                }
            }
        }
    }

    private func faults(
        _ dataset: Dataset, _ key: ForeignKey, _ limit: Int,
        _ places: (Int) -> (span: SourceSpan?, number: Int)
    ) -> [Diagnostic] {
        let name = key.resource.isEmpty ? dataset.name : key.resource
        guard let referenced = self[name] else {
            // One that is there and could not be read has its own faults.
            if unreadable.contains(name) { return [] }
            return [
                .error(
                    .unknownDataset(name), at: dataset.resource?.span,
                    help: helpForUnknown(name, known: names))
            ]
        }
        return Tables.foreignKeyFaults(
            dataset.table, key, in: referenced.table, description: dataset.resource?.span,
            places: places, limit: limit)
    }
}

extension Diagnostic.Message {
    static func unknownDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "'\(name)' is not a dataset")
    }
}
