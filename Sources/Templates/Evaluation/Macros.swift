import Diagnostics
import Markup
import OrderedCollections

/// A macro with the names that it sees.
final class Macro {
    let program: MacroProgram
    /// Where it was defined.
    let code: CodeContext
    let locals: [Renderer.Binding]
    let escapes: Bool

    init(_ program: MacroProgram, in frame: Renderer.Frame, locals: [Renderer.Binding]) {
        self.program = program
        code = frame.code
        self.locals = locals
        escapes = frame.escapes
    }

    var definition: MacroDefinition { program.definition }
}

extension Renderer {
    mutating func makeMacro(_ program: MacroProgram) -> TemplateValue {
        macros.append(Macro(program, in: frame, locals: visibleLocals))
        return .reference(.init(type: .macro, index: macros.count - 1))
    }

    /// `{% call macro() %}`: the macro's output, with the block as its `caller`.
    mutating func run(_ call: CallNode, caller: MacroProgram) throws(TemplateError) {
        let value = makeMacro(caller)
        do {
            var arguments = try call.arguments.evaluate(&self)
            arguments.named.append(.init(name: "caller", value: value))
            let result = try call.call(&self, with: arguments)
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
        var bytes: [UInt8] = []
        try inFrame(of: macro, index) { (renderer) throws(TemplateError) in
            bytes = try renderer.captured { (renderer) throws(TemplateError) in
                try renderer.bind(arguments, to: macro.program)
                try macro.program.body.run(&renderer)
            }
        }
        return captureValue(bytes)
    }

    /// Runs `body` where the macro was defined.
    @inline(__always)
    mutating func inFrame(
        of macro: Macro, _ index: Int, _ body: (inout Renderer) throws(TemplateError) -> Void
    ) throws(TemplateError) {
        let count = stack.count
        if !macro.locals.isEmpty {
            stack.append(contentsOf: macro.locals)
            stack.append(
                Binding(
                    name: macro.definition.name,
                    value: .reference(.init(type: .macro, index: index))))
        }
        var other = Frame(
            code: macro.code, base: count, scopeStart: stack.count, isTopLevel: false,
            escapes: macro.escapes, isMuted: frame.isMuted)
        swap(&frame, &other)
        do { try body(&self) } catch {
            swap(&frame, &other)
            throw error
        }
        truncate(to: count)
        swap(&frame, &other)
    }

    /// The macro, if what it prints for these arguments can go straight to the output: if it takes them one by one,
    /// and escapes as its caller does.
    func directMacro(
        _ index: Int, _ arguments: CompiledArguments, _ names: [Name]
    ) -> Macro? {
        guard macros.indices.contains(index), frame.escapes else { return nil }
        let macro = macros[index]
        let program = macro.program
        guard macro.escapes, macro.locals.isEmpty, program.takesOnlyParameters,
            arguments.positional.count <= program.names.count
        else { return nil }
        for name in names {
            let place = program.names.firstIndex(of: name)
            guard let place, place >= arguments.positional.count else { return nil }
        }
        return macro
    }

    /// Calls a macro that `directMacro` gave.
    mutating func writeDirectly(
        _ macro: Macro, _ written: CompiledArguments, _ names: [Name]
    ) throws(TemplateError) {
        let base = stack.count
        // Without names, so that the arguments after them do not see them.
        try written.list.push(&self)
        var other = Frame(
            code: macro.code, base: base, scopeStart: base, isTopLevel: false,
            escapes: macro.escapes)
        swap(&frame, &other)
        do {
            try nameArguments(of: macro.program, given: written.positional.count, names, from: base)
            try macro.program.body.run(&self)
        } catch {
            swap(&frame, &other)
            throw error
        }
        truncate(to: base)
        swap(&frame, &other)
    }

    private mutating func nameArguments(
        of program: MacroProgram, given: Int, _ names: [Name], from base: Int
    ) throws(TemplateError) {
        for index in 0..<given { stack[base + index].name = program.names[index] }
        guard given < program.names.count else { return }
        for (index, name) in names.enumerated() { stack[base + given + index].name = name }
        for index in given..<program.names.count where !names.contains(program.names[index]) {
            let name = program.names[index]
            guard let fallback = program.defaults[index] else {
                stack.append(
                    Binding(
                        name: name,
                        value: .undefined(
                            .argument(name.text, macro: program.definition.name.text))))
                continue
            }
            stack.append(Binding(name: name, value: try fallback.evaluate(&self)))
        }
    }

    private mutating func bind(
        _ arguments: TemplateArguments, to program: MacroProgram
    ) throws(TemplateError) {
        let macro = program.definition
        var named = arguments.named
        var missing: [(Name, RootExpression?)] = []
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
                missing.append((parameter.name, program.defaults[index]))
            }
        }
        try bindRest(arguments, named: &named, to: macro)
        for (name, fallback) in missing {
            let value =
                try fallback.map { (expression) throws(TemplateError) in
                    try expression.evaluate(&self)
                }
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
                Binding(
                    name: callerName,
                    value: caller ?? .undefined(.missing("'caller' of a macro that no block calls"))
                ))
        }
        if macro.usesKwargs {
            var mapping: OrderedDictionary<String, TemplateValue> = [:]
            for argument in named { mapping[argument.name] = argument.value }
            stack.append(Binding(name: kwargsName, value: .object(TemplateMembers(mapping))))
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
