import Diagnostics
import OrderedCollections

/// Includes and imports.
extension Renderer {
    mutating func run(
        _ include: Statement.Include, at range: ByteRange
    ) throws(TemplateError) {
        guard let template = try includedTemplate(include, at: range) else { return }
        let names =
            include.withContext
            ? snapshotOfNames() : TopLevelNames(parent: nil, seesLocals: false)
        try run(template, names: names, noting: "included here", at: range)
    }

    private mutating func includedTemplate(
        _ include: Statement.Include, at range: ByteRange
    ) throws(TemplateError) -> Template? {
        let value = try evaluate(include.name)
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
    private func snapshotOfNames() -> TopLevelNames {
        let names = TopLevelNames(parent: frame.variables, seesLocals: frame.variables.seesLocals)
        for binding in stack[frame.base...] { names.set(binding.name, binding.value) }
        return TopLevelNames(parent: names, seesLocals: frame.variables.seesLocals)
    }

    /// Renders another template in the place of a statement.
    private mutating func run(
        _ template: Template, names: TopLevelNames, noting note: String, at range: ByteRange
    ) throws(TemplateError) {
        let outer = frame
        let count = stack.count
        frame = Frame(
            template: template, variables: names, base: count, scopeStart: count,
            escapes: context.autoescapes, isMuted: outer.isMuted, blocks: BlockTable())
        do { try runTemplate() } catch {
            frame = outer
            throw noted(error, note, at: range)
        }
        stack.removeLast(stack.count - count)
        frame = outer
    }

    mutating func runImport(_ statement: Statement) throws(TemplateError) {
        switch statement.kind {
        case .importAll(let expression, let name, let withContext):
            let template = try template(expression, noting: "imported here", at: statement.range)
            set(name, try module(template, withContext: withContext, at: statement.range))
        case .importNames(let expression, let names, let withContext):
            let template = try template(expression, noting: "imported here", at: statement.range)
            let module = try module(template, withContext: withContext, at: statement.range)
            guard case .object(let members) = module else { return }
            for imported in names {
                let value =
                    members[imported.name.text]
                    ?? .undefined(.attribute(imported.name.text, of: module))
                set(imported.alias, value)
            }
        default: break
        }
    }

    /// What a template defines at its top level. Without context it is made once in a render.
    private mutating func module(
        _ template: Template, withContext: Bool, at range: ByteRange
    ) throws(TemplateError) -> TemplateValue {
        if !withContext, let known = modules[template.text.path] { return known }
        let names =
            withContext ? snapshotOfNames() : TopLevelNames(parent: nil, seesLocals: false)
        _ = try captured { (renderer) throws(TemplateError) in
            try renderer.run(template, names: names, noting: "imported here", at: range)
        }
        var members: OrderedDictionary<String, TemplateValue> = [:]
        for binding in names.bindings where !binding.name.text.hasPrefix("_") {
            members[binding.name.text] = binding.value
        }
        let module = TemplateValue.object(members)
        if !withContext { modules[template.text.path] = module }
        return module
    }
}
