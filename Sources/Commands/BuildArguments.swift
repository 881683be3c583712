import ArgumentParser
import Charts
import Diagnostics
import Formats
import Publishing
import Queries
import SiteBuild
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What `build`, `check` and `serve` have in common.
struct BuildArguments: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The site's folder.", valueName: "folder"),
        completion: .directory)
    var source = "."

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Instead of site.yml's base_url.", valueName: "address"))
    var baseURL: String?

    @Flag(name: [.customShort("D"), .long], help: "Build drafts, too.")
    var drafts = false

    @Flag(help: "Build pages before their release, too.")
    var future = false

    @Option(
        help: ArgumentHelp(
            "The time that releases are compared with, as 2018-02-15T09:30:00+07:00; "
                + "SOURCE_DATE_EPOCH, else now, if not given.",
            valueName: "instant"))
    var clock: String?

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp(
            "How many pages are made at a time; one for each core if 0.", valueName: "count"))
    var jobs = 0

    @Flag(help: "Fail on warnings, too.")
    var strict = false

    @OptionGroup var queries: QueryArguments

    func validate() throws {
        if jobs < 0 { throw ValidationError("--jobs must not be negative") }
        if let clock, parseISOInstant(clock)?.zone == nil {
            throw ValidationError(
                "--clock must be a date and a time with a zone, as 2018-02-15T09:30:00+07:00")
        }
        if let baseURL {
            do throws(BaseURLFault) {
                _ = try readBaseURL(baseURL)
            } catch {
                throw ValidationError("--base-url \(error.text)")
            }
        }
    }

    private var jobCount: Int { jobs == 0 ? sysconf(Int32(_SC_NPROCESSORS_ONLN)) : jobs }

    /// The options of a build that starts now.
    func options() throws -> BuildOptions {
        var options = BuildOptions(clock: try instant(), jobs: jobCount)
        options.includesDrafts = drafts
        options.includesFuture = future
        options.baseURL = try baseURL.map(readBaseURL)
        return options
    }

    fileprivate func instant() throws -> Instant {
        if let clock, let parsed = parseISOInstant(clock) { return parsed.instant }
        if let epoch = getenv("SOURCE_DATE_EPOCH") {
            let text = String(cString: epoch)
            guard let seconds = Int64(text),
                let instant = Instant(milliseconds: Double(seconds) * 1000)
            else {
                throw ValidationError("SOURCE_DATE_EPOCH must be a count of seconds, not '\(text)'")
            }
            return instant
        }
        return currentTime()
    }
}

extension BuildArguments {
    /// Runs the site's loaders and loads it, and makes nothing. The site is nil if there is none.
    ///
    /// - Parameters:
    ///   - keepsSnapshots: whether the answers of servers are kept for builds that are offline.
    ///   - memory: the answers of servers that are not asked for again.
    func load(
        keepsSnapshots: Bool = false, memory: ServerAnswers? = nil, observe: BuildObserver? = nil
    ) async throws -> SiteBuildResult {
        let files = LocalFileSystem(root: source)
        var settings = queries.settings(source: source, clock: try instant())
        settings.keepsSnapshots = keepsSnapshots
        settings.memory = memory
        do {
            let loaders = try await runLoaders(
                of: files, by: LocalLoaderRunner(root: source), isOffline: queries.offline,
                width: try options().jobs
            ) { observe?(.began(.loaders)) }
            let loaded = try loadSite(
                from: files, reshaper: VegaLiteTransforms(), queries: settings, loaders: loaders,
                loop: .threads(jobCount), observe: observe)
            return SiteBuildResult(
                site: loaded.value, built: nil, diagnostics: loaded.diagnostics.sortedForReport,
                files: files)
        } catch let error as FileSystemError {
            return SiteBuildResult(failure: error.diagnostic, files: files)
        }
    }

    /// Loads and makes the site. The site is nil if there is none to make.
    ///
    /// - Parameters:
    ///   - keepsSnapshots: whether the answers of servers are kept for builds that are offline.
    ///   - memory: the answers of servers that are not asked for again.
    ///   - observe: is told how far the build is.
    func build(
        keepsSnapshots: Bool = false, memory: ServerAnswers? = nil, observe: BuildObserver? = nil
    ) async throws -> SiteBuildResult {
        var result = try await load(
            keepsSnapshots: keepsSnapshots, memory: memory, observe: observe)
        guard let site = result.site else { return result }
        let built = await buildSite(site, options: try options(), observe: observe)
        result.built = built.value
        result.diagnostics = (result.diagnostics + built.diagnostics).sortedForReport
        return result
    }
}

/// A build, and what is to be said about it.
struct SiteBuildResult: Sendable {
    var site: Site?
    var built: BuiltSite?
    var diagnostics: [Diagnostic]
    /// Whether the files could not even be read.
    var isInputFailure = false
    private let files: LocalFileSystem

    init(
        site: Site?, built: BuiltSite?, diagnostics: [Diagnostic], files: LocalFileSystem
    ) {
        self.site = site
        self.built = built
        self.diagnostics = diagnostics
        self.files = files
    }

    init(failure: Diagnostic, files: LocalFileSystem) {
        self.init(site: nil, built: nil, diagnostics: [failure], files: files)
        isInputFailure = true
    }

    /// Shows the diagnostics with the lines that the build read.
    func renderer(usesColor: Bool = false) -> DiagnosticRenderer {
        let sources = site?.sources
        let files = files
        return DiagnosticRenderer(usesColor: usesColor) { path in
            // A site that could not be loaded is read again for the lines to show.
            sources?[path] ?? (try? files.sourceFile(path))
        }
    }

    /// What to say last.
    func summary(
        _ outcome: BuildSummary.Outcome, _ times: PhaseTimes,
        _ publication: PublicationSummary? = nil
    ) -> BuildSummary {
        BuildSummary(
            outcome: outcome, pageCount: built?.pageCount,
            fileCount: built?.artifacts.count ?? 0, publication: publication,
            diagnostics: diagnostics, times: times)
    }

    /// Whether the site may be published.
    func isAcceptable(strict: Bool) -> Bool {
        guard built != nil, !diagnostics.hasErrors else { return false }
        return !strict || !diagnostics.contains { $0.severity == .warning }
    }
}
