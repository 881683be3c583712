import Diagnostics
import Tables
import Values

/// What the folder content holds.
struct SiteContent {
    var pages: [Page] = []
    var catalog = TableCatalog()
    var measures = MeasureSet()
    var ownedFiles: [String: [UInt8]] = [:]
}

extension SiteLoader {
    /// The pages, datasets, measures and files below content.
    mutating func content(
        _ configuration: SiteConfiguration
    ) throws(FileSystemError) -> SiteContent {
        var content = SiteContent()
        let dataFolder = "content/data/"
        var dataFiles: [String] = []
        for entry in try files.list("content") where entry.kind == .file {
            guard isSafeRelativePath(entry.path) else {
                diagnostics.append(
                    .error(.badFileName(entry.path), help: "rename the file or its folder"))
                continue
            }
            if entry.path.hasPrefix(dataFolder) {
                dataFiles.append(String(entry.path.dropFirst(dataFolder.count)))
            } else if entry.path.hasSuffix(".md") {
                if let page = try page(entry.path, configuration) { content.pages.append(page) }
            } else if let bytes = try files.read(entry.path) {
                content.ownedFiles[String(entry.path.dropFirst("content/".count))] = bytes
            }
        }
        if content.pages.isEmpty, !diagnostics.hasErrors {
            diagnostics.append(.error(.noPages, help: "write the front page as content/index.md"))
        }
        content.measures = try measures(dataFolder + "measures.yml", configuration)
        observe?(.began(.data))
        content.catalog = try catalog(dataFiles, in: dataFolder)
        return content
    }

    private mutating func measures(
        _ path: String, _ configuration: SiteConfiguration
    ) throws(FileSystemError) -> MeasureSet {
        guard let file = try source(path), let node = yaml(file.text) else { return MeasureSet() }
        return take(decodeMeasures(node, languages: configuration.languages))
    }
}

extension Diagnostic.Message {
    /// - Parameter path: shown without the characters that are at fault, which a terminal would obey.
    static func badFileName(_ path: String) -> Self {
        let shown = path.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : String(scalar)
        }
        return Self(
            id: "bad-file-name",
            text: "'\(shown.joined())' has a control character or a backslash in its name")
    }
    static let noPages = Self(id: "no-pages", text: "'content' holds no page")
}
