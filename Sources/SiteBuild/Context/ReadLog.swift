import Synchronization

/// Notes which datasets and measures a page reads while it is made: what must be published with it, and what
/// a change of it touches.
package final class ReadLog: Sendable {
    private struct Names {
        var datasets: Set<String> = []
        var listedDatasets: Set<String> = []
        var queriedDatasets: Set<String> = []
        var listsDatasets = false
        var linkedDatasets: Set<String> = []
        var measures: Set<String> = []
        var shownMeasures: Set<String> = []
        var ownedFiles: Set<String> = []
        var templates: [String] = []
        var usesPagination = false
        var reads: [Read] = []
    }

    private let names = Mutex(Names())
    /// Whether each single read is noted in order, too: only while a page is traced.
    let isTracing: Bool

    package convenience init() { self.init(isTracing: false) }

    init(isTracing: Bool) { self.isTracing = isTracing }

    /// The log for those who note single reads only; nil unless a page is traced.
    var forSingleReads: ReadLog? { isTracing ? self : nil }

    func note(dataset name: String) { names.withLock { _ = $0.datasets.insert(name) } }
    /// Notes a dataset that a query of the page reads: it is used, but it is the answer that the page shows.
    func note(queriedDataset name: String) {
        names.withLock { _ = $0.queriedDatasets.insert(name) }
    }
    /// Notes a dataset whose published file the page links to.
    func note(fileOf dataset: String) {
        names.withLock { names in
            names.datasets.insert(dataset)
            names.linkedDatasets.insert(dataset)
        }
    }
    /// Notes a dataset whose file a list of all datasets links to.
    func note(fileOfListed dataset: String) {
        names.withLock { names in
            names.listedDatasets.insert(dataset)
            names.linkedDatasets.insert(dataset)
        }
    }
    /// Notes that the list of all datasets is looked into.
    func noteListOfDatasets() { names.withLock { $0.listsDatasets = true } }
    /// Notes a file beside the page that the page shows, by its path below content.
    func note(ownedFile name: String) { names.withLock { _ = $0.ownedFiles.insert(name) } }
    func note(measure name: String) { names.withLock { _ = $0.measures.insert(name) } }
    /// Notes a measure that an expression of the page asks for itself.
    func note(shownMeasure name: String) {
        names.withLock { _ = $0.shownMeasures.insert(name) }
    }

    func note(template name: String) {
        names.withLock { if !$0.templates.contains(name) { $0.templates.append(name) } }
    }
    func notePagination() { names.withLock { $0.usesPagination = true } }

    /// Notes a single read, if that is wanted.
    func note(_ read: @autoclosure () -> Read) {
        guard isTracing else { return }
        let read = read()
        names.withLock { $0.reads.append(read) }
    }

    /// Notes everything that `other` noted, too.
    func add(_ other: ReadLog) {
        let more = other.names.withLock { $0 }
        names.withLock { names in
            names.datasets.formUnion(more.datasets)
            names.linkedDatasets.formUnion(more.linkedDatasets)
            names.listedDatasets.formUnion(more.listedDatasets)
            names.queriedDatasets.formUnion(more.queriedDatasets)
            names.listsDatasets = names.listsDatasets || more.listsDatasets
            names.measures.formUnion(more.measures)
            names.shownMeasures.formUnion(more.shownMeasures)
            names.ownedFiles.formUnion(more.ownedFiles)
            names.templates += more.templates.filter { !names.templates.contains($0) }
            names.usesPagination = names.usesPagination || more.usesPagination
        }
    }

    /// The datasets that were read, sorted by name.
    package var datasets: [String] {
        names.withLock { $0.datasets.union($0.listedDatasets).sorted() }
    }
    /// Those of them that are not only part of a list of all datasets, and those that the page's queries read.
    var namedDatasets: Set<String> {
        names.withLock { $0.datasets.union($0.queriedDatasets) }
    }
    /// Whether a template looked into the list of all datasets.
    var listsDatasets: Bool { names.withLock { $0.listsDatasets } }
    /// Those of them whose files the page links to, sorted by name.
    package var linkedDatasets: [String] { names.withLock { $0.linkedDatasets.sorted() } }
    /// The measures that were read, sorted by name.
    package var measures: [String] { names.withLock { $0.measures.sorted() } }
    /// Those of them that the page asks for itself.
    var shownMeasures: Set<String> { names.withLock { $0.shownMeasures } }
    /// The files beside the page that it shows, by their path below content.
    var ownedFiles: Set<String> { names.withLock { $0.ownedFiles } }
    /// The templates, in the order in which they were first looked for.
    package var templates: [String] { names.withLock { $0.templates } }
    /// Whether a template asked which part of a list the page shows.
    package var usesPagination: Bool { names.withLock { $0.usesPagination } }
    /// How many single reads were noted.
    var readCount: Int { names.withLock { $0.reads.count } }

    /// The single reads from this one on, in order, each once.
    func reads(since start: Int) -> [Read] {
        let reads = names.withLock { Array($0.reads.dropFirst(max(0, start))) }
        var known: Set<Read> = []
        return reads.filter { known.insert($0).inserted }
    }
}
