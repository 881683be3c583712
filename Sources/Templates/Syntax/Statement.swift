/// A part of a template as parsed: text, output, or a tag with its body.
struct Statement: Sendable {
    indirect enum Kind: Sendable {
        case text([UInt8])
        case output(Expression, OutputContext)
        case conditional([Branch], otherwise: [Statement])
        case loop(Loop)
        case set(Target, Expression)
        case setBlock(Target, filters: [FilterUse], [Statement])
        case macro(MacroDefinition)
        case callBlock(CallExpression, MacroDefinition)
        case filterBlock([FilterUse], [Statement])
        case with([Binding], [Statement])
        case autoescape(Expression, [Statement])
        case block(BlockDefinition)
        case extends(Expression)
        case include(Include)
        case importAll(Expression, name: Name, withContext: Bool)
        case importNames(Expression, [ImportedName], withContext: Bool)
    }

    struct Branch: Sendable {
        var test: Expression
        var body: [Statement]
    }

    struct Binding: Sendable {
        var target: Target
        var value: Expression
    }

    struct Loop: Sendable {
        var target: Target
        var sequence: Expression
        var condition: Expression?
        var body: [Statement]
        var otherwise: [Statement]
        var isRecursive: Bool
        /// Whether the body may look at `loop`: if not, none is made.
        var usesLoop: Bool
    }

    struct Include: Sendable {
        var name: Expression
        var ignoresMissing: Bool
        var withContext: Bool
    }

    struct ImportedName: Sendable {
        var name: Name
        var alias: Name
        var range: ByteRange
    }

    /// The call of a call block.
    struct CallExpression: Sendable {
        var callee: Expression
        var arguments: CallArguments
        var range: ByteRange
    }

    var kind: Kind
    var range: ByteRange
}

/// What an assignment or a loop binds.
indirect enum Target: Sendable {
    case name(Name)
    case attribute(Name, String)
    case tuple([Target])
}

/// A macro, or the body of a call block.
final class MacroDefinition: Sendable {
    struct Parameter: Sendable {
        var name: Name
        var defaultValue: Expression?
    }

    let name: Name
    let parameters: [Parameter]
    let body: [Statement]
    let usesCaller: Bool
    let usesVarargs: Bool
    let usesKwargs: Bool
    let range: ByteRange

    init(
        name: Name, parameters: [Parameter], body: [Statement], uses: Set<String>,
        range: ByteRange
    ) {
        self.name = name
        self.parameters = parameters
        self.body = body
        usesCaller = uses.contains("caller")
        usesVarargs = uses.contains("varargs")
        usesKwargs = uses.contains("kwargs")
        self.range = range
    }

    /// Whether it takes its parameters and nothing else.
    var takesOnlyParameters: Bool { !usesCaller && !usesVarargs && !usesKwargs }

    /// What a template can ask of a macro.
    func attribute(_ name: String) -> TemplateValue? {
        switch name {
        case "name": .string(self.name.text)
        case "arguments": .tuple(parameters.map { .string($0.name.text) })
        case "caller": .boolean(usesCaller)
        case "catch_varargs": .boolean(usesVarargs)
        case "catch_kwargs": .boolean(usesKwargs)
        default: nil
        }
    }
}

/// A block that templates which extend this one may replace.
final class BlockDefinition: Sendable {
    let name: String
    let body: [Statement]
    let isScoped: Bool
    let isRequired: Bool
    let range: ByteRange

    init(name: String, body: [Statement], isScoped: Bool, isRequired: Bool, range: ByteRange) {
        self.name = name
        self.body = body
        self.isScoped = isScoped
        self.isRequired = isRequired
        self.range = range
    }
}
