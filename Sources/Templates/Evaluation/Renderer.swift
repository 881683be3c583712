import Diagnostics
import OrderedCollections

/// The state of one render. Macros, namespaces and loops live in its tables; values refer to them by index.
struct Renderer: ~Copyable {
    struct Binding {
        var name: Name
        var value: TemplateValue
    }

    /// Where the code that runs belongs: changed by includes, macros and blocks, and set back after them.
    struct Frame {
        var template: Template
        /// The top-level names of the template.
        var variables: TopLevelNames
        /// The local names that are visible start here on the stack.
        var base = 0
        /// The names of the innermost scope start here.
        var scopeStart = 0
        /// Whether assignments are to the template's top-level names.
        var isTopLevel = true
        var escapes: Bool
        /// After `extends`, only blocks produce output.
        var isMuted = false
        var parent: Template?
        var blocks: BlockTable
        var block: (name: String, level: Int)?
    }

    let context: TemplateContext
    let library: TemplateLibrary?
    var output: [UInt8] = []
    var frame: Frame
    var stack: [Binding] = []
    var macros: [Macro] = []
    var namespaces: [OrderedDictionary<String, TemplateValue>] = []
    var loops: [LoopState] = []
    var cyclers: [Cycler] = []
    var joiners: [Joiner] = []
    var modules: [String: TemplateValue] = [:]
    private(set) var depth = 0
    var turns = 0
    /// Whether what is written gets marks.
    var isTracing: Bool

    init(template: Template, library: TemplateLibrary?, context: TemplateContext) {
        self.context = context
        self.library = library
        isTracing = context.tracer != nil
        frame = Frame(
            template: template, variables: TopLevelNames(parent: nil, seesLocals: true),
            escapes: context.autoescapes, blocks: BlockTable())
        output.reserveCapacity(template.text.bytes.count * 2)
    }

    // MARK: Limits and faults

    mutating func enter() throws(TemplateError) {
        depth += 1
        if depth > context.limits.depth {
            throw TemplateError(
                .tooDeepEvaluation(context.limits.depth),
                help: "a macro or include that calls itself must come to an end")
        }
    }

    mutating func leave() { depth -= 1 }

    func check(output bytes: Int) throws(TemplateError) {
        guard bytes <= context.limits.outputBytes else {
            throw TemplateError(.tooMuchOutput(context.limits.outputBytes))
        }
    }

    /// The error with the place added, if it has none, and the likely name for an unknown one.
    func located(_ error: TemplateError, at range: ByteRange) -> TemplateError {
        guard error.diagnostic.span == nil else { return error }
        var located = error
        located.diagnostic.span = frame.template.span(range)
        if let name = error.missingName, error.diagnostic.help == nil {
            located.diagnostic.help = suggestion(for: name, in: visibleNames)
                .map { "did you mean '\($0)'?" }
        }
        return located
    }

    /// The error with a note on how the template at fault was reached.
    func noted(_ error: TemplateError, _ text: String, at range: ByteRange) -> TemplateError {
        var noted = error
        guard noted.diagnostic.notes.count < 8 else { return error }
        noted.diagnostic.notes.append(.init(text, at: frame.template.span(range)))
        return noted
    }
}

extension Diagnostic.Message {
    static func tooDeepEvaluation(_ limit: Int) -> Self {
        Self(id: "too-deep", text: "the evaluation exceeds \(limit) levels")
    }

    static func tooMuchOutput(_ limit: Int) -> Self {
        Self(id: "too-much-output", text: "the output exceeds \(limit) bytes")
    }

    static func tooManyTurns(_ limit: Int) -> Self {
        Self(id: "too-many-turns", text: "the loops exceed \(limit) turns")
    }
}
