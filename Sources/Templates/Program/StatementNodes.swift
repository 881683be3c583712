/// The statements of a body.
struct Body: Sendable {
    private let root: any StatementNode

    init(_ statements: [any StatementNode]) { root = StatementGroup.tree(of: statements[...]) }

    /// Runs them, one level deeper.
    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try renderer.enter()
        try root.run(&renderer)
        renderer.leave()
    }
}

/// Statements, one after the other. A body is a tree of these and not a list: to run constants counts no references.
private final class StatementGroup: StatementNode {
    private let first: any StatementNode
    private let second: any StatementNode
    private let third: any StatementNode
    private let fourth: any StatementNode

    private init(_ parts: [any StatementNode]) {
        first = parts[0]
        second = parts[1]
        third = parts[2]
        fourth = parts[3]
    }

    static func tree(of statements: ArraySlice<any StatementNode>) -> any StatementNode {
        switch statements.count {
        case 0: return TextNode.none
        case 1: return statements[statements.startIndex]
        case 2:
            return StatementPair(
                statements[statements.startIndex], statements[statements.startIndex + 1])
        case 3:
            return StatementTriple(statements)
        default:
            var parts: [any StatementNode] = []
            var rest = statements
            for left in stride(from: 4, to: 0, by: -1) {
                let count = rest.count / left
                parts.append(tree(of: rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            return StatementGroup(parts)
        }
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try first.run(&renderer)
        try second.run(&renderer)
        try third.run(&renderer)
        try fourth.run(&renderer)
    }
}

private final class StatementPair: StatementNode {
    private let first: any StatementNode
    private let second: any StatementNode

    init(_ first: any StatementNode, _ second: any StatementNode) {
        self.first = first
        self.second = second
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try first.run(&renderer)
        try second.run(&renderer)
    }
}

private final class StatementTriple: StatementNode {
    private let first: any StatementNode
    private let second: any StatementNode
    private let third: any StatementNode

    init(_ statements: ArraySlice<any StatementNode>) {
        first = statements[statements.startIndex]
        second = statements[statements.startIndex + 1]
        third = statements[statements.startIndex + 2]
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try first.run(&renderer)
        try second.run(&renderer)
        try third.run(&renderer)
    }
}

final class ConditionalStatement: StatementNode {
    private let text: TextNode
    private let test: RootExpression
    private let body: Body
    /// `elif`
    private let branches: [(test: RootExpression, body: Body)]
    private let otherwise: Body?

    init(
        after text: TextNode?, _ test: RootExpression, _ body: Body,
        branches: [(test: RootExpression, body: Body)], otherwise: Body?
    ) {
        self.text = text ?? TextNode.none
        self.test = test
        self.body = body
        self.branches = branches
        self.otherwise = otherwise
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
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
    private let target: CompiledTarget
    private let expression: RootExpression
    private let range: ByteRange

    init(_ target: CompiledTarget, _ expression: RootExpression, at range: ByteRange) {
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
    private let target: CompiledTarget?
    private let filters: [CompiledFilter]
    private let body: ScopedBody
    private let range: ByteRange

    init(
        _ target: CompiledTarget?, _ filters: [CompiledFilter], _ body: ScopedBody,
        at range: ByteRange
    ) {
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
            try body.run(&renderer)
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
    private let bindings: [(target: CompiledTarget, value: RootExpression)]
    private let body: ScopedBody
    private let range: ByteRange

    init(
        _ bindings: [(target: CompiledTarget, value: RootExpression)], _ body: ScopedBody,
        at range: ByteRange
    ) {
        self.bindings = bindings
        self.body = body
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        var values: [TemplateValue] = []
        for binding in bindings { values.append(try binding.value.evaluate(&renderer)) }
        for (binding, value) in zip(bindings, values) {
            try renderer.assign(value, to: binding.target, at: range)
        }
        try body.run(&renderer)
    }
}

final class AutoescapeStatement: StatementNode {
    private let flag: RootExpression
    private let body: ScopedBody

    init(_ flag: RootExpression, _ body: ScopedBody) {
        self.flag = flag
        self.body = body
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        let escapes = renderer.frame.escapes
        renderer.frame.escapes = try flag.isTrue(&renderer)
        try body.run(&renderer)
        renderer.frame.escapes = escapes
    }
}

final class LoopStatement: StatementNode {
    private let loop: LoopProgram
    private let range: ByteRange

    init(_ loop: LoopProgram, at range: ByteRange) {
        self.loop = loop
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        try renderer.run(loop, at: range)
    }
}

/// A statement that the renderer runs as a whole: macros, blocks, and those that reach other templates.
final class RendererStatement: StatementNode {
    enum Kind: Sendable {
        case macro(MacroProgram, CompiledTarget)
        case call(CallNode, MacroProgram)
        case block(BlockDefinition)
        case extends(RootExpression)
        case include(RootExpression, Statement.Include)
        case importAll(RootExpression, CompiledTarget, withContext: Bool)
        case importNames(
            RootExpression, [(name: String, target: CompiledTarget)], withContext: Bool)
    }

    private let kind: Kind
    private let range: ByteRange

    init(_ kind: Kind, at range: ByteRange) {
        self.kind = kind
        self.range = range
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        switch kind {
        case .macro(let macro, let target):
            try renderer.assign(renderer.makeMacro(macro), to: target, at: range)
        case .call(let call, let caller): try renderer.run(call, caller: caller)
        case .block(let block): try renderer.run(block, at: range)
        case .extends(let name): try renderer.extend(name, at: range)
        case .include(let name, let include):
            try renderer.run(include, named: name, at: range)
        case .importAll(let template, let target, let withContext):
            try renderer.runImport(template, as: target, withContext: withContext, at: range)
        case .importNames(let template, let names, let withContext):
            try renderer.runImport(template, of: names, withContext: withContext, at: range)
        }
    }
}
