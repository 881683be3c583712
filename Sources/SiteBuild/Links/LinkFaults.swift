import Diagnostics
import SiteModel

/// What a site has that links can lead to.
struct LinkTargets {
    /// Everything that is published.
    var published: Set<OutputPath>
    /// The ids in each page's file; a page that could not be made has none here.
    var anchors: [String: Set<String>]
    /// The addresses of pages that wait for their release or are drafts.
    var hidden: Set<URLPath>
    /// The files of pages, and those beside them, by their path below content.
    var sources: [String]
    /// The address of the first page of each file that makes one for each row, by its path below content.
    var filesOfRows: [String: URLPath]
    /// What addresses begin with whose pages could not be made, which was reported.
    var unmadeRoots: [URLPath]
}

extension LinkTargets {
    /// Whether there may be a page but for a fault of its own.
    func isUnmade(_ target: URLPath) -> Bool {
        unmadeRoots.contains { target.string.utf8.starts(with: $0.string.utf8) }
    }
}

/// What is wrong with the links of a page. Those that look for what was meant keep it for the next page.
struct LinkFaults {
    let targets: LinkTargets
    let severity: Diagnostic.Severity
    private var count = 0
    // Made when the first is broken: most sites have none.
    private lazy var addresses = targets.published.map { URLPath($0).string }.sorted()

    init(_ targets: LinkTargets, severity: Diagnostic.Severity) {
        self.targets = targets
        self.severity = severity
    }

    mutating func faults(of links: [SiteLink]) -> [Diagnostic] {
        let faults = links.compactMap { fault($0) }
        count += faults.count
        return faults
    }

    private mutating func fault(_ link: SiteLink) -> Diagnostic? {
        guard let target = link.target, targets.published.contains(target.file) else {
            if let target = link.target, targets.hidden.contains(target) {
                return Diagnostic(severity, .hiddenPage(link.written), at: link.span)
            }
            if let target = link.target, targets.isUnmade(target) { return nil }
            return Diagnostic(severity, .brokenLink(link.written), at: link.span, help: help(link))
        }
        guard !link.anchor.isEmpty, let known = targets.anchors[target.file.string],
            !known.contains(link.anchor)
        else { return nil }
        return Diagnostic(
            severity, .brokenAnchor(link.written), at: link.span,
            help: helpForUnknown(link.anchor, known: known.sorted()))
    }

    private mutating func help(_ link: SiteLink) -> String? {
        if let file = link.file, let address = targets.filesOfRows[file] {
            return "the file makes a page for each row: name the address of one, as \(address)"
        }
        // A comparison with every name is for the first few; a renamed folder may break thousands.
        guard count < 100, let near = nearest(link, targets.sources, addresses) else { return nil }
        return "did you mean '\(near)'?"
    }
}

/// The file or address that a broken link most likely means, as the page would write it.
private func nearest(_ link: SiteLink, _ sources: [String], _ addresses: [String]) -> String? {
    let folder = link.span.path.split(separator: "/").dropFirst().dropLast()
        .map { $0 + "/" }.joined()
    // Not a query or a fragment, but a part of the file's name that an address must spell otherwise.
    let whole = sources.contains(folder + link.written) ? folder + link.written : nil
    if let file = link.file, let source = whole ?? suggestion(for: file, in: sources) {
        let page = URLPath("/" + folder)
        return page.flatMap { page in URLPath("/" + source)?.relative(to: page) }
    }
    return link.target.flatMap { suggestion(for: $0.string, in: addresses) }
}

extension Diagnostic.Message {
    static func brokenLink(_ destination: String) -> Self {
        Self(id: "broken-link", text: "'\(destination)' leads to nothing on this site")
    }
    static func brokenAnchor(_ destination: String) -> Self {
        Self(id: "broken-anchor", text: "'\(destination)' leads to an anchor that does not exist")
    }
    static func hiddenPage(_ destination: String) -> Self {
        Self(
            id: "broken-link",
            text: "'\(destination)' leads to a page that is a draft or not released yet")
    }
}
