import Diagnostics
import OrderedCollections

/// Includes and imports.
extension Renderer {
    mutating func run(
        _ include: Statement.Include, named name: RootExpression, at range: ByteRange
    ) throws(TemplateError) {
        guard let template = try includedTemplate(include, name, at: range) else { return }
        let mark = (names: topLevels.count, macros: macros.count)
        let names =
            include.withContext
            ? snapshotOfNames() : addNames(parent: nil, seesLocals: false)
        try run(template, names: names, noting: "included here", at: range)
        forgetNames(since: mark)
    }

    /// Forgets the top-level names that were added since, unless a macro was defined that may look at them.
    mutating func forgetNames(since mark: (names: Int, macros: Int)) {
        if macros.count == mark.macros { topLevels.removeLast(topLevels.count - mark.names) }
    }

    private mutating func includedTemplate(
        _ include: Statement.Include, _ name: RootExpression, at range: ByteRange
    ) throws(TemplateError) -> Template? {
        let value = try name.evaluate(&self)
        var names = [value]
        switch value {
        case .array(let items), .tuple(let items): names = items
        default: break
        }
        for name in names {
            guard let text = name.plainText else {
                if case .undefined(let origin) = name {
                    throw located(origin.error, at: include.name.range)
                }
                throw located(TemplateError(.noTemplateName(name.kind)), at: include.name.range)
            }
            if let template = try find(text, noting: "included here", at: range) {
                return template
            }
        }
        if include.ignoresMissing { return nil }
        let missing = names.compactMap(\.plainText).joined(separator: "' or '")
        throw located(TemplateError(.missingTemplate(missing)), at: include.name.range)
    }

    /// The names visible here, for a template that may see but not change them.
    private mutating func snapshotOfNames() -> Int {
        let visible = addVisibleNames()
        return addNames(parent: visible, seesLocals: topLevels[visible].seesLocals)
    }

    /// The names visible here, local ones among them, as top-level names.
    mutating func addVisibleNames() -> Int {
        let own = frame.code.names
        let visible = addNames(parent: own, seesLocals: topLevels[own].seesLocals)
        for binding in visibleLocals { topLevels[visible].set(binding.name, binding.value) }
        return visible
    }

    private mutating func addNames(parent: Int?, seesLocals: Bool) -> Int {
        topLevels.append(TopLevelNames(parent: parent, seesLocals: seesLocals))
        return topLevels.count - 1
    }

    /// Renders another template in the place of a statement.
    private mutating func run(
        _ template: Template, names: Int, noting note: String, at range: ByteRange
    ) throws(TemplateError) {
        let outer = frame
        let count = slots.count
        frame = Frame(
            code: CodeContext(
                template, names: names, blocks: BlockTable(), localNames: template.localNames),
            escapes: context.autoescapes, isMuted: outer.isMuted)
        do { try runTemplate() } catch {
            frame = outer
            guard error.diagnostic.span != nil else { throw located(error, at: range) }
            throw noted(error, note, at: range)
        }
        slots.pop(to: count)
        frame = outer
    }

    mutating func runImport(
        _ expression: RootExpression, as target: CompiledTarget, withContext: Bool,
        at range: ByteRange
    ) throws(TemplateError) {
        let template = try template(expression, noting: "imported here", at: range)
        let module = try module(template, withContext: withContext, at: range)
        try assign(module, to: target, at: range)
    }

    mutating func runImport(
        _ expression: RootExpression, of names: [(name: String, target: CompiledTarget)],
        withContext: Bool, at range: ByteRange
    ) throws(TemplateError) {
        let template = try template(expression, noting: "imported here", at: range)
        let module = try module(template, withContext: withContext, at: range)
        guard case .object(let members) = module else { return }
        for imported in names {
            let value =
                members[imported.name] ?? .undefined(.attribute(imported.name, of: module))
            try assign(value, to: imported.target, at: range)
        }
    }

    /// What a template defines at its top level. Without context it is made once in a render.
    private mutating func module(
        _ template: Template, withContext: Bool, at range: ByteRange
    ) throws(TemplateError) -> TemplateValue {
        if !withContext, let known = modules[template.text.path] { return known }
        guard !importing.contains(template.text.path) else {
            throw located(TemplateError(.circularTemplates("import")), at: range)
        }
        importing.append(template.text.path)
        let names =
            withContext ? snapshotOfNames() : addNames(parent: nil, seesLocals: false)
        _ = try captured { (renderer) throws(TemplateError) in
            try renderer.run(template, names: names, noting: "imported here", at: range)
        }
        importing.removeLast()
        var members: OrderedDictionary<String, TemplateValue> = [:]
        for binding in topLevels[names].bindings where !binding.name.text.hasPrefix("_") {
            members[binding.name.text] = binding.value
        }
        let module = TemplateValue.object(TemplateMembers(members))
        if !withContext { modules[template.text.path] = module }
        return module
    }
}
