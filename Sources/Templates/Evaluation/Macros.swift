import Diagnostics
import Markup
import OrderedCollections

/// A macro with the names that it sees.
struct Macro {
    var definition: MacroDefinition
    var template: Template
    var variables: TopLevelNames
    var locals: [Renderer.Binding]
    var escapes: Bool
    var blocks: BlockTable
    var block: (name: String, level: Int)?
}

extension Renderer {
    mutating func makeMacro(_ definition: MacroDefinition) -> TemplateValue {
        macros.append(
            Macro(
                definition: definition, template: frame.template, variables: frame.variables,
                locals: visibleLocals, escapes: frame.escapes, blocks: frame.blocks,
                block: frame.block))
        return .reference(.init(type: .macro, index: macros.count - 1))
    }

    /// `{% call macro() %}`: the macro's output, with the block as its `caller`.
    mutating func run(_ call: Expression, caller: MacroDefinition) throws(TemplateError) {
        guard case .call(let callee, let written) = call.kind else { return }
        let value = makeMacro(caller)
        var arguments = try evaluate(written)
        arguments.named.append(.init(name: "caller", value: value))
        do {
            let result = try self.call(callee, arguments)
            if !frame.isMuted { try write(result) }
        } catch { throw located(error, at: call.range) }
    }

    mutating func callMacro(
        _ index: Int, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue {
        guard macros.indices.contains(index) else {
            throw TemplateError(.notCallable("a macro of another render"))
        }
        let macro = macros[index]
        let outer = frame
        let count = stack.count
        stack.append(contentsOf: macro.locals)
        if !macro.locals.isEmpty {
            stack.append(
                Binding(
                    name: macro.definition.name,
                    value: .reference(.init(type: .macro, index: index))))
        }
        frame.template = macro.template
        frame.variables = macro.variables
        frame.escapes = macro.escapes
        frame.blocks = macro.blocks
        frame.block = macro.block
        frame.base = count
        frame.scopeStart = stack.count
        frame.isTopLevel = false
        do {
            let bytes = try captured { (renderer) throws(TemplateError) in
                try renderer.bind(arguments, to: macro.definition)
                try renderer.run(macro.definition.body)
            }
            stack.removeLast(stack.count - count)
            frame = outer
            return captureValue(bytes)
        } catch {
            frame = outer
            throw error
        }
    }

    private mutating func bind(
        _ arguments: TemplateArguments, to macro: MacroDefinition
    ) throws(TemplateError) {
        var named = arguments.named
        var missing: [(Name, Expression?)] = []
        for (index, parameter) in macro.parameters.enumerated() {
            let place = named.firstIndex { $0.name == parameter.name.text }
            var value: TemplateValue?
            if index < arguments.positional.count {
                guard place == nil else {
                    throw TemplateError(.repeatedArgument(parameter.name.text))
                }
                value = arguments.positional[index]
            } else if let place {
                value = named.remove(at: place).value
            }
            if let value {
                stack.append(Binding(name: parameter.name, value: value))
            } else {
                missing.append((parameter.name, parameter.defaultValue))
            }
        }
        try bindRest(arguments, named: &named, to: macro)
        for (name, fallback) in missing {
            let value =
                try fallback.map { (expression) throws(TemplateError) in try evaluate(expression) }
                ?? .undefined(.argument(name.text, macro: macro.name.text))
            stack.append(Binding(name: name, value: value))
        }
    }

    private mutating func bindRest(
        _ arguments: TemplateArguments, named: inout [TemplateArguments.Named],
        to macro: MacroDefinition
    ) throws(TemplateError) {
        let takesCaller = macro.parameters.contains { $0.name.text == "caller" }
        if macro.usesCaller, !takesCaller {
            let place = named.firstIndex { $0.name == "caller" }
            let caller = place.map { named.remove(at: $0).value }
            stack.append(
                Binding(name: callerName, value: caller ?? .undefined(.name("caller"))))
        }
        if macro.usesKwargs {
            var mapping: OrderedDictionary<String, TemplateValue> = [:]
            for argument in named { mapping[argument.name] = argument.value }
            stack.append(Binding(name: kwargsName, value: .object(mapping)))
        } else if let argument = named.first {
            throw TemplateError(
                argument.name == "caller"
                    ? .noCaller(macro.name.text)
                    : .unknownArgument(argument.name, of: macro.name.text),
                help: helpForUnknown(
                    argument.name, known: macro.parameters.map(\.name.text)))
        }
        let rest = arguments.positional.dropFirst(macro.parameters.count)
        if macro.usesVarargs {
            stack.append(Binding(name: varargsName, value: .tuple(Array(rest))))
        } else if !rest.isEmpty {
            throw TemplateError(
                .tooManyArguments(macro.name.text, limit: macro.parameters.count))
        }
    }
}

private let callerName = Name("caller")
private let kwargsName = Name("kwargs")
private let varargsName = Name("varargs")

extension Diagnostic.Message {
    static func noCaller(_ macro: String) -> Self {
        Self(
            id: "no-caller", text: "macro '\(macro)' does not use 'caller', so 'call' is lost on it"
        )
    }

    static func notCallable(_ kind: String) -> Self {
        Self(id: "not-callable", text: "\(kind) cannot be called")
    }
}
