import Diagnostics
import Formats
import SiteModel
import Tables
import Templates

/// The measures and cells behind a value, each with its place: evaluates it once more and notes every read.
///
/// - Parameters:
///   - context: what the value is evaluated in, beside `data` and `measures`.
///   - catalog: nil for the datasets of the site.
///   - evaluate: is given the context that notes the reads.
func notesBehind(
    _ site: Site, _ context: TemplateContext = TemplateContext(locale: .en),
    catalog: TableCatalog? = nil,
    _ evaluate: (TemplateContext) throws(Failure) -> Void
) -> [Diagnostic.Note] {
    let measures = MeasureEvaluator(
        site.measures.measures, catalog: site.catalog, isTracing: true)
    let log = ReadLog(isTracing: true)
    let catalog = catalog ?? site.catalog
    var context = context
    context.locals.merge(
        valueNames(catalog: catalog, measures: measures, language: "", log: log)
    ) { $1 }
    if case .dynamic(let object)? = context.locals["row"], let row = object as? PageRowObject {
        context.locals["row"] = .dynamic(row.noting(log))
    }
    do throws(Failure) {
        try evaluate(context)
    } catch {
        return []
    }
    var behind = ReadsBehind(site: site, catalog: catalog, measures: measures)
    behind.add(log.reads(since: 0))
    return behind.notes()
}

/// Follows reads from measures to cells.
private struct ReadsBehind {
    /// More than a reader looks at.
    private static let limit = 12

    let site: Site
    let catalog: TableCatalog
    let measures: MeasureEvaluator
    private var known: Set<Read> = []
    /// The measures, each before what it was computed from.
    private var keys: [MeasureEvaluator.Key] = []
    private var cells: [(dataset: String, column: String, rows: [Int])] = []

    init(site: Site, catalog: TableCatalog, measures: MeasureEvaluator) {
        self.site = site
        self.catalog = catalog
        self.measures = measures
    }

    mutating func add(_ reads: [Read]) {
        for read in reads where known.insert(read).inserted {
            switch read {
            case .measure(let id, let date):
                let key = MeasureEvaluator.Key(measure: id, date: date)
                keys.append(key)
                // As deep as measures may need each other, which has a limit.
                add(measures.reads(of: key))
            case .cell(let dataset, let row, let column):
                if let place = cells.firstIndex(where: {
                    $0.dataset == dataset && $0.column == column
                }) {
                    cells[place].rows.append(row)
                } else {
                    cells.append((dataset, column, [row]))
                }
            case .dataset, .column, .frontMatter: break
            }
        }
    }

    func notes() -> [Diagnostic.Note] {
        var notes = keys.compactMap(note)
        for (dataset, column, rows) in cells { notes += self.notes(dataset, column, rows) }
        let more = notes.count - Self.limit
        guard more > 1 else { return notes }
        return notes.prefix(Self.limit) + [.init("and \(more) more values")]
    }

    private func note(_ key: MeasureEvaluator.Key) -> Diagnostic.Note? {
        guard let definition = measures.definition(key.measure),
            let value = try? measures.value(of: key, chain: [], log: ReadLog())
        else { return nil }
        let day = key.date.map { " of \($0.isoText)" } ?? ""
        let unit = definition.unit.map { " " + $0 } ?? ""
        return .init(
            "measure '\(key.measure)'\(day) is \(javaScriptString(value))\(unit)",
            at: definition.value.span)
    }

    /// A line for each of a few cells; one for a column of many.
    private func notes(
        _ dataset: String, _ column: String, _ rows: [Int]
    ) -> [Diagnostic.Note] {
        guard let entry = catalog[dataset] else { return [] }
        // A block of a page, or the file.
        let start = entry.query?.span ?? SourceSpan(path: entry.path, offset: 0)
        let places = entry.places(in: site.sources)
        func number(_ row: Int) -> Int { places?.number(ofRow: row) ?? row + 1 }
        if rows.count > 6 {
            let first = number(rows.min() ?? 0)
            let last = number(rows.max() ?? 0)
            return [
                .init(
                    "\(rows.count) cells of \(dataset).\(column), rows \(first) to \(last)",
                    at: start)
            ]
        }
        return rows.compactMap { row in
            let written = entry.table[column].flatMap { cells in
                languageFreeText(templateValue(cells, row))
            }
            // What is only compared, as a code that a row is found by, is no number of the value.
            guard let written else { return nil }
            return .init(
                "\(dataset).\(column) of row \(number(row)) is \(written)",
                at: places?.cell(row: row, column: column)
                    ?? start)
        }
    }
}
