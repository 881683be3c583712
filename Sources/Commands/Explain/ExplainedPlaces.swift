import Diagnostics
import Formats
import SiteBuild
import SiteModel
import Tables

/// Says where things stand and what was read, in words; reads each file's lines once.
struct ExplainedPlaces {
    private let site: Site
    private var lines: [String: LineIndex] = [:]
    private var rows: [String: RowPlaces?] = [:]
    /// The datasets of the queries of the page that is explained.
    private var queries: [String: Dataset] = [:]

    init(_ site: Site) { self.site = site }

    /// Says from now on what a page read.
    mutating func enter(_ page: PageExplanation) {
        queries = [:]
        for dataset in page.queries { queries[dataset.name] = dataset }
    }

    /// Line and column of a span's start; nil if its file is not known.
    mutating func location(_ span: SourceSpan) -> SourceLocation? {
        if let distant = site.sources.distantLines(span.path) {
            return distant[span.range.lowerBound]?.location
        }
        if lines[span.path] == nil, let file = site.sources[span.path] {
            lines[span.path] = LineIndex(file.bytes)
        }
        return lines[span.path]?.location(of: span.range.lowerBound)
    }

    /// `content/index.md:3:14`
    mutating func text(_ span: SourceSpan) -> String {
        guard let location = location(span) else { return span.path }
        return "\(span.path):\(location.line):\(location.column)"
    }

    /// The place of a cell; nil where the file is no delimited text.
    mutating func cell(_ dataset: String, _ row: Int, _ column: String) -> SourceSpan? {
        if rows[dataset] == nil {
            let known = site.catalog[dataset]
            rows[dataset] = .some(known?.places(in: site.sources))
        }
        return rows[dataset]??.cell(row: row, column: column)
    }

    /// What was read, each thing once: `measure gap`, `jkn.participants row 5 (content/data/jkn.csv:6:12)`.
    mutating func texts(_ reads: [Read]) -> [String] {
        var cells: [Column: [Int]] = [:]
        for case .cell(let dataset, let row, let column) in reads {
            cells[Column(dataset: dataset, name: column), default: []].append(row)
        }
        let columns = Set(
            reads.compactMap { read in
                if case .column(let dataset, _) = read { dataset } else { nil }
            })
        var texts: [String] = []
        for read in reads {
            let text: String
            switch read {
            case .measure(let id, nil): text = "measure \(id)"
            case .measure(let id, let date?): text = "measure \(id) of \(date.isoText)"
            case .dataset(let name) where columns.contains(name): continue
            case .column(let dataset, let name): text = "\(dataset).\(name) (\(file(dataset)))"
            case .dataset(let name): text = "dataset \(name) (\(file(name)))"
            case .frontMatter(let page, let key): text = "front matter '\(key)' of \(page)"
            case .cell(let dataset, _, let column):
                let key = Column(dataset: dataset, name: column)
                guard let rows = cells.removeValue(forKey: key) else { continue }
                text = self.text(key, Set(rows).sorted())
            }
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    private struct Column: Hashable {
        var dataset: String
        var name: String
    }

    /// A dataset of a page, with its place and what it reads: `by_year (content/index.md:9:4, a query of jkn)`.
    mutating func text(_ query: Dataset) -> String { "\(query.name) (\(file(query)))" }

    private mutating func text(_ column: Column, _ rows: [Int]) -> String {
        guard let first = rows.first, let last = rows.last else { return "" }
        let name = column.dataset + "." + column.name
        if rows.count == 1 {
            let place = cell(column.dataset, first, column.name).map { text($0) }
            return "\(name) row \(first + 1) (\(place ?? file(column.dataset)))"
        }
        let isWhole = rows.count == last - first + 1
        return "\(name) \(isWhole ? "" : "\(rows.count) of ")rows \(first + 1)–\(last + 1) "
            + "(\(file(column.dataset)))"
    }

    private mutating func file(_ name: String) -> String {
        (site.catalog[name] ?? queries[name]).map { file($0) } ?? "rows of the chart itself"
    }

    /// The file of a dataset, and what it was computed from.
    private mutating func file(_ dataset: Dataset) -> String {
        guard let query = dataset.query else { return dataset.path }
        let place = query.span.map { text($0) } ?? dataset.path
        guard !query.reads.isEmpty else { return place + ", a query" }
        return place + ", a query of " + query.reads.joined(separator: ", ")
    }
}
