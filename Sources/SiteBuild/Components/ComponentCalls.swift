import Diagnostics
import Markup
import OrderedCollections
import Synchronization
import Templates
import Values

/// What the components and figures that a template calls make beside their markup, in the order of the calls.
final class CalledComponents: Sendable {
    struct Contents: Sendable {
        var counter: FigureCounter
        var component = RenderedComponent()
        var diagnostics: [Diagnostic] = []
    }

    private let contents: Mutex<Contents>

    init(counter: FigureCounter) { contents = Mutex(Contents(counter: counter)) }

    var made: Contents { contents.withLock { $0 } }

    /// Makes a component with `body` and keeps what it makes; throws its first error.
    func make(
        _ body: (inout FigureCounter) -> Checked<RenderedComponent>
    ) throws(TemplateError) -> TemplateValue {
        // Components call others, so that the lock cannot be held while one is made.
        var counter = contents.withLock { $0.counter }
        let rendered = body(&counter)
        let after = counter
        contents.withLock { contents in
            contents.counter = after
            contents.component.artifacts += rendered.value.artifacts
            contents.component.figures += rendered.value.figures
            contents.diagnostics += rendered.diagnostics.filter { $0.severity != .error }
        }
        if let fault = rendered.diagnostics.first(where: { $0.severity == .error }) {
            throw TemplateError(fault)
        }
        return .safe(rendered.value.html)
    }
}

/// The functions that a component's template has beside those of pages: `component("quote", text=…)`,
/// `chart({…})`, `table({…})` and `headline([…])`.
func componentFunctions(
    _ called: CalledComponents, in scope: PageScope, at block: ComponentPlace
) -> [String: TemplateValue] {
    var functions: [String: TemplateValue] = [:]
    for name in ["chart", "table", "headline"] {
        functions[name] = .function(name) { (arguments) throws(TemplateError) in
            let body = try componentBody(of: arguments, for: name, at: block.span)
            return try called.make { counter in
                renderBuiltIn(name, body, written: block.written, in: scope, counter: &counter)
            }
        }
    }
    functions["component"] = .function("component") { (arguments) throws(TemplateError) in
        var arguments = arguments
        let name = try arguments.text(0, "name")
        if arguments.positional.isEmpty {
            arguments.named.removeAll { $0.name == "name" }
        } else {
            arguments.positional.removeFirst()
        }
        let known = scope.shared.customComponents
        guard known.contains(name) else {
            throw TemplateError(
                .unknownComponent(name), help: helpForUnknown(name, known: known))
        }
        guard block.depth < ComponentPlace.depthLimit else {
            throw TemplateError(
                .nestedComponents(ComponentPlace.depthLimit),
                help: "a component that calls itself must come to an end")
        }
        let body = try componentBody(of: arguments, for: name, at: block.span)
        return try called.make { counter in
            renderTemplateComponent(body, in: scope, at: block.inside(name), counter: &counter)
        }
    }
    return functions
}

/// Where a component stands: its block in the page, and how many components are around it.
struct ComponentPlace: Sendable {
    var name: String
    /// The block's first line.
    var span: SourceSpan
    /// The block's body as the author wrote it.
    var written: SourceText
    var depth = 0

    static let depthLimit = 16

    func inside(_ name: String) -> ComponentPlace {
        ComponentPlace(name: name, span: span, written: written, depth: depth + 1)
    }
}

/// The body that a call stands for: one mapping or list, or arguments with names.
private func componentBody(
    of arguments: TemplateArguments, for name: String, at span: SourceSpan
) throws(TemplateError) -> ValueNode {
    var value = arguments.positional.first ?? .object([:])
    guard arguments.positional.count <= 1 else {
        throw TemplateError(.componentCall(name), help: "write names: \(name)(key=value)")
    }
    if !arguments.named.isEmpty {
        guard case .object(let given) = value else {
            throw TemplateError(.componentCall(name), help: "write names: \(name)(key=value)")
        }
        var members = given.dictionary
        for argument in arguments.named { members[argument.name] = argument.value }
        value = .object(TemplateMembers(members))
    }
    guard let plain = plainValue(value) else { throw TemplateError(.notPlain(value.kind)) }
    return ValueNode(plain, span: span)
}

extension Diagnostic.Message {
    static func componentCall(_ name: String) -> Self {
        Self(id: "component-call", text: "'\(name)' takes one mapping or arguments with names")
    }
    static func nestedComponents(_ limit: Int) -> Self {
        Self(id: "too-deep", text: "components call each other over more than \(limit) levels")
    }
}
