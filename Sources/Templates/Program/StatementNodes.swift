/// The statements of a body.
struct Body: Sendable {
    private let root: any StatementNode

    init(_ statements: [any StatementNode]) { root = StatementPair.tree(of: statements[...]) }

    /// Runs them, one level deeper.
    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try renderer.enter()
        try root.run(&renderer)
        renderer.leave()
    }
}

/// Two statements, one after the other. A body is a tree of these and not a list: to run constants counts no
/// references.
private final class StatementPair: StatementNode {
    private let first: any StatementNode
    private let second: any StatementNode

    private init(_ first: any StatementNode, _ second: any StatementNode) {
        self.first = first
        self.second = second
    }

    static func tree(of statements: ArraySlice<any StatementNode>) -> any StatementNode {
        guard let first = statements.first else { return EmptyStatement() }
        guard statements.count > 1 else { return first }
        let middle = statements.startIndex + statements.count / 2
        return StatementPair(tree(of: statements[..<middle]), tree(of: statements[middle...]))
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try first.run(&renderer)
        try second.run(&renderer)
    }
}

private final class EmptyStatement: StatementNode {
    func run(_ renderer: inout Renderer) throws(TemplateError) {}
}

final class ConditionalStatement: StatementNode {
    private let test: RootExpression
    private let body: Body
    /// `elif`
    private let branches: [(test: RootExpression, body: Body)]
    private let otherwise: Body?

    init(
        _ test: RootExpression, _ body: Body, branches: [(test: RootExpression, body: Body)],
        otherwise: Body?
    ) {
        self.test = test
        self.body = body
        self.branches = branches
        self.otherwise = otherwise
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        if try test.isTrue(&renderer) { return try body.run(&renderer) }
        if !branches.isEmpty {
            for branch in branches where try branch.test.isTrue(&renderer) {
                return try branch.body.run(&renderer)
            }
        }
        try otherwise?.run(&renderer)
    }
}

final class SetStatement: StatementNode {
    private let target: Target
    private let expression: RootExpression
    private let range: ByteRange

    init(_ target: Target, _ expression: RootExpression, at range: ByteRange) {
        self.target = target
        self.expression = expression
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try renderer.assign(try expression.evaluate(&renderer), to: target, at: range)
    }
}

/// `{% set name %}…{% endset %}`, or without a name `{% filter … %}`.
final class CapturedStatement: StatementNode {
    private let target: Target?
    private let filters: [CompiledFilter]
    private let body: Body
    private let range: ByteRange

    init(_ target: Target?, _ filters: [CompiledFilter], _ body: Body, at range: ByteRange) {
        self.target = target
        self.filters = filters
        self.body = body
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        // What is captured may be compared and measured, which marks would disturb.
        let wasTracing = renderer.isTracing
        renderer.isTracing = false
        let bytes = try renderer.captured { (renderer) throws(TemplateError) in
            try renderer.inScope { (renderer) throws(TemplateError) in try body.run(&renderer) }
        }
        renderer.isTracing = wasTracing
        var value = renderer.captureValue(bytes)
        for filter in filters { value = try filter.apply(to: value, &renderer) }
        if let target {
            try renderer.assign(value, to: target, at: range)
        } else if !renderer.frame.isMuted {
            try renderer.write(value)
        }
    }
}

final class WithStatement: StatementNode {
    private let bindings: [(target: Target, value: RootExpression)]
    private let body: Body
    private let range: ByteRange

    init(_ bindings: [(target: Target, value: RootExpression)], _ body: Body, at range: ByteRange) {
        self.bindings = bindings
        self.body = body
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        var values: [TemplateValue] = []
        for binding in bindings { values.append(try binding.value.evaluate(&renderer)) }
        try renderer.inScope { (renderer) throws(TemplateError) in
            for (binding, value) in zip(bindings, values) {
                try renderer.assign(value, to: binding.target, at: range)
            }
            try body.run(&renderer)
        }
    }
}

final class AutoescapeStatement: StatementNode {
    private let flag: RootExpression
    private let body: Body

    init(_ flag: RootExpression, _ body: Body) {
        self.flag = flag
        self.body = body
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        let escapes = renderer.frame.escapes
        renderer.frame.escapes = try flag.isTrue(&renderer)
        try renderer.inScope { (renderer) throws(TemplateError) in try body.run(&renderer) }
        renderer.frame.escapes = escapes
    }
}

/// A statement that the renderer runs as a whole: macros, blocks, and those that reach other templates.
final class RendererStatement: StatementNode {
    enum Kind: Sendable {
        case loop(LoopProgram)
        case macro(MacroProgram)
        case call(CallNode, MacroProgram)
        case block(BlockProgram)
        case extends(RootExpression)
        case include(RootExpression, Statement.Include)
        case importAll(RootExpression, name: Name, withContext: Bool)
        case importNames(RootExpression, [Statement.ImportedName], withContext: Bool)
    }

    private let kind: Kind
    private let range: ByteRange

    init(_ kind: Kind, at range: ByteRange) {
        self.kind = kind
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        switch kind {
        case .loop(let loop): try renderer.run(loop, at: range)
        case .macro(let macro): renderer.set(macro.definition.name, renderer.makeMacro(macro))
        case .call(let call, let caller): try renderer.run(call, caller: caller)
        case .block(let block): try renderer.run(block, at: range)
        case .extends(let name): try renderer.extend(name, at: range)
        case .include(let name, let include):
            try renderer.run(include, named: name, at: range)
        case .importAll(let template, let name, let withContext):
            try renderer.runImport(template, as: name, withContext: withContext, at: range)
        case .importNames(let template, let names, let withContext):
            try renderer.runImport(template, of: names, withContext: withContext, at: range)
        }
    }
}
