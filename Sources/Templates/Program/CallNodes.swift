import Diagnostics
import OrderedCollections

/// The values of a call as constants and not in a list, so that to evaluate them counts no references.
struct ArgumentNodes: Sendable {
    private let count: Int
    private let first: any ExpressionNode
    private let second: any ExpressionNode
    private let others: [any ExpressionNode]

    init(_ nodes: [any ExpressionNode]) {
        count = nodes.count
        first = nodes.first ?? ConstantNode(.null)
        second = nodes.dropFirst().first ?? ConstantNode(.null)
        others = Array(nodes.dropFirst(2))
    }

    /// Puts the values on the stack without names, so that those after them do not see them.
    func push(_ renderer: inout Renderer) throws(TemplateError) {
        guard count > 0 else { return }
        renderer.pushHidden(try first.evaluate(&renderer))
        guard count > 1 else { return }
        renderer.pushHidden(try second.evaluate(&renderer))
        guard count > 2 else { return }
        for node in others { renderer.pushHidden(try node.evaluate(&renderer)) }
    }
}

/// The arguments of a call, compiled.
struct CompiledArguments: Sendable {
    /// All without `*` and `**`, in order.
    let list: ArgumentNodes
    let positional: [any ExpressionNode]
    let named: [(name: String, node: any ExpressionNode)]
    let spread: (any ExpressionNode)?
    let namedSpread: (any ExpressionNode)?

    init(_ arguments: CallArguments) {
        positional = arguments.positional.map(compile)
        named = arguments.named.map { ($0.name, compile($0.value)) }
        spread = arguments.spread.map(compile)
        namedSpread = arguments.namedSpread.map(compile)
        list = ArgumentNodes(positional + named.map(\.node))
    }

    var hasSpread: Bool { spread != nil || namedSpread != nil }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateArguments {
        var arguments = TemplateArguments(try renderer.values(of: positional))
        if let spread {
            arguments.positional += try spread.evaluate(&renderer).items()
        }
        for argument in named {
            arguments.named.append(
                .init(name: argument.name, value: try argument.node.evaluate(&renderer)))
        }
        if let namedSpread {
            guard case .object(let members) = try namedSpread.evaluate(&renderer) else {
                throw TemplateError(.wrongArgument("**", wanted: "a mapping", got: "another value"))
            }
            for (name, value) in members { arguments.named.append(.init(name: name, value: value)) }
        }
        return arguments
    }
}

/// What a call calls.
enum Callee: Sendable {
    case value(any ExpressionNode)
    /// `super()`, `super.super()`, so many levels up, if a block surrounds the call; else the value.
    case parent(levels: Int, otherwise: any ExpressionNode)
    /// `value.name()`
    case member(any ExpressionNode, String)
    /// `self.name()`, if no variable is called so.
    case block(String, self: Name, otherwise: any ExpressionNode)
}

final class CallNode: ExpressionNode {
    private let callee: Callee
    let arguments: CompiledArguments
    private let calleeRange: ByteRange
    let range: ByteRange

    init(_ call: Statement.CallExpression) {
        callee = compileCallee(call.callee)
        arguments = CompiledArguments(call.arguments)
        calleeRange = call.callee.range
        range = call.range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        do {
            if case .parent(let levels, _) = callee, renderer.frame.code.block != nil {
                return try renderer.callSuper(levels: levels, at: calleeRange)
            }
            return try call(&renderer, with: try arguments.evaluate(&renderer))
        } catch { throw renderer.located(error, at: range) }
    }

    func call(
        _ renderer: inout Renderer, with arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue {
        switch callee {
        case .value(let node), .parent(_, let node):
            return try renderer.call(try node.evaluate(&renderer), arguments)
        case .member(let base, let name):
            return try renderer.call(
                name, of: try base.evaluate(&renderer), arguments, at: calleeRange)
        case .block(let name, let object, let base):
            if case .undefined = renderer.value(object) {
                return try renderer.callBlock(name, at: calleeRange)
            }
            return try renderer.call(
                name, of: try base.evaluate(&renderer), arguments, at: calleeRange)
        }
    }
}

/// The arguments of a filter or test by its parameters: known beforehand if all are constants.
enum BoundArguments: Sendable {
    case constant(FilterArguments)
    /// One node for each parameter that is given.
    case places([(any ExpressionNode)?], names: [String])
    case general(CompiledArguments, names: [String], isVariadic: Bool)

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> FilterArguments {
        switch self {
        case .constant(let arguments): return arguments
        case .places(let nodes, let names):
            var arguments = FilterArguments(names: names)
            arguments.values.reserveCapacity(nodes.count)
            for node in nodes {
                arguments.values.append(
                    try node.map { (node) throws(TemplateError) in try node.evaluate(&renderer) })
            }
            return arguments
        case .general(let arguments, let names, let isVariadic):
            return try FilterArguments(
                binding: try arguments.evaluate(&renderer), to: names, isVariadic: isVariadic)
        }
    }
}

/// `value | filter`
final class FilterNode: ExpressionNode {
    private let base: any ExpressionNode
    private let use: CompiledFilter
    private let range: ByteRange

    init(_ base: any ExpressionNode, _ use: CompiledFilter, at range: ByteRange) {
        self.base = base
        self.use = use
        self.range = range
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let value = try base.evaluate(&renderer)
        do { return try use.apply(to: value, &renderer) } catch {
            throw renderer.located(error, at: range)
        }
    }
}

/// A filter with its arguments, of an expression or a block.
struct CompiledFilter: Sendable {
    let filter: Filter
    let arguments: BoundArguments
    let range: ByteRange

    func apply(
        to value: TemplateValue, _ renderer: inout Renderer
    ) throws(TemplateError) -> TemplateValue {
        if !filter.acceptsUndefined, case .undefined(let origin) = value { throw origin.error }
        do {
            if case .constant(let arguments) = arguments {
                return try filter.body(&renderer, value, arguments)
            }
            return try filter.body(&renderer, value, try arguments.evaluate(&renderer))
        } catch { throw renderer.located(error, at: range) }
    }
}

/// `value is test`
final class TestNode: ExpressionNode {
    private let base: any ExpressionNode
    private let condition: Condition
    private let arguments: BoundArguments
    private let isNegated: Bool
    private let range: ByteRange
    private let wholeRange: ByteRange

    init(
        _ base: any ExpressionNode, _ use: TestUse, _ arguments: BoundArguments,
        at wholeRange: ByteRange
    ) {
        self.base = base
        condition = use.condition
        self.arguments = arguments
        isNegated = use.isNegated
        range = use.range
        self.wholeRange = wholeRange
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        let value = try base.evaluate(&renderer)
        if !condition.acceptsUndefined, case .undefined(let origin) = value {
            throw renderer.located(origin.error, at: wholeRange)
        }
        do {
            let arguments = try arguments.evaluate(&renderer)
            return .boolean(try condition.body(&renderer, value, arguments) != isNegated)
        } catch { throw renderer.located(error, at: range) }
    }
}
