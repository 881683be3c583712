import Diagnostics
import Queries
import Tables
import Values

/// Reads the parts of a site, keeping what was read for diagnostics.
struct SiteLoader<Files: FileSystem> {
    let files: Files
    var observe: BuildObserver?
    /// What the site's loaders printed.
    var loaders = LoaderResults()
    /// The loaders whose output was asked for.
    var readLoaders: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var sources = SourceCollection()
    /// Of how many faults of a column each is told.
    var faultLimit = usualFaultLimit
    /// What the parts of large tables are read on.
    var loop: ParallelLoop
    /// Reads what datasets are made of by steps.
    var reshaper: any TableReshaper = NoTransforms()
    /// What queries may know of the machine.
    let querySettings: QuerySettings
    /// Answers queries.
    var queries: QueryRunner

    init(
        _ files: Files, _ querySettings: QuerySettings = QuerySettings(),
        loop: ParallelLoop = .serial
    ) {
        self.files = files
        self.querySettings = querySettings
        queries = QueryRunner(settings: querySettings)
        self.loop = loop
    }

    /// site.yml, or nil with a diagnostic if there is none or it does not parse.
    mutating func configuration() throws(FileSystemError) -> SiteConfiguration? {
        guard let file = try source("site.yml") else {
            diagnostics.append(
                .error(.noSite, help: "run the command in a site's folder or name it with --source")
            )
            return nil
        }
        guard let node = yaml(file.text) else { return nil }
        return take(decodeConfiguration(node))
    }

    /// The file at `path`, remembered for diagnostics.
    mutating func source(_ path: String) throws(FileSystemError) -> SourceFile? {
        guard let file = try files.sourceFile(path) else { return nil }
        sources.add(file)
        return file
    }

    /// The YAML of `text`, or nil with diagnostics; an empty text is an empty mapping.
    mutating func yaml(_ text: SourceText) -> ValueNode? {
        let parsed = parseYAML(text)
        diagnostics += parsed.diagnostics
        if parsed.value == nil, !parsed.diagnostics.hasErrors {
            return ValueNode(.object([]), span: text.span(at: 0))
        }
        return parsed.value
    }

    /// The value of a stage, its diagnostics kept.
    mutating func take<Value>(_ checked: Checked<Value>) -> Value {
        diagnostics += checked.diagnostics
        return checked.value
    }
}

extension Diagnostic.Message {
    static let noSite = Self(id: "no-site", text: "there is no site.yml here")
}
