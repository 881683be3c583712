import Diagnostics
import Markup
import OrderedCollections

/// What `loop` tells of the loop that runs.
struct LoopState {
    var index = 0
    var items: [TemplateValue]
    var depth: Int
    var definition: LoopProgram?
    var range: ByteRange
    /// The values given to `changed` last.
    var lastValues: [TemplateValue]?
}

extension Renderer {
    mutating func run(
        _ loop: LoopProgram, at range: ByteRange
    ) throws(TemplateError) {
        let sequence = try loop.sequence.evaluate(&self)
        let items: [TemplateValue]
        do { items = try sequence.items() } catch {
            throw located(error, at: loop.sequence.range)
        }
        try run(loop, over: items, depth: 0, at: range)
    }

    mutating func run(
        _ loop: LoopProgram, over all: [TemplateValue], depth: Int, at range: ByteRange
    ) throws(TemplateError) {
        let items =
            try loop.condition.map { (test) throws(TemplateError) in
                try kept(all, by: test, in: loop, at: range)
            } ?? all
        guard !items.isEmpty else {
            return try inScope { (renderer) throws(TemplateError) in
                try loop.otherwise?.run(&renderer)
            }
        }
        let state = loops.count
        if loop.usesLoop {
            loops.append(
                LoopState(
                    items: items, depth: depth, definition: loop.isRecursive ? loop : nil,
                    range: range))
        }
        try inScope { (renderer) throws(TemplateError) in
            let start = renderer.stack.count
            for index in items.indices {
                try renderer.countTurn(at: range)
                renderer.truncate(to: start)
                if loop.usesLoop {
                    renderer.loops[state].index = index
                    renderer.stack.append(
                        Binding(
                            name: loopName,
                            value: .reference(.init(type: .loop, index: state))))
                }
                try renderer.bind(items[index], to: loop.target, at: range)
                try loop.body.run(&renderer)
            }
        }
        if loop.usesLoop { loops.removeLast(loops.count - state) }
    }

    private mutating func bind(
        _ item: TemplateValue, to target: Target, at range: ByteRange
    ) throws(TemplateError) {
        if case .name(let name) = target {
            stack.append(Binding(name: name, value: item))
        } else {
            try assign(item, to: target, at: range)
        }
    }

    private mutating func kept(
        _ items: [TemplateValue], by test: RootExpression, in loop: LoopProgram,
        at range: ByteRange
    ) throws(TemplateError) -> [TemplateValue] {
        var kept: [TemplateValue] = []
        try inScope { (renderer) throws(TemplateError) in
            let start = renderer.stack.count
            for item in items {
                try renderer.countTurn(at: range)
                renderer.truncate(to: start)
                try renderer.bind(item, to: loop.target, at: range)
                if try test.isTrue(&renderer) { kept.append(item) }
            }
        }
        return kept
    }

    private mutating func countTurn(at range: ByteRange) throws(TemplateError) {
        turns += 1
        try check(output: output.count)
        guard turns <= context.limits.loopTurns else {
            throw located(TemplateError(.tooManyTurns(context.limits.loopTurns)), at: range)
        }
    }

    /// `loop.index` and its like; nil if there is no such name.
    func loopAttribute(_ name: String, _ index: Int) -> TemplateValue? {
        guard loops.indices.contains(index) else { return nil }
        let loop = loops[index]
        switch name {
        case "index": return .integer(loop.index + 1)
        case "index0": return .integer(loop.index)
        case "revindex": return .integer(loop.items.count - loop.index)
        case "revindex0": return .integer(loop.items.count - loop.index - 1)
        case "first": return .boolean(loop.index == 0)
        case "last": return .boolean(loop.index == loop.items.count - 1)
        case "length": return .integer(loop.items.count)
        case "depth": return .integer(loop.depth + 1)
        case "depth0": return .integer(loop.depth)
        case "previtem":
            return loop.index > 0
                ? loop.items[loop.index - 1] : .undefined(.missing("'previtem' of the first turn"))
        case "nextitem":
            return loop.index + 1 < loop.items.count
                ? loop.items[loop.index + 1] : .undefined(.missing("'nextitem' of the last turn"))
        default: return nil
        }
    }

    /// `loop.cycle(…)` and `loop.changed(…)`; nil if there is no such function.
    mutating func callLoop(
        _ name: String, _ index: Int, _ arguments: TemplateArguments
    ) throws(TemplateError) -> TemplateValue? {
        guard loops.indices.contains(index) else { return nil }
        switch name {
        case "cycle":
            guard !arguments.positional.isEmpty else {
                throw TemplateError(.missingArgument("item", of: "'cycle'"))
            }
            return arguments.positional[loops[index].index % arguments.positional.count]
        case "changed":
            let last = loops[index].lastValues
            loops[index].lastValues = arguments.positional
            guard let last else { return .boolean(true) }
            return .boolean(try !areEqual(.array(last), .array(arguments.positional)))
        default: return nil
        }
    }

    /// `loop(items)` in a recursive loop: the loop again over other items, as markup.
    mutating func recurse(
        _ index: Int, over value: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        guard loops.indices.contains(index), let definition = loops[index].definition else {
            throw TemplateError(
                .notCallable("the loop"), help: "write 'recursive' at the end of its 'for' tag")
        }
        let (depth, range) = (loops[index].depth + 1, loops[index].range)
        let items = try value.items()
        let bytes = try captured { (renderer) throws(TemplateError) in
            try renderer.run(definition, over: items, depth: depth, at: range)
        }
        return captureValue(bytes)
    }
}

private let loopName = Name("loop")
