import Diagnostics
import Markup
import Templates
import Values

/// `{NAME}` of templates/components/NAME.html: the body's keys are the template's names, checked against the
/// parameters that its header lists.
func renderTemplateComponent(
    _ body: ValueNode, in scope: PageScope, at place: ComponentPlace,
    counter: inout FigureCounter
) -> Checked<RenderedComponent> {
    guard let members = body.members else {
        return Checked(
            RenderedComponent(),
            [.error(.wrongComponentBody(place.name, "a mapping", body.kind), at: body.span)])
    }
    let arguments = arguments(members, in: scope, at: place)
    guard !arguments.diagnostics.hasErrors else {
        return Checked(RenderedComponent(), arguments.diagnostics)
    }
    let called = CalledComponents(counter: counter)
    var context = scope.context
    context.tracer = scope.pageTracer(for: place)
    context.globals.merge(componentFunctions(called, in: scope, at: place)) { own, _ in own }
    context.locals.merge(arguments.value) { _, argument in argument }
    let html: HTML
    do throws(Failure) {
        html = try render(
            "components/\(place.name).html", library: scope.shared.library, context: context)
    } catch {
        return Checked(
            RenderedComponent(), called.made.diagnostics + noted(error.diagnostics, place))
    }
    let made = called.made
    counter = made.counter
    var component = made.component
    component.html = html
    return Checked(component, made.diagnostics)
}

private func arguments(
    _ members: [ValueNode.Member], in scope: PageScope, at place: ComponentPlace
) -> Checked<[String: TemplateValue]> {
    if let parameters = scope.shared.componentParameters[place.name] {
        return parameters.arguments(members, for: ComponentUse(name: place.name, span: place.span))
    }
    var values: [String: TemplateValue] = [:]
    for member in members { values[member.key] = TemplateValue(member.value.value) }
    return Checked(values)
}

/// The faults of a component's template with a note of the block that it was made for.
private func noted(_ diagnostics: [Diagnostic], _ place: ComponentPlace) -> [Diagnostic] {
    diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if place.depth == 0, diagnostic.span != place.span {
            diagnostic.notes.append(
                Diagnostic.Note("in this {\(place.name)} block", at: place.span))
        }
        return diagnostic
    }
}
