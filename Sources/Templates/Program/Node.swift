/// An expression of a compiled template: a tree of objects that evaluate themselves.
protocol ExpressionNode: AnyObject, Sendable {
    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue

    /// Prints the value, where no copy of it need be made. Faults of printing have no place.
    func write(_ renderer: inout Renderer) throws(TemplateError)

    /// Whether the value is true. Faults of asking that have no place.
    func isTrue(_ renderer: inout Renderer) throws(TemplateError) -> Bool
}

extension ExpressionNode {
    func write(_ renderer: inout Renderer) throws(TemplateError) {
        try renderer.write(try evaluate(&renderer))
    }

    func isTrue(_ renderer: inout Renderer) throws(TemplateError) -> Bool {
        try evaluate(&renderer).isTrue()
    }
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
    private let depth: Int
    let range: ByteRange
    /// The expression without the filters that only decide how it is printed.
    let unformatted: any ExpressionNode

    init(_ source: Expression, in scope: LocalScope) {
        self.source = source
        range = source.range
        node = scope.compile(source)
        depth = source.depth
        var inner = source
        while case .filter(let base, let use) = inner.kind, Self.formats.contains(use.filter.name) {
            inner = base
        }
        unformatted = inner.depth == depth ? node : scope.compile(inner)
    }

    private static var formats: [String] { ["number", "compact", "percent", "date", "string"] }

    /// The value. Counts the levels of the whole tree while it is evaluated.
    @inline(__always)
    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        if depth == 1 { return try node.evaluate(&renderer) }
        try enter(&renderer)
        let value = try node.evaluate(&renderer)
        leave(&renderer)
        return value
    }

    /// Prints the value.
    @inline(__always)
    func write(_ renderer: inout Renderer) throws(TemplateError) {
        if depth > 1 { try enter(&renderer) }
        do { try node.write(&renderer) } catch { throw renderer.located(error, at: range) }
        leave(&renderer)
    }

    /// Whether the value is true.
    @inline(__always)
    func isTrue(_ renderer: inout Renderer) throws(TemplateError) -> Bool {
        if depth > 1 { try enter(&renderer) }
        let isTrue: Bool
        do { isTrue = try node.isTrue(&renderer) } catch {
            throw renderer.located(error, at: range)
        }
        leave(&renderer)
        return isTrue
    }

    /// Goes down as many levels as the tree has, if it has several.
    @inline(__always)
    func enter(_ renderer: inout Renderer) throws(TemplateError) {
        if depth > 1 { try renderer.enter(levels: depth, at: range) }
    }

    @inline(__always)
    func leave(_ renderer: inout Renderer) {
        if depth > 1 { renderer.leave(levels: depth) }
    }
}

final class ConstantNode: ExpressionNode {
    let value: TemplateValue

    init(_ value: TemplateValue) { self.value = value }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue { value }
}

final class NameNode: ExpressionNode {
    let place: NamePlace
    private let slot: Int

    init(_ place: NamePlace) {
        self.place = place
        slot = place.slot
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        if slot >= 0, let value = renderer.slots[renderer.frame.base + slot] { return value }
        return renderer.outerValue(place)
    }

    func write(_ renderer: inout Renderer) throws(TemplateError) {
        if slot >= 0, let value = renderer.slots[renderer.frame.base + slot] {
            return try renderer.write(value)
        }
        try renderer.write(renderer.outerValue(place))
    }

    func isTrue(_ renderer: inout Renderer) throws(TemplateError) -> Bool {
        if slot >= 0, let value = renderer.slots[renderer.frame.base + slot] {
            return try value.isTrue()
        }
        return try renderer.outerValue(place).isTrue()
    }
}
