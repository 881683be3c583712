/// An expression of a compiled template: a tree of objects that evaluate themselves.
protocol ExpressionNode: AnyObject, Sendable {
    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue
}

/// A statement of a compiled template.
protocol StatementNode: AnyObject, Sendable {
    func run(_ renderer: inout Renderer) throws(TemplateError)
}

/// An expression at the root of its tree, with what its evaluation needs of the stack.
final class RootExpression: Sendable {
    let node: any ExpressionNode
    /// As it was written.
    let source: Expression
    let depth: Int

    /// The value, if it is written in the template.
    let constant: TemplateValue?

    let range: ByteRange

    init(_ source: Expression) {
        self.source = source
        range = source.range
        node = compile(source)
        depth = source.depth
        if case .constant(let value) = source.kind { constant = value } else { constant = nil }
    }

    /// The value. Counts the levels of the whole tree while it is evaluated.
    @inline(__always)
    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        if depth == 1 { return try node.evaluate(&renderer) }
        try renderer.enter(levels: depth, at: range)
        let value = try node.evaluate(&renderer)
        renderer.leave(levels: depth)
        return value
    }

    /// Whether the value is true.
    func isTrue(_ renderer: inout Renderer) throws(TemplateError) -> Bool {
        let value = try evaluate(&renderer)
        if case .boolean(let flag) = value { return flag }
        do { return try value.isTrue() } catch { throw renderer.located(error, at: range) }
    }
}

final class ConstantNode: ExpressionNode {
    private let value: TemplateValue

    init(_ value: TemplateValue) { self.value = value }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue { value }
}

final class NameNode: ExpressionNode {
    let name: Name

    init(_ name: Name) { self.name = name }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        renderer.value(name)
    }
}
