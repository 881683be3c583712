import Charts
import Diagnostics
import Formats
import Markup
import Scenes
import SiteModel
import Tables
import Values

/// `{chart}`: a Vega-Lite specification as a figure: the drawing for wide and for narrow pages, caption, source,
/// the drawn rows as a table, and both as files.
///
/// - Parameter written: the block's body as the author wrote it.
func renderChartFigure(
    _ node: ValueNode, written: SourceText, in scope: PageScope, counter: inout FigureCounter
) -> Checked<RenderedComponent> {
    var reader = ObjectReader(members(of: node) { FigureHead.names.contains($0) }, what: "{chart}")
    let head = FigureHead(&reader)
    var diagnostics = reader.finish()
    let number = counter.next(.figure)
    let figure = Figure(
        kind: .figure, number: number, id: head.id ?? "fig-\(number)", caption: head.caption ?? "",
        mark: scope.tracer?.number(of: Origin(.counter, at: node.span, "the figure's number")))
    if !counter.claim(figure.id) {
        diagnostics.append(.error(.duplicateID(figure.id), at: head.idSpan))
    }
    let specification = members(of: node) { !FigureHead.names.contains($0) }
    let drawn = drawChart(specification, figure, head, scope)
    diagnostics += drawn.diagnostics
    guard let chart = drawn.value else { return Checked(RenderedComponent(), diagnostics) }
    let markup = FigureMarkup(figure: figure, words: scope.words, span: node.span)
    let listing = head.showsSpecification ? specificationListing(written, node) : nil
    return Checked(chart.component(markup, head, listing, scope), diagnostics)
}

/// The node with only those of its members whose keys are wanted.
private func members(of node: ValueNode, where isWanted: (String) -> Bool) -> ValueNode {
    guard let members = node.members else { return node }
    return ValueNode(.object(members.filter { isWanted($0.key) }), span: node.span)
}

/// Lays the chart out for wide and for narrow pages, and writes it in every form.
private func drawChart(
    _ specification: ValueNode, _ figure: Figure, _ head: FigureHead, _ scope: PageScope
) -> Checked<FigureDrawing?> {
    let data = ChartData(
        catalog: scope.catalog, log: scope.log, folder: scope.page.folder,
        files: scope.shared.site.ownedFiles, links: LinkResolver(scope))
    func drawn(width: Double) -> Checked<RenderedChart?> {
        renderChart(
            specification, data: data,
            options: ChartOptions(theme: .report, locale: scope.locale, width: width))
    }
    let wide = drawn(width: FigureDrawing.wideWidth)
    // Of the same specification nothing new is to be said for the narrow layout.
    guard let chart = wide.value, !wide.diagnostics.hasErrors,
        let narrow = drawn(width: FigureDrawing.narrowWidth).value
    else { return Checked(nil, wide.diagnostics) }
    let titles = schemaTitles(scope.catalog)
    let description = describe(chart.chart, locale: scope.locale, titles: titles)
    func svg(_ scene: Scene, _ layout: String, isInline: Bool) -> HTML {
        writeSVG(
            scene,
            options: SVGOptions(
                title: figure.caption.isEmpty ? figure.label(scope.words) : figure.caption,
                summary: [head.alternative, description].compactMap(\.self).joined(separator: " "),
                idPrefix: figure.id + layout, usesCustomProperties: isInline,
                hasFixedSize: !isInline))
    }
    let all = drawnTables(of: chart.chart, locale: scope.locale, titles: titles)
    noteColumns(of: all, in: scope)
    let tables = chosenTables(head.table, of: all)
    return Checked(
        FigureDrawing(
            wide: svg(chart.scene, "-wide", isInline: true),
            narrow: svg(narrow.scene, "-narrow", isInline: true),
            file: svg(chart.scene, "", isInline: false),
            tables: tables.value,
            hasTitle: specification.members?.contains { $0.key == "title" } ?? false),
        wide.diagnostics + tables.diagnostics)
}

/// Notes what is drawn, for a page that is traced.
private func noteColumns(of tables: [DrawnTable], in scope: PageScope) {
    for table in tables {
        for column in table.columns {
            guard let field = column.field else { continue }
            scope.log.note(.column(dataset: column.dataset, name: field))
        }
    }
}

/// The titles that schemas give columns, for axes that have none.
private func schemaTitles(_ catalog: TableCatalog) -> FieldTitles {
    { dataset, column, language in
        let fields = catalog[dataset]?.resource?.schema?.fields
        return fields?.first { $0.name == column }?.title?.text(for: language)
    }
}
