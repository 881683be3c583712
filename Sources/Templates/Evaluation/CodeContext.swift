import Synchronization

/// A block that runs: its name, and how many templates up its definition stands.
struct BlockPlace {
    var name: String
    var level: Int
}

/// Where the code that runs belongs. Shared by all frames in which it runs: to change frames costs one reference.
final class CodeContext {
    let template: Template
    /// The top-level names that the code sees: their place in the renderer's `topLevels`.
    let names: Int
    /// Those of its template, which the blocks in it see: without the local names around a scoped block.
    let templateNames: Int
    let blocks: BlockTable
    /// The block that surrounds the code.
    let block: BlockPlace?
    /// The macro that the code is.
    let macro: MacroProgram?
    /// The first places of a macro's frame: those of the frame in which it was defined.
    let outerLocals: [TemplateValue?]
    /// Whether a macro escapes, as the code did in which it was defined.
    let escapes: Bool
    /// The names of the frame's places.
    let localNames: [Name]
    private let globals: KnownValues

    init(
        _ template: Template, names: Int, templateNames: Int? = nil, blocks: BlockTable,
        block: BlockPlace? = nil, localNames: [Name]
    ) {
        self.template = template
        self.names = names
        self.templateNames = templateNames ?? names
        self.blocks = blocks
        self.block = block
        self.localNames = localNames
        macro = nil
        outerLocals = []
        escapes = false
        globals = KnownValues(count: template.globalCount)
    }

    /// The code of a macro that is defined in other code.
    init(
        _ macro: MacroProgram, in frame: borrowing Renderer.Frame, outerLocals: [TemplateValue?]
    ) {
        let code = frame.code
        template = code.template
        names = code.names
        templateNames = code.templateNames
        blocks = code.blocks
        block = code.block
        localNames = macro.localNames
        self.macro = macro
        self.outerLocals = outerLocals
        escapes = frame.escapes
        globals = KnownValues(count: template.globalCount)
    }

    /// The value of a global name of the template that was found at this age of the names, if one was.
    @inline(__always)
    func known(_ place: Int, age: Int) -> TemplateValue? { globals.value(place, age: age) }

    func keep(_ value: TemplateValue, at place: Int, age: Int) {
        globals.keep(value, at: place, age: age)
    }
}

/// The values of names that were looked up, as long as none is assigned anew.
///
/// Behind a pointer that never changes, so that to read them needs no check of exclusive access.
private struct KnownValues: ~Copyable {
    private let values: UnsafeMutablePointer<TemplateValue?>
    private let count: Int
    private let age = Atomic(-1)

    init(count: Int) {
        values = .allocate(capacity: max(count, 1))
        values.initialize(repeating: nil, count: count)
        self.count = count
    }

    deinit {
        values.deinitialize(count: count)
        values.deallocate()
    }

    @inline(__always)
    func value(_ place: Int, age: Int) -> TemplateValue? {
        assert(place >= 0 && place < count)
        return self.age.load(ordering: .relaxed) == age ? values[place] : nil
    }

    func keep(_ value: TemplateValue, at place: Int, age: Int) {
        assert(place >= 0 && place < count)
        if self.age.load(ordering: .relaxed) != age {
            for index in 0..<count { values[index] = nil }
            self.age.store(age, ordering: .relaxed)
        }
        values[place] = value
    }
}
