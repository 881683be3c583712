import Diagnostics
import Tables

extension SiteLoader {
    /// The dataset that a loader printed; what is wrong with the loader is told once, and its dataset is unreadable.
    ///
    /// - Parameters:
    ///   - loader: its path below `folder`.
    ///   - name: the dataset's name, or nil if its file's name gives none.
    mutating func addOutput(
        of loader: String, in folder: String, as name: String?, _ resource: Resource?,
        to catalog: inout TableCatalog
    ) throws(FileSystemError) {
        let path = folder + loader
        let span = SourceSpan(path: path, offset: 0)
        try addText(path)
        guard let result = loaders.results[path] else {
            diagnostics.append(.error(.loaderNotRun(loader), at: span))
            return catalog.addUnreadable(name ?? "")
        }
        diagnostics += result.diagnostics
        guard let name else {
            diagnostics.append(badDatasetName(loaderOutput(loader) ?? loader, at: span))
            return
        }
        guard let bytes = result.output, let output = loaderOutput(path) else {
            return catalog.addUnreadable(name)
        }
        let file = SourceFile(path: output, bytes: bytes)
        sources.add(file)
        let before = diagnostics.count
        add(file, as: name, resource, to: &catalog)
        for index in diagnostics[before...].indices where diagnostics[index].span?.path == output {
            diagnostics[index].notes.append(.init("this is what \(path) printed"))
        }
    }

    /// Remembers a loader's text, for diagnostics; a program in machine code has no lines to show.
    private mutating func addText(_ path: String) throws(FileSystemError) {
        guard let file = try files.sourceFile(path), !file.bytes.prefix(1024).contains(0) else {
            return
        }
        sources.add(file)
    }

    func loaderAsPath(_ resource: Resource) -> Diagnostic {
        .error(
            .loaderAsPath(resource.path), at: resource.span,
            help: "write path: \(loaderOutput(resource.path) ?? resource.path)")
    }
}
