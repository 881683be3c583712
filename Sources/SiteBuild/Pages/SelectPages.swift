import Diagnostics
import SiteModel

/// The pages that are published: no drafts, nothing before its release; and whether two want one address.
///
/// An embargoed page is as if it did not exist: its address, its twins and what only it uses are not there.
func selectPages(_ site: Site, _ options: BuildOptions) -> Checked<[Page]> {
    let pages = site.pages.filter { page in
        if page.frontMatter.draft, !options.includesDrafts { return false }
        guard let release = page.frontMatter.release, !options.includesFuture else { return true }
        return release <= options.clock
    }
    var owners: [String: Page] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
        // Two addresses that differ only in case are one on many file systems.
        let address = page.address.string.lowercased()
        guard let other = owners.updateValue(page, forKey: address) else { continue }
        owners[address] = other
        diagnostics.append(
            .error(
                .duplicateAddress(page.address), at: addressSpan(page),
                help: "give one of them another 'slug' or 'url'",
                notes: [.init("the other page is \(other.source)", at: addressSpan(other))]))
    }
    return Checked(pages, diagnostics)
}

/// The start of the page's file; its name decides the address.
private func addressSpan(_ page: Page) -> SourceSpan { SourceSpan(path: page.source, offset: 0) }

extension Diagnostic.Message {
    static func duplicateAddress(_ address: URLPath) -> Self {
        Self(id: "duplicate-address", text: "two pages have the address '\(address)'")
    }
}
