import Diagnostics
import OrderedCollections

/// The arguments of a call without `*` and `**`: as constants and not in a list, so that to evaluate them counts no
/// references.
struct MacroArguments: Sendable {
    let positionalCount: Int
    /// The names of the named ones, which come last.
    let names: [Name]
    private let count: Int
    private let first: any ExpressionNode
    private let second: any ExpressionNode
    private let others: [any ExpressionNode]

    init(_ arguments: CallArguments, in scope: LocalScope) {
        positionalCount = arguments.positional.count
        names = arguments.named.map { Name($0.name) }
        let nodes = (arguments.positional + arguments.named.map(\.value)).map(scope.compile)
        count = nodes.count
        first = nodes.first ?? ConstantNode(.null)
        second = nodes.dropFirst().first ?? ConstantNode(.null)
        others = Array(nodes.dropFirst(2))
    }

    /// Whether each goes to a parameter of its own.
    @inline(__always)
    func fit(_ program: MacroProgram) -> Bool {
        guard positionalCount <= program.parameterCount else { return false }
        return names.isEmpty || namesFit(program)
    }

    private func namesFit(_ program: MacroProgram) -> Bool {
        names.allSatisfy { (program.names.firstIndex(of: $0) ?? -1) >= positionalCount }
    }

    /// Puts the values in the places of the macro's parameters, which take them all.
    @inline(__always)
    func evaluate(
        _ renderer: inout Renderer, into base: Int, of program: MacroProgram
    ) throws(TemplateError) {
        guard count > 0 else { return }
        renderer.slots.set(base + slot(0, of: program), try first.evaluate(&renderer))
        guard count > 1 else { return }
        renderer.slots.set(base + slot(1, of: program), try second.evaluate(&renderer))
        guard count > 2 else { return }
        for (index, node) in others.enumerated() {
            let value = try node.evaluate(&renderer)
            renderer.slots[base + slot(index + 2, of: program)] = value
        }
    }

    @inline(__always)
    private func slot(_ index: Int, of program: MacroProgram) -> Int {
        if index < positionalCount { return program.parameterSlots[index] }
        let name = names[index - positionalCount]
        return program.parameterSlots[program.names.firstIndex(of: name) ?? 0]
    }
}

/// The arguments of a call, compiled.
struct CompiledArguments: Sendable {
    let positional: [any ExpressionNode]
    let named: [(name: String, node: any ExpressionNode)]
    let spread: (any ExpressionNode)?
    let namedSpread: (any ExpressionNode)?

    init(_ arguments: CallArguments, in scope: LocalScope) {
        positional = arguments.positional.map(scope.compile)
        named = arguments.named.map { ($0.name, scope.compile($0.value)) }
        spread = arguments.spread.map(scope.compile)
        namedSpread = arguments.namedSpread.map(scope.compile)
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
    case block(String, self: NamePlace, otherwise: any ExpressionNode)
}

final class CallNode: ExpressionNode {
    private let callee: Callee
    let arguments: CompiledArguments
    private let calleeRange: ByteRange
    let range: ByteRange
    /// Whether it is `name.cycle(…)` with values one by one.
    private let isCycle: Bool

    init(_ call: Statement.CallExpression, in scope: LocalScope) {
        callee = scope.compileCallee(call.callee)
        arguments = CompiledArguments(call.arguments, in: scope)
        calleeRange = call.callee.range
        range = call.range
        if case .member(let base, "cycle") = callee, base is NameNode {
            isCycle =
                !arguments.hasSpread && arguments.named.isEmpty && !arguments.positional.isEmpty
        } else {
            isCycle = false
        }
    }

    func evaluate(_ renderer: inout Renderer) throws(TemplateError) -> TemplateValue {
        do {
            switch callee {
            case .parent(let levels, _) where renderer.frame.code.block != nil:
                return try renderer.callSuper(levels: levels, at: calleeRange)
            case .member where isCycle:
                if let value = try cycled(&renderer) { return value }
            default: break
            }
            return try call(&renderer, with: try arguments.evaluate(&renderer))
        } catch { throw renderer.located(error, at: range) }
    }

    /// `loop.cycle(…)`, without a list of its values; nil if the base is no loop.
    private func cycled(
        _ renderer: inout Renderer
    ) throws(TemplateError) -> TemplateValue? {
        guard case .member(let base, _) = callee,
            case .reference(let reference) = try base.evaluate(&renderer), reference.type == .loop,
            renderer.loops.indices.contains(reference.index)
        else { return nil }
        let turn = renderer.loops[reference.index].index % arguments.positional.count
        var chosen = TemplateValue.null
        for (index, node) in arguments.positional.enumerated() {
            let value = try node.evaluate(&renderer)
            if index == turn { chosen = value }
        }
        return chosen
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
            var values: [TemplateValue?] = []
            values.reserveCapacity(nodes.count)
            for node in nodes {
                values.append(
                    try node.map { (node) throws(TemplateError) in try node.evaluate(&renderer) })
            }
            return FilterArguments(values, names: names)
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
final class CompiledFilter: Sendable {
    private let body: Filter.Body
    private let acceptsUndefined: Bool
    private let arguments: BoundArguments
    private let constant: FilterArguments?
    private let range: ByteRange

    init(_ filter: Filter, _ arguments: BoundArguments, at range: ByteRange) {
        body = filter.body
        acceptsUndefined = filter.acceptsUndefined
        self.arguments = arguments
        if case .constant(let arguments) = arguments {
            constant = arguments
        } else {
            constant = nil
        }
        self.range = range
    }

    func apply(
        to value: TemplateValue, _ renderer: inout Renderer
    ) throws(TemplateError) -> TemplateValue {
        if !acceptsUndefined, case .undefined(let origin) = value { throw origin.error }
        do {
            if let constant { return try body(&renderer, value, constant) }
            return try body(&renderer, value, try arguments.evaluate(&renderer))
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
