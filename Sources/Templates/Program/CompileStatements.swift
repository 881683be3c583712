/// A loop, compiled.
final class LoopProgram: Sendable {
    let target: Target
    let sequence: RootExpression
    let condition: RootExpression?
    let body: Body
    let otherwise: Body?
    let isRecursive: Bool
    let usesLoop: Bool

    init(_ loop: Statement.Loop) {
        target = loop.target
        sequence = RootExpression(loop.sequence)
        condition = loop.condition.map(RootExpression.init)
        body = compile(loop.body)
        otherwise = loop.otherwise.isEmpty ? nil : compile(loop.otherwise)
        isRecursive = loop.isRecursive
        usesLoop = loop.usesLoop
    }
}

/// A macro or the body of a call block, compiled.
final class MacroProgram: Sendable {
    let definition: MacroDefinition
    /// The names of its parameters.
    let names: [Name]
    let takesOnlyParameters: Bool
    /// The defaults of its parameters.
    let defaults: [RootExpression?]
    let body: Body

    init(_ definition: MacroDefinition) {
        self.definition = definition
        names = definition.parameters.map(\.name)
        takesOnlyParameters = definition.takesOnlyParameters
        defaults = definition.parameters.map { $0.defaultValue.map(RootExpression.init) }
        body = compile(definition.body)
    }
}

/// A block, compiled.
final class BlockProgram: Sendable {
    let definition: BlockDefinition
    let body: Body

    init(_ definition: BlockDefinition) {
        self.definition = definition
        body = compile(definition.body)
    }
}

/// Compiles the statements of a body.
func compile(_ statements: [Statement]) -> Body {
    var nodes: [any StatementNode] = []
    // Text that goes into the same node as the output after it.
    var text: TextNode?
    for statement in statements {
        if case .output(let expression, let context) = statement.kind {
            nodes.append(compileOutput(expression, context, after: text))
            text = nil
            continue
        }
        if let waiting = text { nodes.append(waiting) }
        text = nil
        if case .text(let bytes) = statement.kind {
            text = TextNode(bytes, at: statement.range)
        } else {
            nodes.append(compile(statement))
        }
    }
    if let text { nodes.append(text) }
    return Body(nodes)
}

private func compile(_ statement: Statement) -> any StatementNode {
    let range = statement.range
    switch statement.kind {
    case .text(let bytes): return TextNode(bytes, at: range)
    case .output(let expression, let context):
        return compileOutput(expression, context, after: nil)
    case .conditional(let branches, let otherwise):
        return compileConditional(branches, otherwise)
    case .set(let target, let expression):
        return SetStatement(target, RootExpression(expression), at: range)
    case .setBlock(let target, let filters, let body):
        return CapturedStatement(target, filters.map(compile), compile(body), at: range)
    case .filterBlock(let filters, let body):
        return CapturedStatement(nil, filters.map(compile), compile(body), at: range)
    case .with(let bindings, let body):
        return WithStatement(
            bindings.map { ($0.target, RootExpression($0.value)) }, compile(body), at: range)
    case .autoescape(let flag, let body):
        return AutoescapeStatement(RootExpression(flag), compile(body))
    case .loop(let loop): return RendererStatement(.loop(LoopProgram(loop)), at: range)
    case .macro(let macro): return RendererStatement(.macro(MacroProgram(macro)), at: range)
    case .callBlock(let call, let caller):
        return RendererStatement(.call(CallNode(call), MacroProgram(caller)), at: range)
    case .block(let block): return RendererStatement(.block(BlockProgram(block)), at: range)
    case .extends(let name): return RendererStatement(.extends(RootExpression(name)), at: range)
    case .include(let include):
        return RendererStatement(.include(RootExpression(include.name), include), at: range)
    case .importAll(let template, let name, let withContext):
        return RendererStatement(
            .importAll(RootExpression(template), name: name, withContext: withContext), at: range)
    case .importNames(let template, let names, let withContext):
        return RendererStatement(
            .importNames(RootExpression(template), names, withContext: withContext), at: range)
    }
}

private func compileConditional(
    _ branches: [Statement.Branch], _ otherwise: [Statement]
) -> ConditionalStatement {
    let compiled = branches.map { (test: RootExpression($0.test), body: compile($0.body)) }
    return ConditionalStatement(
        compiled[0].test, compiled[0].body, branches: Array(compiled.dropFirst()),
        otherwise: otherwise.isEmpty ? nil : compile(otherwise))
}

private func compileOutput(
    _ expression: Expression, _ context: OutputContext, after text: TextNode?
) -> any StatementNode {
    let root = RootExpression(expression)
    guard context == .text else { return CheckedOutputNode(after: text, root, context) }
    if case .call(let callee, let arguments) = expression.kind, case .name(let name) = callee.kind,
        name.text != "super", arguments.spread == nil, arguments.namedSpread == nil
    {
        return MacroOutputNode(after: text, root, arguments, name)
    }
    return OutputNode(after: text, root)
}
