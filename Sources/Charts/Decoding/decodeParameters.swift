import Diagnostics
import Expressions
import Values

/// Reads the parameters of a chart and of all its parts: variables are constants, selections keep their initial state.
func readParameters(in root: ValueNode, _ context: DecodingContext) {
    let declarations = parameterDeclarations(in: root)
    context.declaredNames = declarations.map(\.name)
    var variables: [ParameterVariable] = []
    for declaration in declarations {
        guard let object = ObjectReader(declaration.node, "params", context) else { continue }
        _ = object.text("name")
        let value = object.node("value")
        let expression = object.present("expr")
        let isInteractive = object.node("bind") != nil || declaration.isSelection
        for key in ["select", "views", "react"] { _ = object.node(key) }
        object.finish()
        if isInteractive {
            context.report(
                .note(.initialParameter(declaration.name), at: declaration.node.span))
        }
        if declaration.isSelection {
            let state = decodeSelection(declaration, context)
            context.selections[declaration.name] = state
            context.parameters[declaration.name] = state.value
        } else if let expression {
            variables.append(ParameterVariable(name: declaration.name, node: expression))
        } else {
            context.parameters[declaration.name] = value.map { ExpressionValue($0.value) } ?? .null
        }
    }
    computeVariables(variables, context)
}

/// A parameter that is computed from others.
private struct ParameterVariable {
    var name: String
    var node: ValueNode
    var expression: ExpressionText?
}

/// Computes variables, whatever their order; what is left depends on itself, or on what is not constant.
private func computeVariables(_ variables: [ParameterVariable], _ context: DecodingContext) {
    var waiting = variables
    for index in waiting.indices {
        waiting[index].expression = decodeExpression(waiting[index].node, context)
    }
    var isProgress = true
    while isProgress {
        isProgress = false
        waiting.removeAll { variable in
            guard let value = variable.expression?.constant(context.parameters) else {
                return variable.expression == nil
            }
            context.parameters[variable.name] = value
            isProgress = true
            return true
        }
    }
    for variable in waiting {
        context.report(.error(.expressionNotConstant(variable.name), at: variable.node.span))
        context.parameters[variable.name] = .undefined
    }
}

/// The test that naming a parameter makes: whether a selection has the row, or a variable is true.
func parameterPredicate(
    _ name: String, isTrueWhenEmpty: Bool, at span: SourceSpan, _ context: DecodingContext
) -> Predicate? {
    if let selection = context.selections[name] {
        return selection.predicate(name, isTrueWhenEmpty: isTrueWhenEmpty)
    }
    if let value = context.parameters[name] { return value.isTruthy ? .and([]) : .or([]) }
    context.report(
        .error(
            .unknownParameter(name), at: span,
            help: helpForUnknown(name, known: context.declaredNames)))
    return nil
}

/// The rectangles of the interval selections that a view declares, where they begin with a value.
func brushes(in view: ValueNode, _ context: DecodingContext) -> [SelectionBrush] {
    (view["params"]?.items ?? []).compactMap { node in
        guard let name = node["name"]?.string, let selection = context.selections[name],
            selection.isInterval, !selection.bindsScales
        else { return nil }
        let x = selection.interval(channel: "x", field: nil)
        let y = selection.interval(channel: "y", field: nil)
        guard x != nil || y != nil else { return nil }
        return SelectionBrush(x: x, y: y, mark: selection.mark)
    }
}

/// The parts of scales that the selections of a chart show, which are bound to the scales: as after a reader has
/// zoomed in.
func decodeShownParts(of view: ValueNode, _ context: DecodingContext) -> [ShownParts] {
    (view["params"]?.items ?? []).compactMap { node in
        guard let name = node["name"]?.string, let selection = context.selections[name],
            selection.bindsScales
        else { return nil }
        var parts = ShownParts(views: node["views"]?.items?.compactMap(\.string) ?? [])
        for channel in [Channel.x, .y] {
            parts.ends[channel] = selection.interval(channel: channel.rawValue, field: nil)
        }
        return parts
    }
}

extension Diagnostic.Message {
    static func initialParameter(_ name: String) -> Self {
        Self(
            id: "interactive-property",
            text:
                "parameter '\(name)' keeps its initial state, which nobody can change in a static "
                + "picture")
    }

    static func unknownParameter(_ name: String) -> Self {
        Self(id: "unknown-name", text: "unknown parameter '\(name)'")
    }
}
