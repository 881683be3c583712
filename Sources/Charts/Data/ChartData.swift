import Diagnostics
import Expressions
import Formats
import Geo
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

    /// The bytes of the files read so far; nil for those that are not there.
    private var contents: [String: [UInt8]?] = [:]
    /// The files read so far that hold shapes: several objects of one may be drawn.
    private var topologies: [String: Checked<Result<Topology, GeometryFault>?>] = [:]
    /// The shapes of topologies.
    private let shapes: ShapeLibrary

    init(provider: any ChartDataProvider, datasets: [NamedData], shapes: ShapeLibrary) {
        self.provider = provider
        self.datasets = datasets
        self.shapes = shapes
    }

    /// The rows of a source.
    func table(_ source: DataSource) -> Checked<Table> {
        switch source.kind {
        case .values(let data): return parsed(inlineTable(data, source), source)
        case .name(let name): return parsed(named(name, source), source)
        case .url(let url): return file(url, source)
        case .sequence(let start, let stop, let step, let name):
            let numbers = arithmeticSequence(start: start, stop: stop, step: step)
            return Checked(
                Table(columns: [Column(name: name, numbers: numbers)], rowCount: numbers.count))
        case .graticule(let graticule):
            return Checked(shapeTable(graticule.lines ?? .lines([]), "MultiLineString"))
        case .sphere: return Checked(shapeTable(.sphere, "Sphere"))
        }
    }

    /// One row with one shape.
    private func shapeTable(_ shape: Geometry, _ type: String) -> Table {
        Table(
            columns: [
                Column(name: "type", values: [Value.string(type)]),
                Column(name: ShapeLibrary.column, numbers: [Double(shapes.add(shape))]),
            ], rowCount: 1)
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

    private func inlineTable(_ data: InlineData, _ source: DataSource) -> Checked<Table> {
        switch data {
        case .value(let value): inlineTable(value, source)
        case .rows(let rows): Checked(Table(rows))
        }
    }

    private func inlineTable(_ value: Value, _ source: DataSource) -> Checked<Table> {
        if source.format.type == .topojson, case .object = value {
            return shapeRows(Topology.reading(value), source)
        }
        switch value {
        case .string(let text): return readBytes(Array(text.utf8), "values", source)
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
        guard let bytes = contents(of: url) else {
            return Checked(empty, [.error(.missingFile(url), at: source.span)])
        }
        return parsed(readBytes(bytes, url, source), source)
    }

    private func contents(of url: String) -> [UInt8]? {
        if let known = contents[url] { return known }
        let bytes = provider.file(url)
        contents[url] = .some(bytes)
        return bytes
    }

    private func readBytes(
        _ bytes: [UInt8], _ path: String, _ source: DataSource
    ) -> Checked<Table> {
        guard source.format.type == .topojson else { return readTable(bytes, path, source) }
        let text = SourceText(path: path, bytes: bytes)
        let read: Checked<Result<Topology, GeometryFault>?>
        if case .url = source.kind {
            read = topologies[path] ?? readTopology(text)
            topologies[path] = read
        } else {
            // Text within the specification has no name of its own.
            read = readTopology(text)
        }
        guard let topology = read.value else {
            return Checked(Table(columns: [], rowCount: 0), read.diagnostics)
        }
        return shapeRows(topology, source)
    }

    private func readTopology(
        _ text: SourceText
    ) -> Checked<Result<Topology, GeometryFault>?> {
        let value = parseJSONValue(text)
        return Checked(value.value.map(Topology.reading), value.diagnostics)
    }

    /// The rows of the object that the source names, without shapes where those cannot be read.
    private func shapeRows(
        _ topology: Result<Topology, GeometryFault>, _ source: DataSource
    ) -> Checked<Table> {
        do throws(GeometryFault) {
            let rows = try shapes.table(try topology.get(), source.format)
            return Checked(
                rows.table,
                rows.fault.map {
                    [.error(.featuresWithoutShape($0.text), at: source.span, help: $0.help)]
                } ?? [])
        } catch {
            return Checked(
                Table(columns: [], rowCount: 0),
                [.error(.unreadableTopology(error.text), at: source.span, help: error.help)])
        }
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

    static func featuresWithoutShape(_ fault: String) -> Self {
        Self(id: "malformed-topology", text: "TopoJSON has features without a shape: \(fault)")
    }

    static func unreadableTopology(_ fault: String) -> Self {
        Self(id: "malformed-topology", text: "TopoJSON cannot be read: \(fault)")
    }
}
