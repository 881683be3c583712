import Diagnostics
import OrderedCollections

extension Renderer {
    /// `value.name(…)`: a member that is a function, else a method that the kind of value has.
    mutating func call(
        _ name: String, of value: TemplateValue, _ arguments: TemplateArguments,
        at range: ByteRange
    ) throws(TemplateError) -> TemplateValue {
        if case .reference(let reference) = value {
            switch reference.type {
            case .loop:
                if let result = try callLoop(name, reference.index, arguments) { return result }
            case .cycler:
                if let result = callCycler(name, reference.index) { return result }
            default: break
            }
        }
        let member = try attribute(name, of: value)
        switch member {
        case .function, .reference: return try call(member, arguments)
        default: break
        }
        if let result = try callMethod(name, of: value, arguments) { return result }
        do { return try call(member, arguments) } catch { throw located(error, at: range) }
    }

    mutating func call(
        _ value: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue {
        switch value {
        case .function(let function):
            if let result = try callBuiltIn(function.name, arguments) { return result }
            return try function.body(arguments)
        case .reference(let reference):
            switch reference.type {
            case .macro: return try callMacro(reference.index, arguments)
            case .loop:
                guard let items = arguments.positional.first else {
                    throw TemplateError(.missingArgument("items", of: "'loop'"))
                }
                return try recurse(reference.index, over: items)
            case .joiner: return callJoiner(reference.index)
            default: throw TemplateError(.notCallable(value.kind))
            }
        case .undefined(let origin): throw origin.error
        default: throw TemplateError(.notCallable(value.kind))
        }
    }
}
