import Diagnostics
import Formats
import Markup
import OrderedCollections

/// The names that a template assigns outside of loops, blocks and macros.
///
/// Shared along a chain of `extends`; a macro keeps those of its template, so that it sees later ones.
final class TopLevelNames {
    var bindings: [Renderer.Binding] = []
    let parent: TopLevelNames?
    /// Whether the names of the render are visible: not to an imported template.
    let seesLocals: Bool

    init(parent: TopLevelNames?, seesLocals: Bool) {
        self.parent = parent
        self.seesLocals = seesLocals
    }

    func value(_ name: Name) -> TemplateValue? {
        for binding in bindings where binding.name == name { return binding.value }
        return parent?.value(name)
    }

    func set(_ name: Name, _ value: TemplateValue) {
        for index in bindings.indices where bindings[index].name == name {
            bindings[index].value = value
            return
        }
        bindings.append(Renderer.Binding(name: name, value: value))
    }
}

extension Renderer {
    func value(_ name: Name) -> TemplateValue {
        var index = stack.count
        while index > frame.base {
            index -= 1
            if stack[index].name == name { return stack[index].value }
        }
        if let value = frame.variables.value(name) { return value }
        if frame.variables.seesLocals, let value = context.locals[name.text] { return value }
        return context.globals[name.text] ?? builtInFunctions[name.text]
            ?? .undefined(.name(name.text))
    }

    /// All names that `value(_:)` finds, for suggestions.
    var visibleNames: [String] {
        var names = stack[frame.base...].map(\.name.text)
        var level: TopLevelNames? = frame.variables
        while let current = level {
            names += current.bindings.map(\.name.text)
            level = current.parent
        }
        if frame.variables.seesLocals { names += context.locals.keys.sorted() }
        return names + context.globals.keys.sorted() + builtInFunctions.keys.sorted()
    }

    /// Assigns in the innermost scope.
    mutating func set(_ name: Name, _ value: TemplateValue) {
        if frame.isTopLevel { return frame.variables.set(name, value) }
        for index in frame.scopeStart..<stack.count where stack[index].name == name {
            stack[index].value = value
            return
        }
        stack.append(Binding(name: name, value: value))
    }

    mutating func assign(
        _ value: TemplateValue, to target: Target, at range: ByteRange
    ) throws(TemplateError) {
        switch target {
        case .name(let name): set(name, value)
        case .attribute(let name, let attribute):
            guard case .reference(let reference) = self.value(name),
                reference.type == .namespace, namespaces.indices.contains(reference.index)
            else {
                throw located(TemplateError(.notANamespace(name.text)), at: range)
            }
            namespaces[reference.index][attribute] = value
        case .tuple(let targets):
            let items: [TemplateValue]
            do { items = try value.items() } catch { throw located(error, at: range) }
            guard items.count == targets.count else {
                throw located(
                    TemplateError(.unpackCount(items.count, wanted: targets.count)), at: range)
            }
            for (item, target) in zip(items, targets) {
                try assign(item, to: target, at: range)
            }
        }
    }

    /// Runs `body` in a scope of its own, whose names end with it.
    mutating func inScope(
        _ body: (inout Renderer) throws(TemplateError) -> Void
    ) throws(TemplateError) {
        let count = stack.count
        let (start, isTopLevel) = (frame.scopeStart, frame.isTopLevel)
        frame.scopeStart = count
        frame.isTopLevel = false
        try body(&self)
        stack.removeLast(stack.count - count)
        frame.scopeStart = start
        frame.isTopLevel = isTopLevel
    }

    /// Runs `body` with an output of its own and returns that.
    mutating func captured(
        _ body: (inout Renderer) throws(TemplateError) -> Void
    ) throws(TemplateError) -> [UInt8] {
        var outer: [UInt8] = []
        swap(&outer, &output)
        let isMuted = frame.isMuted
        frame.isMuted = false
        try body(&self)
        frame.isMuted = isMuted
        swap(&outer, &output)
        return outer
    }

    /// Captured output as a value: markup where text is escaped, else text.
    func captureValue(_ bytes: [UInt8]) -> TemplateValue {
        frame.escapes
            ? .safe(HTML(trusted: bytes)) : .string(String(decoding: bytes, as: UTF8.self))
    }

    /// The local names visible here, for a macro or include that outlives the scope.
    var visibleLocals: [Binding] { Array(stack[frame.base...]) }
}

extension Diagnostic.Message {
    static func notANamespace(_ name: String) -> Self {
        Self(
            id: "not-a-namespace",
            text: "'\(name)' is no namespace, so its members cannot be assigned")
    }

    static func unpackCount(_ count: Int, wanted: Int) -> Self {
        Self(id: "unpack-count", text: "\(count) items cannot be assigned to \(wanted) names")
    }
}
