import Diagnostics
import Formats
import SiteModel
import Synchronization
import Tables
import Templates
import Values

/// Computes measures when they are first asked for, each once. A measure may use data and other measures; one
/// that needs itself is an error that names the circle.
final class MeasureEvaluator: Sendable {
    /// A measure, or what it was on an earlier day.
    struct Key: Hashable {
        var measure: String
        var date: CivilDate?
    }

    /// How many measures may wait for each other: each costs stack.
    private static let chainLimit = 32

    let definitions: [MeasureDefinition]
    private let positions: [String: Int]
    private let catalog: TableCatalog
    let sources: SourceList
    private let finished = Mutex<[Key: Computation]>([:])
    /// Whether the single reads of each measure are kept.
    private let isTracing: Bool

    /// A measure's number, or why it has none, and what was read for it.
    private struct Computation: Sendable {
        var result: Result<Double, TemplateError>
        var reads: ReadLog
    }

    init(_ definitions: [MeasureDefinition], catalog: TableCatalog, isTracing: Bool = false) {
        self.isTracing = isTracing
        self.definitions = definitions
        self.catalog = catalog
        sources = SourceList(catalog: catalog)
        var positions: [String: Int] = [:]
        for (index, definition) in definitions.enumerated() { positions[definition.id] = index }
        self.positions = positions
    }

    /// The datasets that any measure computed so far has read.
    var readDatasets: Set<String> {
        Set(finished.withLock { Array($0.values) }.flatMap(\.reads.datasets))
    }

    /// What was read one by one for a measure that was computed; empty unless a page is traced.
    func reads(of key: Key) -> [Read] {
        finished.withLock { $0[key] }?.reads.reads(since: 0) ?? []
    }

    var names: [String] { definitions.map(\.id) }

    /// The measure called `id` as it was written, or nil.
    func definition(_ id: String) -> MeasureDefinition? { positions[id].map { definitions[$0] } }

    /// The measure's number.
    ///
    /// - Parameters:
    ///   - chain: the measures that are being computed and asked for this one.
    ///   - log: notes what is read on the way, or was when the value was computed before.
    func value(of key: Key, chain: [String], log: ReadLog) throws(TemplateError) -> Double {
        guard let definition = definition(key.measure) else {
            throw TemplateError(
                .unknownMeasure(key.measure), help: helpForUnknown(key.measure, known: names))
        }
        guard !chain.contains(key.measure) else {
            throw TemplateError(
                .error(
                    .circularMeasures(chain + [key.measure]), at: definition.span))
        }
        guard chain.count < Self.chainLimit else {
            throw TemplateError(
                .error(.measureChainTooLong(key.measure, Self.chainLimit), at: definition.span))
        }
        log.note(measure: key.measure)
        if let known = finished.withLock({ $0[key] }) {
            log.add(known.reads)
            return try known.result.get()
        }
        let node = try written(definition, at: key.date)
        let reads = ReadLog(isTracing: isTracing)
        let result = evaluate(node, of: definition, chain: chain + [key.measure], log: reads)
        finished.withLock { $0[key] = Computation(result: result, reads: reads) }
        log.add(reads)
        return try result.get()
    }

    /// Everything that is wrong with any measure.
    func check() -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for definition in definitions {
            let keys =
                [Key(measure: definition.id)]
                + definition.history.map { Key(measure: definition.id, date: $0.date) }
            for key in keys {
                if let fault = sources.fault(definition.source), key.date == nil {
                    diagnostics.append(fault)
                }
                do throws(TemplateError) {
                    _ = try value(of: key, chain: [], log: ReadLog())
                } catch {
                    diagnostics.append(error.diagnostic)
                }
            }
        }
        return diagnostics
    }

    private func written(
        _ definition: MeasureDefinition, at date: CivilDate?
    ) throws(TemplateError) -> ValueNode {
        guard let date else { return definition.value }
        if let earlier = definition.history.first(where: { $0.date == date }) {
            return earlier.value
        }
        throw TemplateError(.noEarlierValue(definition.id, date.isoText))
    }

    private func evaluate(
        _ node: ValueNode, of definition: MeasureDefinition, chain: [String], log: ReadLog
    ) -> Result<Double, TemplateError> {
        if let number = node.scalar?.asDouble, number.isFinite { return .success(number) }
        var context = TemplateContext(locale: .en)
        context.locals["data"] = .dynamic(DatasetsObject(catalog: catalog, log: log))
        context.locals["measures"] = .dynamic(
            MeasuresObject(evaluator: self, language: "", log: log, chain: chain))
        do throws(Failure) {
            let value = try evaluatedScalar(node, in: context)
            guard let number = plainValue(value)?.asDouble, number.isFinite else {
                return .failure(
                    TemplateError(
                        .error(.measureNotNumber(definition.id, value.kind), at: node.span)))
            }
            return .success(number)
        } catch {
            return .failure(TemplateError(error.diagnostics.first ?? .error(.failedMeasure)))
        }
    }
}

extension Diagnostic.Message {
    static func unknownMeasure(_ name: String) -> Self {
        Self(id: "unknown-measure", text: "there is no measure '\(name)'")
    }
    static func circularMeasures(_ chain: [String]) -> Self {
        Self(
            id: "circular-measures",
            text: "measures that need each other: \(chain.joined(separator: " → "))")
    }
    static func measureChainTooLong(_ name: String, _ limit: Int) -> Self {
        Self(
            id: "measure-chain-too-long",
            text: "measure '\(name)' ends a chain of more than \(limit) measures")
    }
    static func noEarlierValue(_ name: String, _ date: String) -> Self {
        Self(
            id: "no-earlier-value",
            text: "measure '\(name)' has no value for \(date) under 'history'")
    }
    static func measureNotNumber(_ name: String, _ kind: String) -> Self {
        Self(
            id: "measure-not-number", text: "measure '\(name)' must be a finite number, not \(kind)"
        )
    }
    static let failedMeasure = Self(id: "failed-measure", text: "a measure cannot be computed")
}
