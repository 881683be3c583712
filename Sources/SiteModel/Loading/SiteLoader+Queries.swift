import Diagnostics
import OrderedCollections
import Queries
import Tables
import Values

/// A file of SQL whose answer is a dataset.
struct QueryFile {
    var name: String
    var file: SourceFile
    /// What datapackage.yml says of it, or nil.
    var resource: Resource?
}

extension SiteLoader {
    /// Adds the answers of files of SQL to the datasets. A question may read the datasets that others make.
    mutating func answer(_ files: [QueryFile], in catalog: inout TableCatalog) {
        guard !files.isEmpty else { return }
        let answers = QueryAnswers(
            catalog, queries, reshaper: reshaper, faultLimit: faultLimit)
        for file in files where isDatasetName(file.name) {
            if let other = answers.path(of: file.name) {
                reportRepeated(file.name, at: file.file.path, file.resource, besides: other)
            } else {
                answers.files[file.name] = file
            }
        }
        for name in answers.files.keys { answers.answer(name, chain: []) }
        diagnostics += answers.diagnostics
        catalog = answers.catalog
    }
}

/// Answers the questions of a site's files, each when it is first needed.
private final class QueryAnswers {
    /// How many questions may wait for each other: each costs stack.
    private static let chainLimit = 32

    private(set) var catalog: TableCatalog
    private(set) var diagnostics: [Diagnostic] = []
    var files: OrderedDictionary<String, QueryFile> = [:]
    private var answered: Set<String> = []
    private let runner: QueryRunner
    private let reshaper: any TableReshaper
    private let faultLimit: Int

    init(
        _ catalog: TableCatalog, _ runner: QueryRunner, reshaper: any TableReshaper,
        faultLimit: Int
    ) {
        self.catalog = catalog
        self.runner = runner
        self.reshaper = reshaper
        self.faultLimit = faultLimit
    }

    /// The file that a dataset has; nil if there is none.
    func path(of name: String) -> String? { catalog[name]?.path ?? files[name]?.file.path }

    /// Makes the dataset of a file, if that was not done.
    ///
    /// - Parameter chain: the questions that wait for it.
    func answer(_ name: String, chain: [String]) {
        guard let file = files[name], answered.insert(name).inserted else { return }
        guard let dataset = dataset(file, chain: chain + [name]) else {
            return catalog.addUnreadable(name)
        }
        _ = catalog.add(dataset)
    }

    private func dataset(_ file: QueryFile, chain: [String]) -> Dataset? {
        let scanned = scanSQL(file.file.text, .names)
        let bound = boundQuery(file, scanned.value)
        diagnostics += scanned.diagnostics + bound.diagnostics
        guard !scanned.diagnostics.hasErrors, !bound.diagnostics.hasErrors else { return nil }
        var reads: Set<String> = []
        let datasets = QueryDatasets(
            names: catalog.names + catalog.unreadable.sorted() + files.keys.elements,
            note: { reads.insert($0) }, table: { self.table($0, chain: chain) })
        let answer = runner.run(bound.value, datasets: datasets)
        diagnostics += answer.diagnostics
        guard var table = answer.value else { return nil }
        if let schema = file.resource?.schema {
            let typed = applySchema(
                schema, to: table, at: scanned.value.span, faultLimit: faultLimit)
            diagnostics += typed.diagnostics
            table = typed.value
        }
        var dataset = Dataset(
            name: file.name, table: table, resource: described(file, reads), path: file.file.path)
        dataset.query = DatasetQuery(
            bound.value, statement: file.file.text.string, reads: reads.sorted())
        dataset.hasRowsOfFile = false
        dataset.inputs = reads.sorted()
        let made = finished(
            dataset, by: reshaper,
            known: catalog.names + catalog.unreadable.sorted() + files.keys.elements
        ) { name, span in
            var found = self.table(name, chain: chain)
            for index in found.diagnostics.indices { found.diagnostics[index].span = span }
            return found
        } places: {
            nil
        }
        diagnostics += made.diagnostics
        return made.value
    }

    /// A dataset for a question; nil if there is none, or if its faults were reported.
    private func table(_ name: String, chain: [String]) -> Checked<Table?> {
        if let start = chain.firstIndex(of: name) {
            return Checked(nil, [.error(.circularQueries(Array(chain[start...]) + [name]))])
        }
        if chain.count >= Self.chainLimit, files[name] != nil, !answered.contains(name) {
            return Checked(nil, [.error(.queryChainTooLong(Self.chainLimit))])
        }
        answer(name, chain: chain)
        return Checked(catalog[name]?.table)
    }

    /// The description of a file; one that names no sources has those of the datasets that were read.
    private func described(_ file: QueryFile, _ reads: Set<String>) -> Resource? {
        guard file.resource?.sources.isEmpty ?? true else { return file.resource }
        var sources: [DataSource] = []
        for name in reads.sorted() {
            for source in catalog[name]?.resource?.sources ?? [] where !sources.contains(source) {
                sources.append(source)
            }
        }
        guard !sources.isEmpty else { return file.resource }
        var resource = file.resource ?? Resource(name: file.name, path: file.file.path)
        resource.sources = sources
        return resource
    }
}

/// The query of a file with the values that datapackage.yml has for its parameters.
private func boundQuery(_ file: QueryFile, _ text: QueryText) -> Checked<Query> {
    var query = Query(dataset: file.name, text: text)
    var diagnostics: [Diagnostic] = []
    let given = file.resource?.parameters ?? []
    var numbers: [String: Int] = [:]
    for place in text.placeholders {
        guard case .name(let name) = place.kind else { continue }
        if let number = numbers[name] {
            query.numbers.append(number)
            continue
        }
        let span = text.source.span(place.range)
        var value = QueryValue.null
        if let member = given.last(where: { $0.key == name }) {
            if let scalar = member.value.scalar {
                value = QueryValue(scalar)
            } else {
                diagnostics.append(
                    .error(.parameterKind(name, member.value.kind), at: member.value.span))
            }
        } else {
            diagnostics.append(
                .error(
                    .missingParameterValue(name), at: span,
                    help: suggestion(for: name, in: given.map(\.key)).map {
                        "did you mean '\($0)'?"
                    }
                        ?? "give it one under 'parameters' of the resource in datapackage.yml"))
        }
        query.parameters.append(QueryParameter(name: name, value: value, span: span))
        numbers[name] = query.parameters.count
        query.numbers.append(query.parameters.count)
    }
    for member in given where numbers[member.key] == nil {
        diagnostics.append(
            .error(
                .unusedParameterValue(member.key), at: member.keySpan,
                help: helpForUnknown(member.key, known: query.parameters.compactMap(\.name))))
    }
    return Checked(query, diagnostics)
}

extension Diagnostic.Message {
    static func circularQueries(_ chain: [String]) -> Self {
        Self(
            id: "circular-queries",
            text: "queries that need each other: \(chain.joined(separator: " → "))")
    }
    static func queryChainTooLong(_ limit: Int) -> Self {
        Self(
            id: "query-chain-too-long", text: "more than \(limit) queries wait for each other here")
    }
    static func parameterKind(_ name: String, _ kind: String) -> Self {
        Self(id: "parameter-kind", text: "':\(name)' must be one value, not \(kind)")
    }
    static func missingParameterValue(_ name: String) -> Self {
        Self(id: "missing-parameter", text: "':\(name)' has no value")
    }
    static func unusedParameterValue(_ name: String) -> Self {
        Self(id: "unknown-parameter", text: "the query has no parameter ':\(name)'")
    }
}
