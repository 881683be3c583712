import Diagnostics
import Formats
import Markup
import OrderedCollections

/// The names that a template assigns outside of loops, blocks and macros.
///
/// Shared along a chain of `extends`; a macro keeps those of its template, so that it sees later ones.
struct TopLevelNames {
    var bindings: [Renderer.Binding] = []
    /// The names of the template that includes this one, among the renderer's `topLevels`.
    var parent: Int?
    /// Whether the names of the render are visible: not to an imported template.
    var seesLocals: Bool

    /// The place of the binding called so. By index: a copy of each binding would cost more than the comparison.
    @inline(__always)
    func index(of name: Name) -> Int? {
        var index = 0
        while index < bindings.count {
            if bindings[index].name == name { return index }
            index += 1
        }
        return nil
    }

    mutating func set(_ name: Name, _ value: TemplateValue) {
        if let index = index(of: name) {
            bindings[index].value = value
        } else {
            bindings.append(Renderer.Binding(name: name, value: value))
        }
    }
}

extension Renderer {
    /// The place of a local name on the stack; nil if there is none so called.
    @inline(__always)
    func localIndex(of name: Name) -> Int? {
        var index = stack.count
        while index > frame.base {
            index -= 1
            if stack[index].name == name { return index }
        }
        return nil
    }

    func value(_ name: Name) -> TemplateValue {
        if let index = localIndex(of: name) { return stack[index].value }
        var level: Int? = frame.code.names
        while let current = level {
            if let index = topLevels[current].index(of: name) {
                return topLevels[current].bindings[index].value
            }
            level = topLevels[current].parent
        }
        if topLevels[frame.code.names].seesLocals, let value = context.locals[name.text] {
            return value
        }
        return context.globals[name.text] ?? builtInFunctions[name.text]
            ?? .undefined(.name(name.text))
    }

    /// All names that `value(_:)` finds, for suggestions.
    var visibleNames: [String] {
        var names = stack[frame.base...].map(\.name.text)
        var level: Int? = frame.code.names
        while let current = level {
            names += topLevels[current].bindings.map(\.name.text)
            level = topLevels[current].parent
        }
        if topLevels[frame.code.names].seesLocals { names += context.locals.keys.sorted() }
        return names + context.globals.keys.sorted() + builtInFunctions.keys.sorted()
    }

    /// Assigns in the innermost scope.
    mutating func set(_ name: Name, _ value: TemplateValue) {
        if frame.isTopLevel { return topLevels[frame.code.names].set(name, value) }
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

    /// Puts a value on the stack that has no name yet.
    @inline(__always)
    mutating func pushHidden(_ value: TemplateValue) {
        stack.append(Binding(name: .hidden, value: value))
    }

    /// Forgets the local names above `count`.
    @inline(__always)
    mutating func truncate(to count: Int) {
        while stack.count > count { stack.removeLast() }
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
        truncate(to: count)
        frame.scopeStart = start
        frame.isTopLevel = isTopLevel
    }

    /// Runs `body` with an output of its own and returns that.
    mutating func captured(
        _ body: (inout Renderer) throws(TemplateError) -> Void
    ) throws(TemplateError) -> [UInt8] {
        var inner = OutputBuffer()
        swap(&inner, &output)
        let isMuted = frame.isMuted
        frame.isMuted = false
        try body(&self)
        frame.isMuted = isMuted
        swap(&inner, &output)
        return inner.bytes
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
