import Synchronization

/// Notes which datasets and measures a page reads while it is made: what must be published with it, and what
/// a change of it touches.
package final class ReadLog: Sendable {
    private struct Names {
        var datasets: Set<String> = []
        var linkedDatasets: Set<String> = []
        var measures: Set<String> = []
        var templates: Set<String> = []
        var usesPagination = false
    }

    private let names = Mutex(Names())

    package init() {}

    func note(dataset name: String) { names.withLock { _ = $0.datasets.insert(name) } }
    /// Notes a dataset whose published file the page links to.
    func note(fileOf dataset: String) {
        names.withLock { names in
            names.datasets.insert(dataset)
            names.linkedDatasets.insert(dataset)
        }
    }
    func note(measure name: String) { names.withLock { _ = $0.measures.insert(name) } }

    func note(template name: String) { names.withLock { _ = $0.templates.insert(name) } }
    func notePagination() { names.withLock { $0.usesPagination = true } }

    /// Notes everything that `other` noted, too.
    func add(_ other: ReadLog) {
        let more = other.names.withLock { $0 }
        names.withLock { names in
            names.datasets.formUnion(more.datasets)
            names.linkedDatasets.formUnion(more.linkedDatasets)
            names.measures.formUnion(more.measures)
            names.templates.formUnion(more.templates)
            names.usesPagination = names.usesPagination || more.usesPagination
        }
    }

    /// The datasets that were read, sorted by name.
    package var datasets: [String] { names.withLock { $0.datasets.sorted() } }
    /// Those of them whose files the page links to, sorted by name.
    package var linkedDatasets: [String] { names.withLock { $0.linkedDatasets.sorted() } }
    /// The measures that were read, sorted by name.
    package var measures: [String] { names.withLock { $0.measures.sorted() } }
    /// The templates that were looked for, sorted by name.
    package var templates: [String] { names.withLock { $0.templates.sorted() } }
    /// Whether a template asked which part of a list the page shows.
    package var usesPagination: Bool { names.withLock { $0.usesPagination } }
}
