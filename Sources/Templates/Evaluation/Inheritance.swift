import Diagnostics
import Markup
import OrderedCollections

/// The blocks of a template and of those that it extends, the most derived first.
final class BlockTable {
    struct Entry {
        var definition: BlockDefinition
        var template: Template
    }

    private(set) var entries: [String: [Entry]] = [:]

    func add(_ template: Template) {
        for (name, definition) in template.blocks {
            entries[name, default: []].append(Entry(definition: definition, template: template))
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
        frame.blocks.add(frame.template)
        try run(frame.template.body)
        if let parent = frame.parent {
            frame.parent = nil
            frame.isMuted = false
            frame.template = parent
            try runTemplate()
        }
        leave()
    }

    mutating func extend(_ name: Expression, at range: ByteRange) throws(TemplateError) {
        guard frame.parent == nil else {
            throw located(TemplateError(.secondExtends), at: range)
        }
        frame.parent = try template(name, noting: "extended here", at: range)
        frame.isMuted = true
    }

    /// The template that the expression names; throws if there is none or it is faulty.
    mutating func template(
        _ name: Expression, noting note: String, at range: ByteRange
    ) throws(TemplateError) -> Template {
        let value = try evaluate(name)
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
    mutating func run(_ block: BlockDefinition, at range: ByteRange) throws(TemplateError) {
        if frame.isMuted, frame.parent != nil { return }
        try run(block: block.name, level: 0, isScoped: block.isScoped, at: range)
    }

    private mutating func run(
        block name: String, level: Int, isScoped: Bool, at range: ByteRange
    ) throws(TemplateError) {
        guard let entry = frame.blocks.entry(name, level: level) else { return }
        if entry.definition.isRequired, level == 0 {
            throw located(
                TemplateError(
                    .missingBlock(name), help: "fill it: {% block \(name) %}…{% endblock %}"),
                at: range)
        }
        let outer = frame
        let count = stack.count
        frame.template = entry.template
        frame.base = isScoped ? outer.base : count
        frame.scopeStart = count
        frame.isTopLevel = false
        frame.escapes = context.autoescapes
        frame.block = (name, level)
        do { try run(entry.definition.body) } catch {
            frame = outer
            throw error
        }
        stack.removeLast(stack.count - count)
        frame = outer
    }

    /// `super()`: the block as the template above defines it, `levels` up, as markup.
    mutating func callSuper(
        levels: Int, at range: ByteRange
    ) throws(TemplateError) -> TemplateValue {
        guard let (name, level) = frame.block else {
            throw TemplateError(.superOutsideBlock)
        }
        guard frame.blocks.entry(name, level: level + levels) != nil else {
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
        guard frame.blocks.entry(name, level: 0) != nil else {
            throw TemplateError(
                .unknownBlock(name),
                help: helpForUnknown(name, known: frame.blocks.entries.keys.sorted()))
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
