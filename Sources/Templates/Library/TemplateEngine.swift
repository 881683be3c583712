@_exported public import Diagnostics
import Markup
import OrderedCollections
import Synchronization
@_exported public import Values

/// Jinja templates by name, for programs that use `Templates` as a library.
///
/// Each template is loaded and parsed when it is first needed, and kept; an engine can be used by several threads at
/// once, which need stacks of 8 MiB for the most deeply nested templates. Templates cannot read files, the clock, the
/// environment or random numbers; how long they run and how much they write is limited by `TemplateOptions`.
public final class TemplateEngine: Sendable {
    private let library: TemplateLibrary
    private let sources: TemplateSources
    private let context: TemplateContext

    /// - Parameter loader: the text of the template called so, as `page.html`; nil if there is none. Asked once for
    ///   each name; by each of several threads, if they need it at the same moment.
    public init(
        options: TemplateOptions = TemplateOptions(),
        loader: @escaping @Sendable (String) -> String?
    ) {
        let sources = TemplateSources(loader)
        self.sources = sources
        library = TemplateLibrary(checksMarkup: options.escapesHTML) { sources.file($0) }
        context = options.context
    }

    /// - Parameter templates: their texts by name.
    public convenience init(
        _ templates: [String: String], options: TemplateOptions = TemplateOptions()
    ) {
        self.init(options: options) { templates[$0] }
    }

    /// The template called `name`, parsed.
    ///
    /// - Throws: its faults, or that there is none of this name.
    public func template(named name: String) throws(LocatedFailure) -> ParsedTemplate {
        do throws(Failure) {
            guard let template = try library.template(named: name) else {
                throw Failure(.error(.missingTemplate(name)))
            }
            return ParsedTemplate(template: template, engine: self)
        } catch { throw located(error, nil) }
    }

    /// The template in `text`, which may extend, include and import those of the engine.
    ///
    /// - Parameter name: what diagnostics call it; others cannot include it under this name.
    /// - Throws: its faults.
    public func parse(
        _ text: String, name: String = "template"
    ) throws(LocatedFailure) -> ParsedTemplate {
        let file = SourceFile(path: name, text: text)
        let checked = parseTemplate(file.text, checksMarkup: context.autoescapes)
        guard let template = checked.value else {
            throw located(Failure(checked.diagnostics), file)
        }
        return ParsedTemplate(template: template, engine: self)
    }

    /// Renders the template called `name`.
    ///
    /// - Parameter values: an object, whose members are the names that the template sees.
    /// - Throws: as `template(named:)` and `ParsedTemplate.render(_:)`.
    public func render(
        _ name: String, _ values: JSONValue = [:]
    ) throws(LocatedFailure) -> String {
        try template(named: name).render(values)
    }

    fileprivate func render(
        _ template: Template, _ values: TemplateValues
    ) throws(LocatedFailure) -> String {
        let file = SourceFile(path: template.text.path, bytes: template.text.bytes)
        var context = context
        if let kind = values.otherKind {
            throw located(Failure(.error(.valuesNotMapping(kind))), file)
        }
        context.locals = values.members
        let html: HTML
        do throws(Failure) {
            html = try Templates.render(template, library: library, context: context)
        } catch { throw located(error, file) }
        return html.string
    }

    /// The failure with lines and columns; `file` goes before the engine's templates.
    private func located(_ failure: Failure, _ file: SourceFile?) -> LocatedFailure {
        LocatedFailure(
            failure.diagnostics,
            DiagnosticRenderer { [sources] path in
                if let file, file.path == path { return file }
                return sources.file(path)
            })
    }
}

/// A template that was parsed without faults, with the engine whose templates it can use.
public struct ParsedTemplate: Sendable {
    fileprivate let template: Template
    fileprivate let engine: TemplateEngine

    /// Renders it.
    ///
    /// - Parameter values: an object, whose members are the names that the template sees.
    /// - Throws: the first fault, at its place, with notes on how it was reached: a missing template or name, an
    ///   operation that does not fit its values, a limit that was reached.
    public func render(_ values: JSONValue = [:]) throws(LocatedFailure) -> String {
        try engine.render(template, TemplateValues(values))
    }

    /// Renders it with values that were prepared.
    ///
    /// - Throws: as `render(_:)`.
    public func render(_ values: TemplateValues) throws(LocatedFailure) -> String {
        try engine.render(template, values)
    }
}

/// Values in the form in which templates read them, for several renders with the same.
public struct TemplateValues: Sendable {
    fileprivate var members: [String: TemplateValue] = [:]
    /// What kind of value was given in the place of an object.
    fileprivate var otherKind: String?

    /// Prepares the members of an object, which are the names that a template sees.
    public init(_ values: JSONValue) {
        guard case .object(let given) = values.value else {
            otherKind = values.value.kind
            return
        }
        for (name, value) in given { members[name] = TemplateValue(value) }
    }
}

/// What a program's loader gave, each text once.
private final class TemplateSources: Sendable {
    private let loader: @Sendable (String) -> String?
    private let files = Mutex<[String: SourceFile?]>([:])

    init(_ loader: @escaping @Sendable (String) -> String?) { self.loader = loader }

    /// The text called `name`. The first answer is kept, whichever thread it came from.
    func file(_ name: String) -> SourceFile? {
        if let known = files.withLock({ $0[name] }) { return known }
        let loaded = loader(name).map { SourceFile(path: name, text: $0) }
        return files.withLock { files in
            if let known = files[name] { return known }
            files[name] = .some(loaded)
            return loaded
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func valuesNotMapping(_ kind: String) -> Self {
        Self(id: "context-not-mapping", text: "the values must be an object, not \(kind)")
    }
}
