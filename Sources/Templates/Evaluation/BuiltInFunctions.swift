import Diagnostics
import OrderedCollections

/// What `cycler(…)` makes.
struct Cycler {
    var items: [TemplateValue]
    var position = 0

    var current: TemplateValue { items[position] }
}

/// What `joiner(…)` makes: nothing the first time, then its separator.
struct Joiner {
    var separator: TemplateValue
    var isUsed = false
}

/// Jinja's global functions. Those that need the renderer are known by name only.
let builtInFunctions: [String: TemplateValue] = {
    var functions: [String: TemplateValue] = [
        "range": .function("range") { (arguments) throws(TemplateError) in try range(arguments) }
    ]
    for name in ["dict", "namespace", "cycler", "joiner"] {
        functions[name] = .function(rendererPrefix + name) { (_) throws(TemplateError) in .null }
    }
    return functions
}()

private let rendererPrefix = "built-in "

extension Renderer {
    /// The result of a function that needs the renderer; nil for any other.
    mutating func callBuiltIn(
        _ name: String, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        guard name.hasPrefix(rendererPrefix) else { return nil }
        switch name.dropFirst(rendererPrefix.count) {
        case "dict": return .object(TemplateMembers(try members(arguments)))
        case "namespace":
            namespaces.append(try members(arguments))
            return .reference(.init(type: .namespace, index: namespaces.count - 1))
        case "cycler":
            guard !arguments.positional.isEmpty else {
                throw TemplateError(.missingArgument("item", of: "'cycler'"))
            }
            cyclers.append(Cycler(items: arguments.positional))
            return .reference(.init(type: .cycler, index: cyclers.count - 1))
        case "joiner":
            joiners.append(Joiner(separator: arguments.value(0, "sep") ?? .string(", ")))
            return .reference(.init(type: .joiner, index: joiners.count - 1))
        default: return nil
        }
    }

    private func members(
        _ arguments: TemplateArguments
    ) throws(TemplateError) -> OrderedDictionary<String, TemplateValue> {
        var members: OrderedDictionary<String, TemplateValue> = [:]
        if let first = arguments.positional.first {
            if case .object(let given) = first {
                members = given.dictionary
            } else {
                for pair in try first.items() {
                    let parts = try pair.items()
                    guard parts.count == 2 else {
                        throw TemplateError(.unpackCount(parts.count, wanted: 2))
                    }
                    members[try string(parts[0]).text] = parts[1]
                }
            }
        }
        for argument in arguments.named { members[argument.name] = argument.value }
        return members
    }

    mutating func callCycler(_ name: String, _ index: Int) -> TemplateValue? {
        guard cyclers.indices.contains(index) else { return nil }
        switch name {
        case "next":
            let current = cyclers[index].current
            cyclers[index].position = (cyclers[index].position + 1) % cyclers[index].items.count
            return current
        case "reset":
            cyclers[index].position = 0
            return .string("")
        default: return nil
        }
    }

    mutating func callJoiner(_ index: Int) -> TemplateValue {
        guard joiners.indices.contains(index), joiners[index].isUsed else {
            if joiners.indices.contains(index) { joiners[index].isUsed = true }
            return .string("")
        }
        return joiners[index].separator
    }
}

private func range(_ arguments: TemplateArguments) throws(TemplateError) -> TemplateValue {
    var bounds: [Int] = []
    for value in arguments.positional {
        guard case .integer(let bound) = try value.plain() else {
            if case .undefined(let origin) = value { throw origin.error }
            throw TemplateError(
                .wrongArgument("\(bounds.count + 1)", wanted: "a whole number", got: value.kind))
        }
        bounds.append(bound)
    }
    guard let first = bounds.first else {
        throw TemplateError(.missingArgument("stop", of: "'range'"))
    }
    let (start, stop) = bounds.count > 1 ? (first, bounds[1]) : (0, first)
    let step = bounds.count > 2 ? bounds[2] : 1
    guard step != 0 else { throw TemplateError(.zeroStep) }
    guard step > 0 ? start < stop : start > stop else { return .array([]) }
    let (distance, overflow) = stop.subtractingReportingOverflow(start)
    guard !overflow, distance.magnitude / step.magnitude < RenderLimits.repeatedLength else {
        throw TemplateError(.tooLong(RenderLimits.repeatedLength))
    }
    return .array(stride(from: start, to: stop, by: step).map { .integer($0) })
}
