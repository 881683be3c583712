import Diagnostics
import Markup
import OrderedCollections

extension Renderer {
    mutating func makeMacro(_ program: MacroProgram) -> TemplateValue {
        var locals: [TemplateValue?] = []
        for slot in 0..<program.outerCount { locals.append(slots[frame.base + slot]) }
        let reference = TemplateValue.reference(.init(type: .macro, index: macros.count))
        if let own = program.ownSlot { locals[own] = reference }
        macros.append(CodeContext(program, in: frame, outerLocals: locals))
        return reference
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
        guard macros.indices.contains(index), let macro = macros[index].macro else {
            throw TemplateError(.notCallable("a macro of another render"))
        }
        let code = macros[index]
        let base = slots.push(macro.placeCount)
        for (slot, value) in code.outerLocals.enumerated() { slots[base + slot] = value }
        let outer = frame
        frame = Frame(
            code: code, base: base, escapes: code.escapes, isMuted: outer.isMuted)
        let bytes: [UInt8]
        do {
            bytes = try captured { (renderer) throws(TemplateError) in
                try renderer.bind(arguments, to: macro)
                try macro.body.run(&renderer)
            }
        } catch {
            frame = outer
            throw error
        }
        slots.pop(to: base)
        frame = outer
        return captureValue(bytes)
    }

    fileprivate mutating func fillMissing(
        of program: MacroProgram, after arguments: MacroArguments
    ) throws(TemplateError) {
        var index = arguments.positionalCount
        while index < program.parameterCount {
            if arguments.names.isEmpty || !arguments.names.contains(program.names[index]) {
                let value = try fallback(index, of: program)
                slots.set(frame.base + program.parameterSlots[index], value)
            }
            index += 1
        }
    }

    /// The value of a parameter for which none was given.
    @inline(__always)
    private mutating func fallback(
        _ index: Int, of program: MacroProgram
    ) throws(TemplateError) -> TemplateValue {
        if let constant = program.constantDefaults[index] { return constant }
        if let expression = program.defaults[index] { return try expression.evaluate(&self) }
        return .undefined(
            .argument(program.names[index].text, macro: program.definition.name.text))
    }

    private mutating func bind(
        _ arguments: TemplateArguments, to program: MacroProgram
    ) throws(TemplateError) {
        let macro = program.definition
        var named = arguments.named
        var missing: [Int] = []
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
                slots[frame.base + program.parameterSlots[index]] = value
            } else {
                missing.append(index)
            }
        }
        try bindRest(arguments, named: &named, to: program)
        for index in missing {
            let value = try fallback(index, of: program)
            slots[frame.base + program.parameterSlots[index]] = value
        }
    }

    private mutating func bindRest(
        _ arguments: TemplateArguments, named: inout [TemplateArguments.Named],
        to program: MacroProgram
    ) throws(TemplateError) {
        let macro = program.definition
        if let slot = program.callerSlot {
            let place = named.firstIndex { $0.name == "caller" }
            let caller = place.map { named.remove(at: $0).value }
            slots[frame.base + slot] =
                caller ?? .undefined(.missing("'caller' of a macro that no block calls"))
        }
        if let slot = program.kwargsSlot {
            var mapping: OrderedDictionary<String, TemplateValue> = [:]
            for argument in named { mapping[argument.name] = argument.value }
            slots[frame.base + slot] = .object(TemplateMembers(mapping))
        } else if let argument = named.first {
            throw TemplateError(
                argument.name == "caller"
                    ? .noCaller(macro.name.text)
                    : .unknownArgument(argument.name, of: macro.name.text),
                help: helpForUnknown(
                    argument.name, known: macro.parameters.map(\.name.text)))
        }
        let rest = arguments.positional.dropFirst(macro.parameters.count)
        if let slot = program.varargsSlot {
            slots[frame.base + slot] = .tuple(Array(rest))
        } else if !rest.isEmpty {
            throw TemplateError(
                .tooManyArguments(macro.name.text, limit: macro.parameters.count))
        }
    }
}

extension CodeContext {
    /// Prints what the macro prints for these arguments; false if that cannot go straight to the output: only if it
    /// takes them one by one, and escapes as its caller does.
    func write(
        _ renderer: inout Renderer, _ arguments: MacroArguments
    ) throws(TemplateError) -> Bool {
        guard let macro, escapes, renderer.frame.escapes, macro.isPlain, arguments.fit(macro)
        else { return false }
        let base = renderer.slots.push(macro.placeCount)
        try arguments.evaluate(&renderer, into: base, of: macro)
        var other = Renderer.Frame(code: self, base: base, escapes: true)
        swap(&renderer.frame, &other)
        do {
            if arguments.positionalCount < macro.parameterCount {
                try renderer.fillMissing(of: macro, after: arguments)
            }
            try macro.body.run(&renderer)
        } catch {
            swap(&renderer.frame, &other)
            throw error
        }
        renderer.slots.pop(to: base)
        swap(&renderer.frame, &other)
        return true
    }
}

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
