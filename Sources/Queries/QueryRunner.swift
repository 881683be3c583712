package import Diagnostics
import Synchronization
package import Tables

/// Runs queries where they belong, each once: pages with the same text and the same values share the answer.
package final class QueryRunner: Sendable {
    /// What makes two questions one.
    private struct Key: Hashable {
        var target: QueryTarget
        var statement: [UInt8]
        var values: [QueryValue]
    }

    package let connections: [ConnectionConfiguration]
    private let settings: QuerySettings
    private let siteEngine: any QueryEngine
    private let engines: [QueryTarget: any QueryEngine]
    private let answers = Mutex<[Key: Table]>([:])

    /// - Parameter siteEngine: answers what names neither connection nor engine.
    package init(
        connections: [ConnectionConfiguration] = [], settings: QuerySettings = QuerySettings(),
        siteEngine: any QueryEngine
    ) {
        self.connections = connections
        self.settings = settings
        self.siteEngine = siteEngine
        var engines: [QueryTarget: any QueryEngine] = [:]
        for connection in connections {
            engines[.connection(connection.name)] = connectionEngine(connection, settings)
        }
        for name in engineNames { engines[.engine(name)] = namedEngine(name, settings) }
        self.engines = engines
    }

    /// The answer, or nil with an error.
    package func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?> {
        let engine: any QueryEngine
        switch query.text.target {
        case .site: engine = siteEngine
        case .connection(let name):
            guard let known = engines[query.text.target] else {
                return Checked(
                    nil,
                    [
                        .error(
                            .unknownConnection(name), at: query.text.targetSpan,
                            help: connections.isEmpty
                                ? "name it under 'connections' in site.yml"
                                : helpForUnknown(name, known: connections.map(\.name)))
                    ])
            }
            engine = known
        case .engine(let name):
            guard let known = engines[query.text.target] else {
                return Checked(
                    nil,
                    [
                        .error(
                            .unknownEngine(name), at: query.text.targetSpan,
                            help: helpForUnknown(name, known: engineNames))
                    ])
            }
            engine = known
        }
        let key = Key(
            target: query.text.target, statement: query.statement { "?\($0)" }.bytes,
            values: query.parameters.map(\.value))
        if let table = answers.withLock({ $0[key] }) { return Checked(table) }
        let answer = engine.run(query, datasets: datasets)
        // Diagnostics speak of one page; another that asks the same is told at its own place.
        if let table = answer.value, answer.diagnostics.isEmpty {
            answers.withLock { $0[key] = table }
        }
        return answer
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
