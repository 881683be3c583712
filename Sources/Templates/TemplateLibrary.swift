package import Diagnostics
import Synchronization

/// The templates by name. Each is loaded and parsed when it is first asked for, and kept.
package final class TemplateLibrary: Sendable {
    private enum Entry: Sendable {
        case parsed(Template)
        case faulty(Failure)
        case missing
    }

    private let load: @Sendable (String) -> SourceFile?
    private let checksMarkup: Bool
    private let entries = Mutex<[String: Entry]>([:])

    /// - Parameters:
    ///   - checksMarkup: as in `parseTemplate(_:checksMarkup:)`.
    ///   - load: the file of the template called so, as `page.html`; nil if there is none.
    package init(checksMarkup: Bool = true, load: @escaping @Sendable (String) -> SourceFile?) {
        self.checksMarkup = checksMarkup
        self.load = load
    }

    /// The template called `name`; nil if there is none. Throws what is wrong with it.
    package func template(named name: String) throws(Failure) -> Template? {
        let entry = entries.withLock { $0[name] } ?? read(name)
        switch entry {
        case .parsed(let template): return template
        case .faulty(let failure): throw failure
        case .missing: return nil
        }
    }

    /// Two threads may parse the same template; the first result is kept by both.
    private func read(_ name: String) -> Entry {
        let entry: Entry
        if let file = load(name) {
            let checked = parseTemplate(file.text, checksMarkup: checksMarkup)
            entry =
                if let template = checked.value { .parsed(template) } else {
                    .faulty(Failure(checked.diagnostics))
                }
        } else {
            entry = .missing
        }
        return entries.withLock { entries in
            if let known = entries[name] { return known }
            entries[name] = entry
            return entry
        }
    }
}
