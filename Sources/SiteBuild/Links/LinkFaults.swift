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
}

/// What is wrong with the links of a site's pages.
func linkFaults(
    _ links: [SiteLink], to targets: LinkTargets, severity: Diagnostic.Severity
) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    // Made when the first is broken: most sites have none.
    lazy var addresses = targets.published.map { URLPath($0).string }.sorted()
    for link in links {
        guard let target = link.target, targets.published.contains(target.file) else {
            if let target = link.target, targets.hidden.contains(target) {
                faults.append(Diagnostic(severity, .hiddenPage(link.written), at: link.span))
                continue
            }
            // A comparison with every name is for the first few; a renamed folder may break thousands.
            let help = faults.count < 100 ? nearest(link, targets.sources, addresses) : nil
            faults.append(
                Diagnostic(
                    severity, .brokenLink(link.written), at: link.span,
                    help: help.map { "did you mean '\($0)'?" }))
            continue
        }
        guard !link.anchor.isEmpty, let known = targets.anchors[target.file.string],
            !known.contains(link.anchor)
        else { continue }
        faults.append(
            Diagnostic(
                severity, .brokenAnchor(link.written), at: link.span,
                help: helpForUnknown(link.anchor, known: known.sorted())))
    }
    return faults
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
