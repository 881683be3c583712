import Diagnostics
import OrderedCollections

/// A block that runs: its name, and how many templates up its definition stands.
struct BlockPlace {
    var name: String
    var level: Int
}

/// Where the code that runs belongs. Shared by all frames in which it runs: to change frames costs one reference.
final class CodeContext {
    let template: Template
    /// The top-level names of the template: their place in the renderer's `topLevels`.
    let names: Int
    let blocks: BlockTable
    /// The block that surrounds the code.
    let block: BlockPlace?

    init(_ template: Template, names: Int, blocks: BlockTable, block: BlockPlace? = nil) {
        self.template = template
        self.names = names
        self.blocks = blocks
        self.block = block
    }
}

/// The state of one render. Macros, namespaces and loops live in its tables; values refer to them by index.
struct Renderer: ~Copyable {
    struct Binding {
        var name: Name
        var value: TemplateValue
    }

    /// What changes with includes, macros and blocks, and is set back after them.
    struct Frame {
        var code: CodeContext
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
    }

    let context: TemplateContext
    let library: TemplateLibrary?
    var output: OutputBuffer
    var frame: Frame
    var stack: [Binding] = []
    /// The top-level names of the templates of this render.
    var topLevels: [TopLevelNames]
    var macros: [Macro] = []
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
            code: CodeContext(template, names: 0, blocks: BlockTable()),
            escapes: context.autoescapes)
        output = OutputBuffer(capacity: template.text.bytes.count * 2 + 1024)
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

    /// Goes so many levels down at once, into an expression.
    @inline(__always)
    mutating func enter(levels: Int, at range: ByteRange) throws(TemplateError) {
        depth += levels
        if depth > context.limits.depth {
            throw located(
                TemplateError(
                    .tooDeepEvaluation(context.limits.depth),
                    help: "a macro or include that calls itself must come to an end"), at: range)
        }
    }

    @inline(__always)
    mutating func leave(levels: Int) { depth -= levels }

    func check(output bytes: Int) throws(TemplateError) {
        guard bytes <= context.limits.outputBytes else {
            throw TemplateError(.tooMuchOutput(context.limits.outputBytes))
        }
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
