extension LocalScope {
    /// Compiles the statements of a body, in this scope.
    func compile(_ statements: [Statement]) -> Body {
        var nodes: [any StatementNode] = []
        // Text that goes into the same node as what follows it.
        var text: TextNode?
        for statement in statements {
            switch statement.kind {
            case .text(let bytes):
                if let text { nodes.append(text) }
                text = TextNode(bytes, at: statement.range)
            case .output(let expression, let context):
                nodes.append(compileOutput(expression, context, after: text))
                text = nil
            case .conditional(let branches, let otherwise):
                nodes.append(compileConditional(branches, otherwise, after: text))
                text = nil
            default:
                if let text { nodes.append(text) }
                text = nil
                nodes.append(compile(statement))
            }
        }
        if let text { nodes.append(text) }
        return Body(nodes)
    }

    /// Compiles what is neither text nor output nor `if`.
    private func compile(_ statement: Statement) -> any StatementNode {
        let range = statement.range
        switch statement.kind {
        case .set(let target, let expression):
            let value = RootExpression(expression, in: self)
            return SetStatement(compile(target), value, at: range)
        case .setBlock(let target, let filters, let statements):
            let body = ScopedBody(statements, in: inner())
            let filters = filters.map(compile)
            return CapturedStatement(compile(target), filters, body, at: range)
        case .filterBlock(let filters, let statements):
            let body = ScopedBody(statements, in: inner())
            return CapturedStatement(nil, filters.map(compile), body, at: range)
        case .with(let bindings, let statements):
            let values = bindings.map { RootExpression($0.value, in: self) }
            let scope = inner()
            let targets = bindings.map { scope.compile($0.target) }
            return WithStatement(
                Array(zip(targets, values)), ScopedBody(statements, in: scope), at: range)
        case .autoescape(let flag, let statements):
            return AutoescapeStatement(
                RootExpression(flag, in: self), ScopedBody(statements, in: inner()))
        case .loop(let loop): return LoopStatement(LoopProgram(loop, in: self), at: range)
        case .macro(let macro):
            let target = target(macro.name)
            var ownSlot: Int?
            if case .slot(let slot) = target { ownSlot = slot }
            return RendererStatement(
                .macro(MacroProgram(macro, ownSlot: ownSlot, in: self), target), at: range)
        case .callBlock(let call, let caller):
            return RendererStatement(
                .call(CallNode(call, in: self), MacroProgram(caller, ownSlot: nil, in: self)),
                at: range)
        case .block(let block): return RendererStatement(.block(block), at: range)
        default: return compileReference(statement)
        }
    }

    /// Compiles what reaches other templates.
    private func compileReference(_ statement: Statement) -> any StatementNode {
        let range = statement.range
        switch statement.kind {
        case .extends(let name):
            return RendererStatement(.extends(RootExpression(name, in: self)), at: range)
        case .include(let include):
            return RendererStatement(
                .include(RootExpression(include.name, in: self), include), at: range)
        case .importAll(let template, let name, let withContext):
            let template = RootExpression(template, in: self)
            return RendererStatement(
                .importAll(template, target(name), withContext: withContext), at: range)
        case .importNames(let template, let names, let withContext):
            let template = RootExpression(template, in: self)
            let targets = names.map { (name: $0.name.text, target: target($0.alias)) }
            return RendererStatement(
                .importNames(template, targets, withContext: withContext), at: range)
        default: return TextNode([], at: range)
        }
    }

    private func compileConditional(
        _ branches: [Statement.Branch], _ otherwise: [Statement], after text: TextNode?
    ) -> ConditionalStatement {
        let compiled = branches.map {
            (test: RootExpression($0.test, in: self), body: compile($0.body))
        }
        return ConditionalStatement(
            after: text, compiled[0].test, compiled[0].body,
            branches: Array(compiled.dropFirst()),
            otherwise: otherwise.isEmpty ? nil : compile(otherwise))
    }

    private func compileOutput(
        _ expression: Expression, _ context: OutputContext, after text: TextNode?
    ) -> any StatementNode {
        let root = RootExpression(expression, in: self)
        guard context == .text else { return CheckedOutputNode(after: text, root, context) }
        if case .string(let constant) = (root.node as? ConstantNode)?.value {
            return ConstantOutputNode(after: text, root, constant)
        }
        if case .call(let callee, let arguments) = expression.kind,
            case .name(let name) = callee.kind, name.text != "super",
            arguments.spread == nil, arguments.namedSpread == nil
        {
            let given = MacroArguments(arguments, in: self)
            return MacroOutputNode(after: text, root, given, place(of: name))
        }
        return OutputNode(after: text, root)
    }
}

/// The body of a scope of its own.
struct ScopedBody: Sendable {
    private let body: Body
    private let slots: [Int]

    init(_ statements: [Statement], in scope: LocalScope) {
        body = scope.compile(statements)
        slots = scope.slots
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try body.run(&renderer)
        renderer.clear(slots)
    }
}
