import Diagnostics
import Markup
import OrderedCollections

/// What `loop` tells of the loop that runs.
struct LoopState {
    var index = 0
    var items: [TemplateValue]
    var depth: Int
    /// What runs again if the loop is recursive.
    var recursion: Recursion?
    /// The values given to `changed` last.
    var lastValues: [TemplateValue]?

    struct Recursion {
        var program: LoopProgram
        /// The frame of the loop.
        var code: CodeContext
        var base: Int
        var range: ByteRange
    }
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

    private mutating func run(
        _ loop: LoopProgram, over all: [TemplateValue], depth: Int, at range: ByteRange
    ) throws(TemplateError) {
        let items =
            try loop.condition.map { (test) throws(TemplateError) in
                try kept(all, by: test, in: loop, at: range)
            } ?? all
        guard !items.isEmpty else {
            try loop.otherwise?.run(&self)
            return clear(loop.slotsOfElse)
        }
        guard let loopSlot = loop.loopSlot else {
            for item in items {
                try countTurn(at: range)
                clear(loop.ownSlots)
                try assign(item, to: loop.target, at: range)
                try loop.body.run(&self)
            }
            return clear(loop.slots)
        }
        let state = loops.count
        loops.append(LoopState(items: items, depth: depth))
        if loop.isRecursive {
            loops[state].recursion = .init(
                program: loop, code: frame.code, base: frame.base, range: range)
        }
        for index in items.indices {
            try countTurn(at: range)
            clear(loop.ownSlots)
            loops[state].index = index
            slots[frame.base + loopSlot] = .reference(.init(type: .loop, index: state))
            try assign(items[index], to: loop.target, at: range)
            try loop.body.run(&self)
        }
        clear(loop.slots)
        loops.removeLast(loops.count - state)
    }

    private mutating func kept(
        _ items: [TemplateValue], by test: RootExpression, in loop: LoopProgram,
        at range: ByteRange
    ) throws(TemplateError) -> [TemplateValue] {
        var kept: [TemplateValue] = []
        for item in items {
            try countTurn(at: range)
            try assign(item, to: loop.target, at: range)
            if try test.isTrue(&self) { kept.append(item) }
        }
        clear(loop.slots)
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
        LoopAttribute(rawValue: name).flatMap { loopAttribute($0, index) }
    }

    func loopAttribute(_ attribute: LoopAttribute, _ index: Int) -> TemplateValue? {
        guard loops.indices.contains(index) else { return nil }
        let place = loops[index].index
        let count = loops[index].items.count
        switch attribute {
        case .index: return .integer(place + 1)
        case .index0: return .integer(place)
        case .revindex: return .integer(count - place)
        case .revindex0: return .integer(count - place - 1)
        case .first: return .boolean(place == 0)
        case .last: return .boolean(place == count - 1)
        case .length: return .integer(count)
        case .depth: return .integer(loops[index].depth + 1)
        case .depth0: return .integer(loops[index].depth)
        case .previtem:
            return place > 0
                ? loops[index].items[place - 1]
                : .undefined(.missing("'previtem' of the first turn"))
        case .nextitem:
            return place + 1 < count
                ? loops[index].items[place + 1]
                : .undefined(.missing("'nextitem' of the last turn"))
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
        guard loops.indices.contains(index), let recursion = loops[index].recursion,
            recursion.base + recursion.code.localNames.count <= slots.count
        else {
            throw TemplateError(
                .notCallable("the loop"), help: "write 'recursive' at the end of its 'for' tag")
        }
        let depth = loops[index].depth + 1
        let items = try value.items()
        // The names of the turn that goes on need places of their own.
        let outer = frame
        let base = slots.push(recursion.code.localNames.count)
        for slot in 0..<recursion.code.localNames.count {
            slots[base + slot] = slots[recursion.base + slot]
        }
        frame.code = recursion.code
        frame.base = base
        let bytes: [UInt8]
        do {
            bytes = try captured { (renderer) throws(TemplateError) in
                try renderer.run(recursion.program, over: items, depth: depth, at: recursion.range)
            }
        } catch {
            frame = outer
            throw error
        }
        slots.pop(to: base)
        frame = outer
        return captureValue(bytes)
    }
}

/// What a template can ask of `loop`.
enum LoopAttribute: String, Sendable {
    case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
}
