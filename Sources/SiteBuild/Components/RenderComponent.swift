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
        return Checked(
            RenderedComponent(), [.error(.sqlNotSupported, at: block.infoSpan)])
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
    let started = scope.log.readCount
    let evaluated = evaluatedScalars(body, in: scope.context, marker: textMarker(block, scope))
    diagnostics += evaluated.diagnostics
    guard !diagnostics.hasErrors else { return Checked(RenderedComponent(), diagnostics) }
    let rendered: Checked<RenderedComponent>
    switch block.name {
    case "chart":
        rendered = renderChartFigure(
            evaluated.value, written: block.body, in: scope, counter: &counter)
    case "table": rendered = renderTable(evaluated.value, in: scope, counter: &counter)
    case "headline": rendered = renderHeadline(evaluated.value, in: scope)
    default: rendered = renderTemplateComponent(block, evaluated.value, in: scope)
    }
    var component = rendered.value
    component.html = scope.tracer.marked(
        component.html,
        Origin(
            block.name == "chart" ? .chart : .component, at: block.infoSpan,
            component.figure.map { "\(block.name) #\($0.id)" } ?? block.name,
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

/// `{NAME}` of templates/components/NAME.html: the body's keys are the template's names.
private func renderTemplateComponent(
    _ block: ComponentBlock, _ body: ValueNode, in scope: PageScope
) -> Checked<RenderedComponent> {
    guard let members = body.members else {
        return Checked(
            RenderedComponent(),
            [
                .error(
                    .wrongComponentBody(block.name, "a mapping", body.kind), at: body.span)
            ])
    }
    var context = scope.context
    context.tracer = scope.pageTracer(for: block)
    for member in members { context.locals[member.key] = TemplateValue(member.value.value) }
    do throws(Failure) {
        let html = try render(
            "components/\(block.name).html", library: scope.shared.library, context: context)
        return Checked(RenderedComponent(html: html))
    } catch {
        let caller = Diagnostic.Note("in this {\(block.name)} block", at: block.infoSpan)
        return Checked(
            RenderedComponent(),
            error.diagnostics.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.notes.append(caller)
                return diagnostic
            })
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
    static let sqlNotSupported = Self(
        id: "not-supported-yet", text: "{sql}: queries are not run yet")
}
