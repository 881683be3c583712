import Diagnostics
import Formats
import Processes

/// What is known of a loader before it runs.
struct LoaderPlan: Sendable {
    let path: String
    var configuration: LoaderConfiguration?
    var run: LoaderRun?
    var key = ""
    var kept: KeptLoaderOutput?
    var diagnostics: [Diagnostic] = []

    init(path: String) { self.path = path }

    private var span: SourceSpan { SourceSpan(path: path, offset: 0) }

    /// Whether what is kept is not what the loader would print now.
    var mustRun: Bool {
        guard let configuration, run != nil else { return false }
        return !configuration.isCached || kept?.key != key
    }

    /// Two sources of one file are a fault, as nobody can tell which was meant.
    mutating func checkOutput(_ names: [String], _ loaders: [String]) {
        guard let output = loaderOutput(path) else { return }
        if names.contains(output) {
            diagnostics.append(
                .error(
                    .loaderOutputExists(output, path), at: span,
                    help: "delete or rename one of them"))
        }
        if let first = loaders.first(where: { loaderOutput($0) == output }), first != path {
            diagnostics.append(
                .error(.twoLoaders(output, first), at: span, help: "delete or rename one of them"))
        }
    }

    mutating func prepare(
        _ listed: LoaderConfiguration, _ zone: UTCOffset, _ files: some FileSystem,
        _ runner: some LoaderRunner
    ) throws(FileSystemError) {
        configuration = listed
        var environment = ["LANG": "C.UTF-8", "TZ": zone.posixText]
        environment["PATH"] = runner.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
        for entry in listed.environment {
            if let value = runner.variable(entry.text) {
                environment[entry.text] = value
            } else {
                diagnostics.append(
                    .error(
                        .missingVariable(entry.text), at: entry.span,
                        help: "set it, as \(entry.text)=… laporan build"))
            }
        }
        // A new version of this text makes all loaders run again.
        var parts = ["1", path, listed.interpreter ?? "", zone.posixText]
        parts.append(ContentHash(try files.read(path) ?? []).hexadecimal)
        for entry in listed.inputs {
            let inputs = try inputs(entry.text, files)
            if inputs.isEmpty {
                diagnostics.append(
                    .error(.missingLoaderInput(entry.text), at: entry.span))
            }
            for input in inputs {
                parts += [input, ContentHash(try files.read(input) ?? []).hexadecimal]
            }
        }
        for entry in listed.environment { parts += [entry.text, environment[entry.text] ?? ""] }
        key = ContentHash(parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }).hexadecimal
        kept = runner.keptOutput(of: path)
        guard !diagnostics.hasErrors else { return }
        run = LoaderRun(
            path: path, interpreter: listed.interpreter, environment: environment,
            limits: ProcessLimits(
                time: .seconds(listed.timeout), outputBytes: listed.outputLimit))
    }

    /// The files that a pattern names, in the order of their paths. No more is listed than its part without stars.
    private func inputs(
        _ pattern: String, _ files: some FileSystem
    ) throws(FileSystemError) -> [String] {
        let parts = pattern.split(separator: "/")
        let fixed = parts.prefix { !$0.contains("*") }.joined(separator: "/")
        let listed = try files.list(fixed).filter {
            $0.kind == .file && isLoaderInput($0.path, of: pattern)
        }
        if !listed.isEmpty || pattern.contains("*") { return listed.map(\.path) }
        // A folder that is empty is none that could be read.
        guard try files.list(fixed).isEmpty, try files.read(pattern) != nil else { return [] }
        return [pattern]
    }

    func finish(by runner: some LoaderRunner, isOffline: Bool) async -> LoaderResult {
        guard let configuration, let run else {
            return LoaderResult(output: nil, diagnostics: diagnostics)
        }
        if isOffline || !mustRun, let kept {
            let isOutdated = kept.key != key
            return LoaderResult(
                output: kept.bytes,
                diagnostics: isOutdated ? [.warning(.outdatedOutputUsed, at: span)] : [])
        }
        if isOffline {
            return LoaderResult(
                output: nil,
                diagnostics: [.error(.noOutputOffline, at: span, help: "build once without it")])
        }
        let end = await runner.run(run)
        if let fault = end.fault(of: configuration) { return failed(fault) }
        guard case .ran(let outcome) = end, !outcome.output.isEmpty else {
            return failed(
                .error(
                    .loaderPrintedNothing, at: span,
                    help: "what it prints is the dataset; let it fail if it has none"))
        }
        let reason = runner.keep(KeptLoaderOutput(key: key, bytes: outcome.output), of: path)
        return LoaderResult(
            output: outcome.output,
            diagnostics: reason.map { [.warning(.outputNotKept($0), at: span)] } ?? [])
    }

    /// What a fault leads to: an error, or the last output with a warning.
    private func failed(_ fault: Diagnostic) -> LoaderResult {
        guard configuration?.onFailure == .keep, let kept else {
            var fault = fault
            if kept != nil {
                fault.notes.append(
                    .init(
                        "what it printed before is kept; 'on_failure: keep' in site.yml would use it"
                    ))
            }
            return LoaderResult(output: nil, diagnostics: [fault])
        }
        var warning = Diagnostic.warning(.lastOutputUsed, at: span, help: fault.help)
        warning.notes = [.init(fault.message.text)] + fault.notes
        return LoaderResult(output: kept.bytes, diagnostics: [warning])
    }
}
