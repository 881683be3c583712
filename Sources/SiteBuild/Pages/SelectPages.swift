import Diagnostics
import SiteModel
import Tables

/// The pages that are published: no drafts, nothing before its release; and whether two want one address.
///
/// An embargoed page is as if it did not exist: its address, its twins and what only it uses are not there.
func selectPages(_ site: Site, _ options: BuildOptions) -> Checked<[Page]> {
    let pages = site.pages.filter { page in
        if page.frontMatter.draft, !options.includesDrafts { return false }
        guard let release = page.frontMatter.release, !options.includesFuture else { return true }
        return release <= options.clock
    }
    return Checked(pages, repeatedAddresses(pages, in: site))
}

/// An error for each page whose address another page before it has; one for all pages of a file that have the same.
private func repeatedAddresses(_ pages: [Page], in site: Site) -> [Diagnostic] {
    var owners: [String: Int] = [:]
    var groups: [RepeatedAddress] = []
    var positions: [RepeatedAddress.Key: Int] = [:]
    for (place, page) in pages.enumerated() {
        // Two addresses that differ only in case are one on many file systems.
        let address = page.address.string.lowercased()
        guard let owner = owners[address] else {
            owners[address] = place
            continue
        }
        let key = RepeatedAddress.Key(owner: owner, source: page.source)
        guard page.row != nil, let known = positions[key] else {
            positions[key] = groups.count
            groups.append(RepeatedAddress(page: page, owner: pages[owner]))
            continue
        }
        groups[known].more.append(place)
    }
    guard !groups.isEmpty else { return [] }
    let numbers = RowNumbers(site)
    var counts: [String: Int] = [:]
    let told = groups.filter { group in
        counts[group.page.source, default: 0] += 1
        return group.page.row == nil || counts[group.page.source, default: 0] <= usualFaultLimit
    }
    var known: Set<String> = []
    let untold: [Diagnostic] = groups.compactMap { group in
        let more = counts[group.page.source, default: 0] - usualFaultLimit
        guard group.page.row != nil, more > 0, known.insert(group.page.source).inserted else {
            return nil
        }
        return .error(.moreDuplicateAddresses(more), at: addressSpan(group.page))
    }
    return told.map { $0.diagnostic(numbers, pages) } + untold
}

/// An address that pages have although another has it.
private struct RepeatedAddress {
    struct Key: Hashable {
        var owner: Int
        var source: String
    }

    /// The first of them.
    var page: Page
    var owner: Page
    /// The others of its file.
    var more: [Int] = []

    func diagnostic(_ numbers: RowNumbers, _ pages: [Page]) -> Diagnostic {
        var notes = [page, owner].compactMap(numbers.note)
        if !more.isEmpty {
            let rows = more.prefix(8).compactMap { pages[$0].row }
                .map { String(numbers.number(of: $0.index, in: $0.dataset)) }
            notes.append(
                .init(
                    "\(more.count) more, row \(rows.joined(separator: ", "))"
                        + (more.count > rows.count ? " …" : "")))
        }
        if page.source != owner.source {
            notes.append(.init("the other page is \(owner.source)", at: addressSpan(owner)))
        }
        return .error(
            .duplicateAddress(page.address), at: addressSpan(page),
            help: page.row == nil && owner.row == nil
                ? "give one of them another 'slug' or 'url'"
                : "use columns that differ in each row, or another 'path'", notes: notes)
    }
}

/// Where the addresses of a file's pages are written; else the start of the file, whose name decides the address.
private func addressSpan(_ page: Page) -> SourceSpan {
    let start = SourceSpan(path: page.source, offset: 0)
    return page.row == nil ? start : page.frontMatter.addressSpan ?? start
}

extension Diagnostic.Message {
    static func duplicateAddress(_ address: URLPath) -> Self {
        Self(id: "duplicate-address", text: "two pages have the address '\(address)'")
    }
    static func moreDuplicateAddresses(_ count: Int) -> Self {
        Self(
            id: "duplicate-address",
            text: "\(count) more addresses are those of several pages")
    }
}
