import Diagnostics
import SiteModel

/// What is wrong with the links of a site's pages.
///
/// - Parameters:
///   - published: the paths of everything that is published.
///   - anchors: the anchors of each page.
func linkFaults(
    _ links: [SiteLink], published: Set<OutputPath>, anchors: [URLPath: Set<String>],
    severity: Diagnostic.Severity
) -> [Diagnostic] {
    links.compactMap { link in
        guard published.contains(link.target.file) else {
            let known = published.map { URLPath($0).string }.sorted()
            return Diagnostic(
                severity, .brokenLink(link.written), at: link.span,
                help: suggestion(for: link.target.string, in: known)
                    .map { "did you mean '\($0)'?" })
        }
        guard !link.anchor.isEmpty, let known = anchors[link.target],
            !known.contains(link.anchor)
        else { return nil }
        return Diagnostic(
            severity, .brokenAnchor(link.written), at: link.span,
            help: helpForUnknown(link.anchor, known: known.sorted()))
    }
}
