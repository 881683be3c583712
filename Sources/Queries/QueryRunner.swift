package import Diagnostics
import Synchronization
package import Tables

/// Runs queries where they belong, each once: pages with the same text and the same values share the answer.
package final class QueryRunner: Sendable {
    private struct Answer: Sendable {
        var table: Table
        /// The datasets that were read, in order.
        var reads: [String]
    }

    package let connections: [ConnectionConfiguration]
    private let siteEngine: any QueryEngine
    private let engines: [QueryTarget: any QueryEngine]
    private let answers = Mutex<[QueryKey: Answer]>([:])

    /// - Parameter siteEngine: answers what names neither connection nor engine.
    package init(
        connections: [ConnectionConfiguration] = [], settings: QuerySettings = QuerySettings(),
        siteEngine: any QueryEngine = SQLiteEngine()
    ) {
        self.connections = connections
        self.siteEngine = siteEngine
        var engines: [QueryTarget: any QueryEngine] = [:]
        for connection in connections {
            engines[.connection(connection.name)] = connectionEngine(connection, settings)
        }
        for name in engineNames { engines[.engine(name)] = namedEngine(name, settings) }
        self.engines = engines
    }

    /// The answer, or nil with an error, unless a dataset that it reads has errors that were reported.
    package func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?> {
        let engine: any QueryEngine
        switch query.text.target {
        case .site: engine = siteEngine
        default:
            guard let known = engines[query.text.target] else {
                return Checked(nil, [unknownTarget(query)])
            }
            engine = known
        }
        let key = QueryKey(query, local: datasets.local)
        if let answer = answers.withLock({ $0[key] }) {
            for name in answer.reads { datasets.note(name) }
            return Checked(answer.table)
        }
        var reads: [String] = []
        var noted = datasets
        noted.note = { name in
            reads.append(name)
            datasets.note(name)
        }
        let answer = engine.run(query, datasets: noted)
        // Diagnostics speak of one page; another that asks the same is told at its own place.
        if let table = answer.value, answer.diagnostics.isEmpty {
            answers.withLock { $0[key] = Answer(table: table, reads: reads) }
        }
        return answer
    }

    /// The answer as a dataset for the later blocks of its page.
    package func local(_ table: Table, of query: Query, datasets: QueryDatasets) -> LocalDataset {
        var dataset = LocalDataset(table)
        dataset.question = QueryKey(query, local: datasets.local)
        return dataset
    }

    private func unknownTarget(_ query: Query) -> Diagnostic {
        if case .connection(let name) = query.text.target {
            return .error(
                .unknownConnection(name), at: query.text.targetSpan,
                help: connections.isEmpty
                    ? "name it under 'connections' in site.yml"
                    : helpForUnknown(name, known: connections.map(\.name)))
        }
        let name = query.text.targetName ?? ""
        return .error(
            .unknownEngine(name), at: query.text.targetSpan,
            help: helpForUnknown(name, known: engineNames))
    }
}

/// What makes two questions one: where they are asked, their text, their values, and the page's own datasets that
/// they name.
struct QueryKey: Hashable, Sendable {
    private var target: QueryTarget
    private var statement: [UInt8]
    private var values: [QueryValue]
    private var local: [QueryKey]

    init(_ query: Query, local: [String: LocalDataset]) {
        target = query.text.target
        let bytes = query.statement { "?\($0)" }.bytes
        statement = bytes
        values = query.parameters.map(\.value)
        guard !local.isEmpty else {
            self.local = []
            return
        }
        let names = Set(sqlTokens(bytes).compactMap { $0.name(in: bytes) })
        self.local = names.sorted().compactMap { local[$0]?.question }
    }
}

extension Diagnostic.Message {
    static func unknownConnection(_ name: String) -> Self {
        Self(id: "unknown-connection", text: "site.yml has no connection '\(name)'")
    }
    static func unknownEngine(_ name: String) -> Self {
        Self(id: "unknown-engine", text: "'\(name)' is no engine that queries can name")
    }
}
