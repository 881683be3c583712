/// A regular expression as instructions of a machine whose threads go through the text side by side.
///
/// Source of the construction: https://swtch.com/~rsc/regexp/regexp2.html
struct PatternProgram: Sendable, Hashable {
    enum Instruction: Sendable, Hashable {
        case unit(UInt32)
        case any
        case set(PatternSet)
        /// Goes on at both places, the first being preferred.
        case split(Int, Int)
        case jump(Int)
        /// Notes the position: `2n` begins the capture `n`, `2n + 1` ends it.
        case save(Int)
        /// Forgets the captures of a round that begins anew.
        case forget(Range<Int>)
        case assert(PatternAssertion)
        case match
    }

    private(set) var instructions: [Instruction] = []
    let captureCount: Int
    private let ignoresCase: Bool

    static let sizeLimit = 5_000

    init(
        _ node: PatternNode, _ captureCount: Int, _ flags: PatternFlags
    ) throws(PatternFault) {
        self.captureCount = captureCount
        ignoresCase = flags.ignoresCase
        try add(.save(0))
        try compile(node)
        try add(.save(1))
        try add(.match)
    }

    private mutating func add(_ instruction: Instruction) throws(PatternFault) {
        guard instructions.count < Self.sizeLimit else {
            throw PatternFault(
                kind: .tooLarge("it comes to more than \(Self.sizeLimit) steps"),
                offset: nil)
        }
        instructions.append(instruction)
    }

    private mutating func compile(_ node: PatternNode) throws(PatternFault) {
        switch node {
        case .empty: break
        case .unit(let unit): try add(.unit(ignoresCase ? caseFolded(unit) : unit))
        case .any: try add(.any)
        case .set(let set): try add(.set(set))
        case .sequence(let parts): for part in parts { try compile(part) }
        case .alternatives(let branches): try compile(branches: branches)
        case .group(let inner, nil): try compile(inner)
        case .group(let inner, let index?):
            try add(.save(2 * index))
            try compile(inner)
            try add(.save(2 * index + 1))
        case .repetition(let inner, let repetition): try compile(inner, repetition)
        case .assertion(let assertion): try add(.assert(assertion))
        }
    }

    private mutating func compile(branches: [PatternNode]) throws(PatternFault) {
        var exits: [Int] = []
        for (index, branch) in branches.enumerated() {
            let isLast = index == branches.count - 1
            let split = instructions.count
            if !isLast { try add(.jump(0)) }
            try compile(branch)
            guard !isLast else { break }
            exits.append(instructions.count)
            try add(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
    }

    private mutating func compile(
        _ node: PatternNode, _ repetition: PatternRepetition
    ) throws(PatternFault) {
        for _ in 0..<repetition.least {
            guard try round(of: node, repetition) else { break }
        }
        guard let most = repetition.most else {
            let loop = instructions.count
            try add(.jump(0))
            _ = try round(of: node, repetition)
            try add(.jump(loop))
            setSplit(loop, to: instructions.count, repetition.isLazy)
            return
        }
        var splits: [Int] = []
        for _ in repetition.least..<max(repetition.least, most) {
            splits.append(instructions.count)
            try add(.jump(0))
            guard try round(of: node, repetition) else { break }
        }
        for split in splits { setSplit(split, to: instructions.count, repetition.isLazy) }
    }

    /// False if there is nothing to repeat, as in `(?:){1000}`: a further round would be for nothing, and the rounds of
    /// such groups inside of each other have no end.
    private mutating func round(
        of node: PatternNode, _ repetition: PatternRepetition
    ) throws(PatternFault) -> Bool {
        let start = instructions.count
        if !repetition.captures.isEmpty { try add(.forget(repetition.captures)) }
        try compile(node)
        return instructions.count > start
    }

    private mutating func setSplit(_ place: Int, to end: Int, _ isLazy: Bool) {
        instructions[place] = isLazy ? .split(end, place + 1) : .split(place + 1, end)
    }
}
