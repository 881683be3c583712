import Diagnostics
import Markdown
import Markup
import SiteModel
import Templates
import Values

/// Makes a component block of a page: its body is YAML, the `{{ … }}` of its texts are evaluated.
func renderComponent(
    _ block: ComponentBlock, in scope: PageScope, counter: inout FigureCounter
) -> Checked<RenderedComponent> {
    let custom = scope.shared.customComponents
    let known = builtInComponents + custom
    guard known.contains(block.name) else {
        return Checked(
            RenderedComponent(),
            [
                .error(
                    .unknownComponent(block.name), at: block.nameSpan,
                    help: helpForUnknown(block.name, known: known))
            ])
    }
    guard block.name != "sql" else {
        // It was answered before all else of the page, and prints nothing.
        return Checked(RenderedComponent())
    }
    guard block.argument.bytes.isEmpty else {
        return Checked(
            RenderedComponent(),
            [
                .error(
                    .componentArgument(block.name, block.argument.string),
                    at: block.argument.span(0..<block.argument.bytes.count),
                    help: "write what it needs between the fences")
            ])
    }
    let parsed = parseYAML(block.body)
    var diagnostics = parsed.diagnostics
    guard !diagnostics.hasErrors else { return Checked(RenderedComponent(), diagnostics) }
    let body = parsed.value ?? ValueNode(.object([]), span: block.infoSpan)
    diagnostics += leftOverClaims(body)
    let started = scope.log.readCount
    let evaluated = evaluatedScalars(body, in: scope.context, marker: textMarker(block, scope))
    diagnostics += evaluated.diagnostics
    guard !diagnostics.hasErrors else { return Checked(RenderedComponent(), diagnostics) }
    let place = ComponentPlace(name: block.name, span: block.infoSpan, written: block.body)
    let rendered =
        builtInComponents.contains(block.name)
        ? renderBuiltIn(
            block.name, evaluated.value, written: block.body, in: scope, counter: &counter)
        : renderTemplateComponent(evaluated.value, in: scope, at: place, counter: &counter)
    var component = rendered.value
    component.html = scope.tracer.marked(
        component.html,
        Origin(
            block.name == "chart" ? .chart : .component, at: block.infoSpan,
            component.figures.first.map { "\(block.name) #\($0.id)" } ?? block.name,
            reads: scope.log.reads(since: started)))
    return Checked(component, diagnostics + rendered.diagnostics)
}

/// What marks the texts of the block's body; nil unless the page is traced.
private func textMarker(_ block: ComponentBlock, _ scope: PageScope) -> TextMarker? {
    scope.tracer.map { tracer in
        TextMarker(
            tracer: tracer, log: scope.log,
            scope: builtInComponents.contains(block.name) ? .specification : .body)
    }
}

/// The components that every site has.
let builtInComponents = ["chart", "table", "headline", "sql"]

/// `{chart}`, `{table}` and `{headline}`.
func renderBuiltIn(
    _ name: String, _ body: ValueNode, written: SourceText, in scope: PageScope,
    counter: inout FigureCounter
) -> Checked<RenderedComponent> {
    switch name {
    case "chart": renderChartFigure(body, written: written, in: scope, counter: &counter)
    case "table": renderTable(body, in: scope, counter: &counter)
    default: renderHeadline(body, in: scope)
    }
}

extension Diagnostic.Message {
    static func unknownComponent(_ name: String) -> Self {
        Self(id: "unknown-component", text: "there is no component {\(name)}")
    }
    static func componentArgument(_ name: String, _ argument: String) -> Self {
        Self(
            id: "component-argument",
            text: "'\(argument)' after {\(name)}: the component takes nothing there")
    }
    static func componentNameTaken(_ name: String) -> Self {
        Self(id: "component-name-taken", text: "{\(name)} is a component that every site has")
    }
}
