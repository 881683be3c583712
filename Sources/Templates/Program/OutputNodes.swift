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
        try expression.write(&renderer)
    }
}

/// `{{ "text" }}` in content, escaped beforehand.
final class ConstantOutputNode: StatementNode {
    private let text: TextNode
    private let expression: RootExpression
    private let plain: [UInt8]
    private let escaped: [UInt8]

    init(after text: TextNode?, _ expression: RootExpression, _ constant: String) {
        self.text = text ?? TextNode.none
        self.expression = expression
        plain = Array(constant.utf8)
        escaped = escapedBytes(constant)
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
        if renderer.frame.isMuted { return }
        if renderer.isTracing { return try renderer.writeTraced(expression, in: .text) }
        renderer.output.append(renderer.frame.escapes ? escaped : plain)
        try renderer.check(output: renderer.output.count)
    }
}

/// `{{ value }}` where escaping is not enough.
final class CheckedOutputNode: StatementNode {
    private let text: TextNode
    private let expression: RootExpression
    private let context: OutputContext
    private let isAttribute: Bool

    init(after text: TextNode?, _ expression: RootExpression, _ context: OutputContext) {
        if case .attribute = context { isAttribute = true } else { isAttribute = false }
        self.text = text ?? TextNode.none
        self.expression = expression
        self.context = context
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
        if renderer.frame.isMuted { return }
        if renderer.isTracing { return try renderer.writeTraced(expression, in: context) }
        let value = try expression.evaluate(&renderer)
        do {
            // Escaping is enough for text in an attribute.
            if isAttribute, case .string = value { return try renderer.write(value) }
            try renderer.write(value, in: context)
        } catch { throw renderer.located(error, at: expression.range) }
    }
}

/// `{{ name(…) }}` in content, with the text before it: what a macro prints goes straight to the output.
final class MacroOutputNode: StatementNode {
    private let expression: RootExpression
    private let text: TextNode
    private let arguments: MacroArguments
    private let name: NamePlace

    init(
        after text: TextNode?, _ expression: RootExpression, _ arguments: MacroArguments,
        _ name: NamePlace
    ) {
        self.text = text ?? TextNode.none
        self.expression = expression
        self.arguments = arguments
        self.name = name
    }

    func run(_ renderer: inout Renderer) throws(TemplateError) {
        text.write(&renderer)
        if renderer.frame.isMuted { return }
        if renderer.isTracing { return try renderer.writeTraced(expression, in: .text) }
        if case .reference(let reference) = renderer.value(name), reference.type == .macro,
            reference.index >= 0, reference.index < renderer.macros.count
        {
            try expression.enter(&renderer)
            let isDone: Bool
            do { isDone = try renderer.macros[reference.index].write(&renderer, arguments) } catch {
                throw renderer.located(error, at: expression.range)
            }
            expression.leave(&renderer)
            if isDone { return }
        }
        try expression.write(&renderer)
    }
}
