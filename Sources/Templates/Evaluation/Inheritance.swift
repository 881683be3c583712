import Diagnostics
import Markup
import OrderedCollections

/// The blocks of a template and of those that it extends, the most derived first.
final class BlockTable {
    struct Entry {
        var program: BlockProgram
        var template: Template
    }

    private(set) var entries: [String: [Entry]] = [:]
    /// The templates whose blocks these are.
    private var templates: [Template] = []

    func contains(_ template: Template) -> Bool { templates.contains { $0 === template } }

    func add(_ template: Template) {
        templates.append(template)
        for (name, program) in template.blocks {
            entries[name, default: []].append(Entry(program: program, template: template))
        }
    }

    func entry(_ name: String, level: Int) -> Entry? {
        guard let chain = entries[name], chain.indices.contains(level) else { return nil }
        return chain[level]
    }
}

extension Renderer {
    /// Renders the frame's template, then those that it extends.
    mutating func runTemplate() throws(TemplateError) {
        try enter()
        let code = frame.code
        code.blocks.add(code.template)
        frame.base = slots.push(code.localNames.count)
        try code.template.body.run(&self)
        slots.pop(to: frame.base)
        if let parent = frame.parent {
            frame.parent = nil
            frame.isMuted = false
            frame.code = CodeContext(
                parent, names: code.names, blocks: code.blocks, localNames: parent.localNames)
            try runTemplate()
        }
        leave()
    }

    mutating func extend(_ name: RootExpression, at range: ByteRange) throws(TemplateError) {
        guard frame.parent == nil else {
            throw located(TemplateError(.secondExtends), at: range)
        }
        let parent = try template(name, noting: "extended here", at: range)
        guard !frame.code.blocks.contains(parent) else {
            throw located(TemplateError(.circularTemplates("extend")), at: range)
        }
        frame.parent = parent
        frame.isMuted = true
    }

    /// The template that the expression names; throws if there is none or it is faulty.
    mutating func template(
        _ name: RootExpression, noting note: String, at range: ByteRange
    ) throws(TemplateError) -> Template {
        let value = try name.evaluate(&self)
        guard let text = value.plainText else {
            if case .undefined(let origin) = value { throw located(origin.error, at: name.range) }
            throw located(TemplateError(.noTemplateName(value.kind)), at: name.range)
        }
        guard let template = try find(text, noting: note, at: range) else {
            throw located(TemplateError(.missingTemplate(text)), at: name.range)
        }
        return template
    }

    /// The template called so, or nil; throws what is wrong with it.
    func find(
        _ name: String, noting note: String, at range: ByteRange
    ) throws(TemplateError) -> Template? {
        context.noteTemplate?(name)
        do {
            return try library?.template(named: name)
        } catch {
            guard let first = error.diagnostics.first else { return nil }
            throw noted(TemplateError(first), note, at: range)
        }
    }

    /// A block where it stands: the most derived definition of it.
    mutating func run(
        _ definition: BlockDefinition, at range: ByteRange
    ) throws(TemplateError) {
        if frame.isMuted, frame.parent != nil { return }
        try run(block: definition.name, level: 0, isScoped: definition.isScoped, at: range)
    }

    private mutating func run(
        block name: String, level: Int, isScoped: Bool, at range: ByteRange
    ) throws(TemplateError) {
        guard let entry = frame.code.blocks.entry(name, level: level) else { return }
        if entry.program.definition.isRequired, level == 0 {
            throw located(
                TemplateError(
                    .missingBlock(name), help: "fill it: {% block \(name) %}…{% endblock %}"),
                at: range)
        }
        let outer = frame
        let mark = (names: topLevels.count, macros: macros.count)
        let templateNames = outer.code.templateNames
        frame.code = CodeContext(
            entry.template, names: isScoped ? addVisibleNames() : templateNames,
            templateNames: templateNames, blocks: outer.code.blocks,
            block: BlockPlace(name: name, level: level), localNames: entry.program.localNames)
        frame.base = slots.push(entry.program.localNames.count)
        frame.escapes = context.autoescapes
        do { try entry.program.body.run(&self) } catch {
            frame = outer
            throw error
        }
        slots.pop(to: frame.base)
        frame = outer
        forgetNames(since: mark)
    }

    /// `super()`: the block as the template above defines it, `levels` up, as markup.
    mutating func callSuper(
        levels: Int, at range: ByteRange
    ) throws(TemplateError) -> TemplateValue {
        guard let block = frame.code.block else { throw TemplateError(.superOutsideBlock) }
        let (name, level) = (block.name, block.level)
        guard frame.code.blocks.entry(name, level: level + levels) != nil else {
            throw TemplateError(.noParentBlock(name))
        }
        let bytes = try captured { (renderer) throws(TemplateError) in
            try renderer.run(block: name, level: level + levels, isScoped: false, at: range)
        }
        return captureValue(bytes)
    }

    /// `self.name()`: a block of this template once more, as markup.
    mutating func callBlock(
        _ name: String, at range: ByteRange
    ) throws(TemplateError) -> TemplateValue {
        guard frame.code.blocks.entry(name, level: 0) != nil else {
            throw TemplateError(
                .unknownBlock(name),
                help: helpForUnknown(name, known: frame.code.blocks.entries.keys.sorted()))
        }
        let bytes = try captured { (renderer) throws(TemplateError) in
            try renderer.run(block: name, level: 0, isScoped: false, at: range)
        }
        return captureValue(bytes)
    }
}

extension Diagnostic.Message {
    static var secondExtends: Self {
        Self(id: "second-extends", text: "a template extends only one other")
    }

    static func circularTemplates(_ verb: String) -> Self {
        Self(id: "circular-templates", text: "the templates \(verb) each other in a circle")
    }

    static func noTemplateName(_ kind: String) -> Self {
        Self(id: "no-template-name", text: "a template's name is text, not \(kind)")
    }

    static func missingTemplate(_ name: String) -> Self {
        Self(id: "missing-template", text: "template '\(name)' does not exist")
    }

    static func missingBlock(_ name: String) -> Self {
        Self(id: "missing-block", text: "required block '\(name)' is not given")
    }

    static var superOutsideBlock: Self {
        Self(id: "super-outside-block", text: "'super' has a meaning only in a block")
    }

    static func noParentBlock(_ name: String) -> Self {
        Self(
            id: "no-parent-block",
            text: "no template above defines block '\(name)', so 'super' fails")
    }

    static func unknownBlock(_ name: String) -> Self {
        Self(id: "unknown-block", text: "no block is called '\(name)'")
    }
}
