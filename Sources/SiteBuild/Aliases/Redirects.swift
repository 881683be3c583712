import Diagnostics
import SiteModel

/// A page at each alias of the published pages that leads to the page. That something else is published there,
/// another alias too, is an error.
///
/// - Parameter artifacts: everything else that is published.
func redirects(beside artifacts: [Artifact], in shared: SharedScope) -> Checked<[Artifact]> {
    var redirects: [Artifact] = []
    var faults = FaultsOfRows()
    var paths = PublishedPaths(artifacts, shared.index.entries)
    var aliases: [String: PageAlias] = [:]
    for entry in shared.index.entries {
        for alias in entry.page.frontMatter.aliases {
            let key = alias.address.file.string.lowercased()
            if let other = aliases[key] {
                let notes: [Diagnostic.Note] =
                    alias.span == other.span
                    ? [] : [.init("it is an alias here already", at: other.span)]
                faults.add(
                    [.error(.repeatedAlias(alias.address), at: alias.span, notes: notes)],
                    of: entry.page)
                continue
            }
            if let owner = paths.owner(of: alias.address.file) {
                let isOwn = alias.address.file == entry.page.address.file
                faults.add(
                    [
                        .error(
                            .aliasTaken(alias.address, by: owner), at: alias.span,
                            help: isOwn
                                ? "remove it: it is the page's own address"
                                : "remove it or rename it")
                    ], of: entry.page)
                continue
            }
            aliases[key] = alias
            paths.add(alias.address)
            let redirect = redirect(from: alias.address, to: entry, in: shared)
            faults.add(redirect.diagnostics, of: entry.page)
            if let artifact = redirect.value { redirects.append(artifact) }
        }
    }
    return Checked(redirects, faults.diagnostics(in: shared.site))
}

/// What is published at a path, capitals aside: two paths that differ only in case are one on many file systems.
private struct PublishedPaths {
    private var owners: [String: String] = [:]
    /// A path that leads through a file cannot be published either.
    private var folders: Set<String> = []

    init(_ artifacts: [Artifact], _ entries: [SiteIndex.Entry]) {
        for artifact in artifacts {
            owners[artifact.path.string.lowercased()] = artifact.path.string
            for folder in artifact.path.folders { folders.insert(folder.lowercased()) }
        }
        // A page that could not be made has its address all the same.
        for entry in entries {
            owners[entry.page.address.file.string.lowercased()] = name(of: entry)
        }
    }

    private func name(of entry: SiteIndex.Entry) -> String {
        if entry.list != nil { return "the list '\(entry.title)'" }
        let row = entry.page.row.map { row in
            ", made for " + (row.label.map { "\($0) of " } ?? "a row of ") + row.dataset
        }
        return entry.page.source + (row ?? "")
    }

    /// Notes that a redirect is published at `alias`, so that no other leads through it.
    mutating func add(_ alias: URLPath) {
        owners[alias.file.string.lowercased()] = "another alias, '\(alias)'"
        for folder in alias.file.folders { folders.insert(folder.lowercased()) }
    }

    /// The page's source or the file that stands in the way, or nil.
    func owner(of path: OutputPath) -> String? {
        let name = path.string.lowercased()
        if let owner = owners[name] { return owner }
        if folders.contains(name) { return path.string + "/" }
        return path.folders.lazy.compactMap { owners[$0.lowercased()] }.first
    }
}

extension Diagnostic.Message {
    static func aliasTaken(_ address: URLPath, by owner: String) -> Self {
        Self(id: "alias-taken", text: "the alias '\(address)' is the address of \(owner)")
    }
    static func repeatedAlias(_ address: URLPath) -> Self {
        Self(id: "alias-taken", text: "the alias '\(address)' is taken already")
    }
}
