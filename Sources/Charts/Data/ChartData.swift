import Diagnostics
import Expressions
import Formats
import Tables
import Values

/// The data sources of one chart, each loaded once for each way in which it is used.
final class ChartData {
    private let provider: any ChartDataProvider
    private let datasets: [NamedData]
    /// The files read so far.
    private var files: [FileKey: Checked<Table>] = [:]

    private struct FileKey: Hashable {
        var url: String
        var format: DataFormat
    }

    init(provider: any ChartDataProvider, datasets: [NamedData]) {
        self.provider = provider
        self.datasets = datasets
    }

    /// The rows of a source.
    func table(_ source: DataSource) -> Checked<Table> {
        switch source.kind {
        case .values(let value): return parsed(inlineTable(value, source), source)
        case .name(let name): return parsed(named(name, source), source)
        case .url(let url): return file(url, source)
        case .sequence(let start, let stop, let step, let name):
            let numbers = arithmeticSequence(start: start, stop: stop, step: step)
            return Checked(
                Table(columns: [Column(name: name, numbers: numbers)], rowCount: numbers.count))
        case .graticule, .sphere:
            return Checked(
                Table(columns: [], rowCount: 1),
                [.error(.unsupportedData("geographic shapes"), at: source.span)])
        }
    }

    private func named(_ name: String, _ source: DataSource) -> Checked<Table> {
        if let dataset = datasets.last(where: { $0.name == name }) {
            return inlineTable(dataset.values, source)
        }
        if let table = provider.table(named: name) { return Checked(table) }
        let known = datasets.map(\.name) + provider.names
        return Checked(
            Table(columns: [], rowCount: 0),
            [
                .error(
                    .unknownDataset(name), at: source.span,
                    help: helpForUnknown(name, known: known))
            ])
    }

    private func inlineTable(_ value: Value, _ source: DataSource) -> Checked<Table> {
        switch value {
        case .string(let text): return readTable(Array(text.utf8), "values", source)
        case .array(let rows): return Checked(tableOfRows(rows))
        case .object:
            let rows = selectProperty(source.format.property, in: value)
            return Checked(tableOfRows(rows.asArray ?? [rows]))
        default: return Checked(Table(columns: [], rowCount: 0))
        }
    }

    private func file(_ url: String, _ source: DataSource) -> Checked<Table> {
        let key = FileKey(url: url, format: source.format)
        if let known = files[key] { return known }
        let loaded = loadFile(url, source)
        files[key] = loaded
        return loaded
    }

    private func loadFile(_ url: String, _ source: DataSource) -> Checked<Table> {
        let empty = Table(columns: [], rowCount: 0)
        if url.hasPrefix("//") || url.hasBytes(of: "://") {
            return Checked(empty, [.error(.networkData(url), at: source.span)])
        }
        guard let bytes = provider.file(url) else {
            return Checked(empty, [.error(.missingFile(url), at: source.span)])
        }
        return parsed(readTable(bytes, url, source), source)
    }

    /// Applies `format.parse`.
    private func parsed(_ table: Checked<Table>, _ source: DataSource) -> Checked<Table> {
        guard let parsers = source.format.parse.value, !parsers.isEmpty else { return table }
        var result = table
        for parser in parsers {
            guard let column = result.value.column(forField: parser.field) else { continue }
            let outcome = parseColumn(column, parser.parser, at: source.span)
            result.value = result.value.setting(outcome.value.renamed(parser.field))
            result.diagnostics += outcome.diagnostics
        }
        return result
    }
}

extension Diagnostic.Message {
    static func unknownDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "unknown dataset '\(name)'")
    }

    static func networkData(_ url: String) -> Self {
        Self(
            id: "network-data",
            text: "'\(url)' is a network address, and charts are drawn without a network")
    }

    static func missingFile(_ url: String) -> Self {
        Self(id: "missing-data-file", text: "data file '\(url)' does not exist")
    }

    static func unsupportedData(_ kind: String) -> Self {
        Self(id: "unsupported-data", text: "\(kind) are not drawn yet")
    }
}
