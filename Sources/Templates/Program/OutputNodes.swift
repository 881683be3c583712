/// Text of the template.
final class TextNode: StatementNode {
    private let bytes: [UInt8]
    private let range: ByteRange

    init(_ bytes: [UInt8], at range: ByteRange) {
        self.bytes = bytes
        self.range = range
    }

    static let none = TextNode([], at: ByteRange(0, 0))

    func run(_ renderer: inout Renderer) throws(TemplateError) { write(&renderer) }

    /// Writes it, unless only blocks are written.
    @inline(__always)
    func write(_ renderer: inout Renderer) {
        if bytes.isEmpty || renderer.frame.isMuted { return }
        if renderer.isTracing { return renderer.writeTraced(bytes, at: range) }
        bytes.withUnsafeBufferPointer { renderer.output.append($0) }
    }
}

/// `{{ value }}` in content, with the text before it.
final class OutputNode: StatementNode {
    private let text: TextNode
    private let expression: RootExpression

    init(after text: TextNode?, _ expression: RootExpression) {
        self.text = text ?? TextNode.none
        self.expression = expression
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
        if renderer.frame.isMuted { return }
        if renderer.isTracing { return try renderer.writeTraced(expression, in: .text) }
        let value = try expression.evaluate(&renderer)
        do { try renderer.write(value) } catch {
            throw renderer.located(error, at: expression.range)
        }
    }
}

/// `{{ value }}` where escaping is not enough.
final class CheckedOutputNode: StatementNode {
    private let text: TextNode
    private let expression: RootExpression
    private let context: OutputContext

    init(after text: TextNode?, _ expression: RootExpression, _ context: OutputContext) {
        self.text = text ?? TextNode.none
        self.expression = expression
        self.context = context
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
        if renderer.frame.isMuted { return }
        if renderer.isTracing { return try renderer.writeTraced(expression, in: context) }
        let value = try expression.evaluate(&renderer)
        do { try renderer.write(value, in: context) } catch {
            throw renderer.located(error, at: expression.range)
        }
    }
}

/// `{{ name(…) }}` in content, with the text before it: what a macro prints goes straight to the output.
final class MacroOutputNode: StatementNode {
    private let expression: RootExpression
    private let text: TextNode
    private let arguments: CompiledArguments
    /// The names of its named arguments.
    private let names: [Name]
    private let name: Name

    init(
        after text: TextNode?, _ expression: RootExpression, _ arguments: CallArguments,
        _ name: Name
    ) {
        self.text = text ?? TextNode.none
        self.expression = expression
        self.arguments = CompiledArguments(arguments)
        names = arguments.named.map { Name($0.name) }
        self.name = name
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
        if renderer.frame.isMuted { return }
        if renderer.isTracing { return try renderer.writeTraced(expression, in: .text) }
        guard case .reference(let reference) = renderer.value(name), reference.type == .macro,
            let macro = renderer.directMacro(reference.index, arguments, names)
        else {
            let value = try expression.evaluate(&renderer)
            do { return try renderer.write(value) } catch {
                throw renderer.located(error, at: expression.range)
            }
        }
        try renderer.enter(levels: expression.depth, at: expression.range)
        do { try renderer.writeDirectly(macro, arguments, names) } catch {
            throw renderer.located(error, at: expression.range)
        }
        renderer.leave(levels: expression.depth)
    }
}
