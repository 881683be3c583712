/// Runs a program over a text: each place of the program has at most one thread, so that the time is that of the
/// text's length times the program's, whatever the pattern.
///
/// Source: Pike's machine as in https://swtch.com/~rsc/regexp/regexp2.html
package struct PatternMachine {
    private let program: [PatternProgram.Instruction]
    private let flags: PatternFlags
    private let slots: Int
    /// The text, and where case does not count the text in capitals and in small letters.
    private let units: [UInt32]
    private let folded: [UInt32]
    private let lowered: [UInt32]
    /// How many instructions have run since the machine was made.
    package private(set) var steps = 0
    private let stepLimit: Int
    private var seen: [Int]
    private var round = 0

    private struct Thread {
        var place: Int
        var captures: [Int]
    }

    /// A search that would take more steps than are allowed.
    package struct TooManySteps: Error {}

    package init(_ pattern: Pattern, _ units: [UInt32], stepLimit: Int = 20_000_000) {
        flags = pattern.flags
        program = pattern.program.instructions
        slots = 2 * (pattern.program.captureCount + 1)
        self.units = units
        folded = flags.ignoresCase ? units.map(caseFolded) : units
        lowered = flags.ignoresCase ? folded.map(lowerCase) : units
        self.stepLimit = stepLimit
        seen = [Int](repeating: 0, count: program.count)
    }

    /// The captures of the first match at or after `start`: the begin and end of each, -1 for those that took no
    /// part; nil if there is no match.
    package mutating func firstMatch(from start: Int) throws(TooManySteps) -> [Int]? {
        var threads: [Thread] = []
        var found: [Int]?
        var position = start
        while position <= units.count {
            round += 1
            var next: [Thread] = []
            // Threads are in the order of preference; a new one begins here until something has matched.
            if found == nil {
                threads.append(Thread(place: 0, captures: [Int](repeating: -1, count: slots)))
            }
            var reached: [Thread] = []
            for thread in threads { try follow(thread, at: position, into: &reached) }
            for thread in reached {
                if case .match = program[thread.place] {
                    found = thread.captures
                    break
                }
                if position < units.count, consumes(thread.place, position) {
                    next.append(Thread(place: thread.place + 1, captures: thread.captures))
                }
            }
            threads = next
            if threads.isEmpty, found != nil { break }
            position += 1
        }
        return found
    }

    /// Follows all that consumes nothing, in the order of preference.
    private mutating func follow(
        _ thread: Thread, at position: Int, into reached: inout [Thread]
    ) throws(TooManySteps) {
        var waiting = [thread]
        while var thread = waiting.popLast() {
            guard seen[thread.place] != round else { continue }
            seen[thread.place] = round
            steps += 1
            if steps > stepLimit { throw TooManySteps() }
            switch program[thread.place] {
            case .split(let first, let second):
                waiting.append(Thread(place: second, captures: thread.captures))
                thread.place = first
            case .jump(let place): thread.place = place
            case .save(let slot):
                thread.captures[slot] = position
                thread.place += 1
            case .forget(let captures):
                for slot in 2 * captures.lowerBound..<2 * captures.upperBound {
                    thread.captures[slot] = -1
                }
                thread.place += 1
            case .assert(let assertion):
                guard holds(assertion, at: position) else { continue }
                thread.place += 1
            case .unit, .any, .set, .match:
                reached.append(thread)
                continue
            }
            waiting.append(thread)
        }
    }

    private func consumes(_ place: Int, _ position: Int) -> Bool {
        switch program[place] {
        case .unit(let unit): folded[position] == unit
        case .any: flags.matchesLineEnds || !isLineEnd(units[position])
        case .set(let set): isMember(position, of: set)
        default: false
        }
    }

    /// Without case, a unit belongs to a class if one of its variants does.
    private func isMember(_ position: Int, of set: PatternSet) -> Bool {
        let isListed =
            set.lists(units[position])
            || flags.ignoresCase && (set.lists(folded[position]) || set.lists(lowered[position]))
        return isListed != set.isNegated
    }

    private func holds(_ assertion: PatternAssertion, at position: Int) -> Bool {
        switch assertion {
        case .start:
            return position == 0 || (flags.isMultiline && isLineEnd(units[position - 1]))
        case .end:
            return position == units.count || (flags.isMultiline && isLineEnd(units[position]))
        case .boundary, .notBoundary:
            let before = position > 0 && isWordUnit(units[position - 1])
            let after = position < units.count && isWordUnit(units[position])
            return (before != after) == (assertion == .boundary)
        }
    }
}
