import Diagnostics
import Formats
import Markup
import OrderedCollections

/// The names that a template assigns outside of loops, blocks and macros.
///
/// Shared along a chain of `extends`; a macro keeps those of its template, so that it sees later ones.
struct TopLevelNames {
    struct Binding {
        var name: Name
        var value: TemplateValue
    }

    var bindings: [Binding] = []
    /// The names of the template that includes this one, among the renderer's `topLevels`.
    var parent: Int?
    /// Whether the names of the render are visible: not to an imported template.
    var seesLocals: Bool

    /// The place of the binding called so. By index: a copy of each binding would cost more than the comparison.
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
            bindings.append(Binding(name: name, value: value))
        }
    }
}

extension Renderer {
    @inline(__always)
    func value(_ place: NamePlace) -> TemplateValue {
        if place.slot >= 0, let value = slots[frame.base + place.slot] { return value }
        return outerValue(place)
    }

    /// The value of a name whose innermost place is empty.
    func outerValue(_ place: NamePlace) -> TemplateValue {
        for slot in place.outer {
            if let value = slots[frame.base + slot] { return value }
        }
        if let known = frame.code.known(place.global, age: namesAge) { return known }
        let value = globalValue(place.name)
        frame.code.keep(value, at: place.global, age: namesAge)
        return value
    }

    /// The value of a name that no scope assigns.
    private func globalValue(_ name: Name) -> TemplateValue {
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

    /// The local names that are assigned, the innermost last, with their values.
    var visibleLocals: [TopLevelNames.Binding] {
        let names = frame.code.localNames
        guard frame.base + names.count <= slots.count else { return [] }
        var bindings: [TopLevelNames.Binding] = []
        for (slot, name) in names.enumerated() {
            guard let value = slots[frame.base + slot] else { continue }
            bindings.append(.init(name: name, value: value))
        }
        return bindings
    }

    /// All names that `value(_:)` finds, for suggestions.
    var visibleNames: [String] {
        var names = visibleLocals.map(\.name.text)
        var level: Int? = frame.code.names
        while let current = level {
            names += topLevels[current].bindings.map(\.name.text)
            level = topLevels[current].parent
        }
        if topLevels[frame.code.names].seesLocals { names += context.locals.keys.sorted() }
        return names + context.globals.keys.sorted() + builtInFunctions.keys.sorted()
    }

    /// Assigns a name of the template's top level.
    mutating func setTopLevel(_ name: Name, _ value: TemplateValue) {
        topLevels[frame.code.names].set(name, value)
        namesAge += 1
    }

    mutating func assign(
        _ value: TemplateValue, to target: CompiledTarget, at range: ByteRange
    ) throws(TemplateError) {
        switch target {
        case .slot(let slot): slots[frame.base + slot] = value
        case .topLevel(let name): setTopLevel(name, value)
        case .attribute(let place, let attribute):
            guard case .reference(let reference) = self.value(place),
                reference.type == .namespace, namespaces.indices.contains(reference.index)
            else {
                throw located(TemplateError(.notANamespace(place.name.text)), at: range)
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

    /// Empties places of the frame: their scope ends, or begins anew.
    @inline(__always)
    mutating func clear(_ places: [Int]) {
        if places.isEmpty { return }
        for slot in places { slots[frame.base + slot] = nil }
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
