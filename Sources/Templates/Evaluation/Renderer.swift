import Diagnostics
import OrderedCollections

/// The state of one render. Macros, namespaces and loops live in its tables; values refer to them by index.
struct Renderer: ~Copyable {
    /// What changes with includes, macros and blocks, and is set back after them.
    struct Frame {
        var code: CodeContext
        /// The first of its places among `slots`.
        var base = 0
        var escapes: Bool
        /// After `extends`, only blocks produce output.
        var isMuted = false
        var parent: Template?
    }

    let context: TemplateContext
    let library: TemplateLibrary?
    var output: OutputBuffer
    var frame: Frame
    var slots = SlotStack()
    /// The top-level names of the templates of this render.
    var topLevels: [TopLevelNames]
    /// How often one of them was assigned.
    var namesAge = 0
    /// The macros that were defined.
    var macros: [CodeContext] = []
    var namespaces: [OrderedDictionary<String, TemplateValue>] = []
    var loops: [LoopState] = []
    var cyclers: [Cycler] = []
    var joiners: [Joiner] = []
    var modules: [String: TemplateValue] = [:]
    /// The templates that are being imported.
    var importing: [String] = []
    private(set) var depth = 0
    var turns = 0
    /// Whether what is written gets marks.
    var isTracing: Bool

    init(template: Template, library: TemplateLibrary?, context: TemplateContext) {
        self.context = context
        self.library = library
        isTracing = context.tracer != nil
        topLevels = [TopLevelNames(parent: nil, seesLocals: true)]
        frame = Frame(
            code: CodeContext(
                template, names: 0, blocks: BlockTable(), localNames: template.localNames),
            escapes: context.autoescapes)
        output = OutputBuffer(capacity: template.text.bytes.count * 2 + 1024)
    }

    // MARK: Limits and faults

    @inline(__always)
    mutating func enter() throws(TemplateError) {
        depth += 1
        if depth > context.limits.depth { throw tooDeep }
    }

    private var tooDeep: TemplateError {
        TemplateError(
            .tooDeepEvaluation(context.limits.depth),
            help: "a macro or include that calls itself must come to an end")
    }

    @inline(__always)
    mutating func leave() { depth -= 1 }

    /// Goes so many levels down at once, into an expression.
    @inline(__always)
    mutating func enter(levels: Int, at range: ByteRange) throws(TemplateError) {
        depth += levels
        if depth > context.limits.depth { throw located(tooDeep, at: range) }
    }

    @inline(__always)
    mutating func leave(levels: Int) { depth -= levels }

    @inline(__always)
    func check(output bytes: Int) throws(TemplateError) {
        if bytes > context.limits.outputBytes { throw tooMuchOutput }
    }

    private var tooMuchOutput: TemplateError {
        TemplateError(.tooMuchOutput(context.limits.outputBytes))
    }

    /// The error with the place added, if it has none, and the likely name for an unknown one.
    func located(_ error: TemplateError, at range: ByteRange) -> TemplateError {
        guard error.diagnostic.span == nil else { return error }
        var located = error
        located.diagnostic.span = frame.code.template.span(range)
        if let name = error.missingName, error.diagnostic.help == nil {
            located.diagnostic.help = suggestion(for: name, in: visibleNames)
                .map { "did you mean '\($0)'?" }
        }
        return located
    }

    /// The error with a note on how the template at fault was reached.
    func noted(_ error: TemplateError, _ text: String, at range: ByteRange) -> TemplateError {
        var noted = error
        let note = Diagnostic.Note(text, at: frame.code.template.span(range))
        // A circle comes by the same places again and again.
        guard noted.diagnostic.notes.count < 8, !noted.diagnostic.notes.contains(note) else {
            return error
        }
        noted.diagnostic.notes.append(note)
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
