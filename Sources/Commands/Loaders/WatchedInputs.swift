import SiteModel

/// The files and folders at the top of a site that its loaders read beside those that every site has, as site.yml lists
/// them now; faults of site.yml are for a build to report.
func watchedLoaderInputs(of root: String) -> Set<String> {
    var files = InMemoryFileSystem()
    files.files["site.yml"] = try? LocalFileSystem(root: root).read("site.yml")
    let site = try? loadSite(from: files).value
    let inputs = site?.configuration.loaders.flatMap(\.inputs) ?? []
    // A pattern for names at the top is none that could be watched; the site's own folder is not looked through.
    return Set(inputs.compactMap { $0.text.split(separator: "/").first.map(String.init) })
        .filter { !$0.hasPrefix(".") && !$0.contains("*") }
}
