/// A macro or the body of a call block, compiled.
final class MacroProgram: Sendable {
    let definition: MacroDefinition
    /// How many places its frame has of the frame in which it is defined, at its start.
    let outerCount: Int
    /// Its own name's place among those.
    let ownSlot: Int?
    /// The names of its frame's places.
    let localNames: [Name]
    /// The names of its parameters, and their places.
    let names: [Name]
    let parameterSlots: [Int]
    let parameterCount: Int
    let placeCount: Int
    let callerSlot: Int?
    let kwargsSlot: Int?
    let varargsSlot: Int?
    /// Whether it takes its parameters and nothing else, and sees no local names of its surroundings.
    let isPlain: Bool
    /// The defaults of its parameters.
    let defaults: [RootExpression?]
    /// Those of them that are constants.
    let constantDefaults: [TemplateValue?]
    let body: Body

    /// - Parameter ownSlot: the place of its name in `outer`; nil if it has none there.
    init(_ definition: MacroDefinition, ownSlot: Int?, in outer: LocalScope) {
        self.definition = definition
        self.ownSlot = ownSlot
        let scope = outer.macro()
        outerCount = scope.names.count
        names = definition.parameters.map(\.name)
        parameterSlots = names.map(scope.declare)
        parameterCount = names.count
        let takesCaller = names.contains { $0.text == "caller" }
        callerSlot =
            definition.usesCaller && !takesCaller ? scope.declare(Name("caller")) : nil
        kwargsSlot = definition.usesKwargs ? scope.declare(Name("kwargs")) : nil
        varargsSlot = definition.usesVarargs ? scope.declare(Name("varargs")) : nil
        isPlain = definition.takesOnlyParameters && outerCount == 0
        defaults = definition.parameters.map { parameter in
            parameter.defaultValue.map { RootExpression($0, in: scope) }
        }
        constantDefaults = defaults.map { ($0?.node as? ConstantNode)?.value }
        body = scope.compile(definition.body)
        localNames = scope.names
        placeCount = localNames.count
    }
}

/// A block, compiled.
final class BlockProgram: Sendable {
    let definition: BlockDefinition
    let body: Body
    /// The names of its frame's places.
    let localNames: [Name]

    init(_ definition: BlockDefinition, globals: GlobalNames) {
        self.definition = definition
        let scope = LocalScope(isTopLevel: false, globals: globals)
        body = scope.compile(definition.body)
        localNames = scope.names
    }
}

/// A loop, compiled.
final class LoopProgram: Sendable {
    let sequence: RootExpression
    let target: CompiledTarget
    let condition: RootExpression?
    /// The place of `loop`; nil if the body does not look at it.
    let loopSlot: Int?
    let body: Body
    /// The places of the names that the body assigns, which each turn begins without.
    let ownSlots: [Int]
    /// All places of its scope.
    let slots: [Int]
    let otherwise: Body?
    let slotsOfElse: [Int]
    let isRecursive: Bool

    init(_ loop: Statement.Loop, in outer: LocalScope) {
        sequence = RootExpression(loop.sequence, in: outer)
        let scope = outer.inner()
        target = scope.compile(loop.target)
        // The condition still sees the `loop` of a loop around this one.
        condition = loop.condition.map { RootExpression($0, in: scope) }
        loopSlot = loop.usesLoop ? scope.declare(Name("loop")) : nil
        let given = scope.slots.count
        body = scope.compile(loop.body)
        slots = scope.slots
        ownSlots = Array(slots.dropFirst(given))
        isRecursive = loop.isRecursive
        let scopeOfElse = outer.inner()
        otherwise = loop.otherwise.isEmpty ? nil : scopeOfElse.compile(loop.otherwise)
        slotsOfElse = scopeOfElse.slots
    }
}
