package import Diagnostics
import Values

extension TableCatalog {
    /// An error for each row whose foreign key is in no row of the dataset it refers to. To be asked when
    /// all datasets are there.
    package var foreignKeyFaults: [Diagnostic] {
        names.compactMap { self[$0] }.flatMap { dataset in
            (dataset.resource?.schema?.foreignKeys ?? []).flatMap { faults(dataset, $0) }
        }
    }

    private func faults(_ dataset: Dataset, _ key: ForeignKey) -> [Diagnostic] {
        let name = key.resource.isEmpty ? dataset.name : key.resource
        guard let referenced = self[name] else {
            return [
                .error(
                    .unknownDataset(name), at: dataset.resource?.span,
                    help: helpForUnknown(name, known: names))
            ]
        }
        return Tables.foreignKeyFaults(
            dataset.table, key, in: referenced.table, span: dataset.resource?.span)
    }
}

extension Diagnostic.Message {
    static func unknownDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "'\(name)' is not a dataset")
    }
}
