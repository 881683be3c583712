import Charts
import Formats
import Markup
import SiteModel
import Tables

/// A chart in every form that its figure shows.
struct FigureDrawing {
    /// Pixels; the theme shows the wide layout where there is room for it.
    static let wideWidth = 720.0
    static let narrowWidth = 360.0

    var wide: HTML
    var narrow: HTML
    /// The drawing as a file of its own, with plain colours.
    var file: HTML
    /// What is drawn, for each dimension.
    var tables: [DrawnTable]
    /// Whether the drawing says in its title what it shows; the caption then stands back.
    var hasTitle: Bool

    /// The figure and its files.
    ///
    /// - Parameter listing: the specification as code, if it is to be shown.
    func component(
        _ markup: FigureMarkup, _ head: FigureHead, _ listing: HTML?, _ scope: PageScope
    ) -> RenderedComponent {
        var component = RenderedComponent(figures: [markup.figure])
        var writer = MarkupWriter()
        writer.raw("<figure")
        writer.attribute("id", markup.figure.id)
        writer.raw(hasTitle ? " class=\"figure chart titled\">\n" : " class=\"figure chart\">\n")
        markup.caption(&writer)
        writer.raw("<div class=\"chart-wide\">")
        writer.append(wide)
        writer.raw("</div>\n<div class=\"chart-narrow\">")
        writer.append(narrow)
        writer.raw("</div>\n")
        markup.remarks(head, &writer)
        let hasFiles = head.showsTable && !tables.isEmpty || head.offersDownload
        if hasFiles { writer.raw("<div class=\"figure-files\">\n") }
        if head.showsTable, !tables.isEmpty { writeTables(markup, scope, &writer) }
        if head.offersDownload {
            let files = fileNames(markup.figure.id, scope.words)
            for (name, bytes) in files.map({ ($0.name, $0.bytes) }) {
                guard let path = scope.file(name) else { continue }
                component.artifacts.append(Artifact(path, bytes: bytes))
            }
            markup.downloads(files.map { ($0.label, $0.name) }, &writer)
        }
        if hasFiles { writer.raw("</div>\n") }
        if let listing { writer.append(listing) }
        writer.raw("</figure>\n")
        component.html = writer.finish()
        return component
    }

    /// The files that go with the figure: a CSV for each table, named by its measures if there are several, and
    /// the drawing.
    private func fileNames(
        _ id: String, _ words: Words
    ) -> [(label: String, name: String, bytes: [UInt8])] {
        var files: [(label: String, name: String, bytes: [UInt8])] = []
        for (index, drawn) in tables.enumerated() {
            let name = index == 0 ? "\(id).csv" : "\(id)-\(index + 1).csv"
            let subject = tables.count > 1 ? ": " + drawn.subject : ""
            files.append((words["download_csv"] + subject, name, writeCSV(drawn.table)))
        }
        files.append((words["download_svg"], "\(id).svg", file.bytes))
        return files
    }

    private func writeTables(
        _ markup: FigureMarkup, _ scope: PageScope, _ writer: inout MarkupWriter
    ) {
        writer.raw("<details class=\"figure-data\"><summary>")
        writer.text(scope.words["data"])
        writer.raw("<span class=\"visually-hidden\"> (")
        writer.text(markup.figure.label(scope.words))
        writer.raw(")</span></summary>\n")
        for drawn in tables {
            let columns = zip(drawn.columns, drawn.table.columns).map { column, cells in
                ShownColumn(
                    column: cells, title: column.title, dataset: column.dataset,
                    field: column.field ?? "",
                    cellText: { column.text(cells, at: $0, locale: scope.locale) })
            }
            let rows = Array(0..<drawn.table.rowCount)
            let html = writeTable(
                columns, caption: tables.count > 1 ? drawn.subject : nil, rows: rows,
                hasTotal: false, words: scope.words, locale: scope.locale,
                trace: scope.tracer.map {
                    CellTrace(
                        tracer: $0, span: markup.span, chart: markup.figure.id,
                        rows: drawnRows(drawn, of: scope.catalog))
                })
            markup.legend(symbols(in: columns, rows: rows), &writer)
            markup.scrolling(html, &writer)
        }
        writer.raw("</details>\n")
    }
}
