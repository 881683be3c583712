import Diagnostics
import Markdown
import OrderedCollections
import Queries
import SiteModel
import Tables
import Templates
import Values

/// Answers the blocks `{sql} NAME` of a page, in their order, before anything of the page is made: prose above a block
/// sees its dataset, too. A later block may read the datasets of earlier ones.
///
/// - Returns: what is wrong with them.
func answerQueries(of markdown: MarkdownDocument, in scope: inout PageScope) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for block in markdown.components where block.name == "sql" {
        let name = datasetName(of: block, in: scope)
        diagnostics += name.diagnostics
        guard let name = name.value else { continue }
        let answer = answer(block, named: name, in: scope)
        diagnostics += answer.diagnostics
        if let (dataset, local) = answer.value {
            scope.add(dataset, local)
        } else {
            scope.addUnanswered(name)
        }
    }
    return diagnostics
}

/// The name that a block gives its dataset; nil if it is none, or taken.
private func datasetName(of block: ComponentBlock, in scope: PageScope) -> Checked<String?> {
    let name = block.argument.string
    let span = block.argument.span(0..<block.argument.bytes.count)
    guard !name.isEmpty else {
        return Checked(
            nil,
            [.error(.unnamedQuery, at: block.infoSpan, help: "as {sql} by_province")])
    }
    guard isDatasetName(name) else {
        return Checked(
            nil,
            [
                .error(
                    .badQueryName(name), at: span,
                    help: Tables.datasetName(fromPath: name).map { "write '\($0)'" }
                        ?? "a small letter, then small letters, digits or '_'")
            ])
    }
    guard scope.catalog[name] == nil, !scope.catalog.unreadable.contains(name) else {
        let path = scope.catalog[name]?.path
        let isOwn = scope.localDatasets[name] != nil || path == nil
        return Checked(
            nil,
            [
                .error(
                    .queryNameTaken(name), at: span, help: "give the block another name",
                    notes: isOwn ? [] : [.init("'\(name)' is \(path ?? "") already")])
            ])
    }
    return Checked(name)
}

private func answer(
    _ block: ComponentBlock, named name: String, in scope: PageScope
) -> Checked<(Dataset, LocalDataset)?> {
    let scanned = scanSQL(block.body, .expressions, endOfExpression: endOfExpression)
    let bound = boundQuery(scanned.value, named: name, in: scope.context)
    let diagnostics = scanned.diagnostics + bound.diagnostics
    guard !diagnostics.hasErrors else { return Checked(nil, diagnostics) }
    var reads: Set<String> = []
    let catalog = scope.catalog
    let datasets = QueryDatasets(
        names: catalog.names + catalog.unreadable.sorted(), local: scope.localDatasets,
        note: { reads.insert($0) }, table: { Checked(catalog[$0]?.table) })
    let queries = scope.shared.site.queries
    let answer = queries.run(bound.value, datasets: datasets)
    for read in reads { scope.log.note(queriedDataset: read) }
    guard let table = answer.value else {
        return Checked(nil, diagnostics + answer.diagnostics)
    }
    var dataset = Dataset(name: name, table: table, resource: nil, path: scope.page.source)
    dataset.query = DatasetQuery(
        bound.value, statement: block.body.string, reads: reads.sorted())
    dataset.query?.span = block.infoSpan
    dataset.hasRowsOfFile = false
    dataset.inputs = reads.sorted()
    return Checked(
        (dataset, queries.local(table, of: bound.value, datasets: datasets)),
        diagnostics + answer.diagnostics)
}

/// The query with the values of its expressions. A list or a mapping is no value that can be bound.
private func boundQuery(
    _ text: QueryText, named name: String, in context: TemplateContext
) -> Checked<Query> {
    var query = Query(dataset: name, text: text)
    var diagnostics: [Diagnostic] = []
    for place in text.placeholders {
        guard case .expression(let source) = place.kind else { continue }
        do throws(Failure) {
            let expression = try parseExpression(source)
            let value = try expression.evaluate(in: context)
            if let bound = queryValue(value) {
                query.parameters.append(
                    QueryParameter(value: bound, span: text.source.span(place.range)))
                query.numbers.append(query.parameters.count)
            } else {
                diagnostics.append(
                    .error(
                        .unboundValue(value.kind), at: text.source.span(place.range),
                        help: "a list can be bound as JSON: "
                            + "IN (SELECT value FROM json_each({{ … | tojson }}))"))
            }
        } catch {
            diagnostics += error.diagnostics
        }
    }
    return Checked(query, diagnostics)
}

private func queryValue(_ value: TemplateValue) -> QueryValue? {
    if case .date(let date) = value { return .date(date.isoText) }
    guard let plain = plainValue(value), plain.asArray == nil, plain.asObject == nil else {
        return nil
    }
    return QueryValue(plain)
}

extension Diagnostic.Message {
    static let unnamedQuery = Self(
        id: "unnamed-query", text: "{sql} needs a name for the dataset that it makes")
    static func badQueryName(_ name: String) -> Self {
        Self(id: "dataset-name", text: "'\(name)' is no name that expressions can use")
    }
    static func queryNameTaken(_ name: String) -> Self {
        Self(id: "duplicate-dataset", text: "the page has a dataset '\(name)' already")
    }
    static func unboundValue(_ kind: String) -> Self {
        Self(id: "parameter-kind", text: "a query can be given one value here, not \(kind)")
    }
}
