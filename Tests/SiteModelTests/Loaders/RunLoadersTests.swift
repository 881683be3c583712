import Diagnostics
import Processes
import SiteModel
import Synchronization
import Tables
import Testing

/// Remembers its runs, and what it was told to keep.
private final class RecordingRunner: LoaderRunner {
    let end: LoaderEnd
    let variables: [String: String]
    private let state = Mutex<(runs: [LoaderRun], kept: [String: KeptLoaderOutput])>(([], [:]))

    init(_ end: LoaderEnd, variables: [String: String] = [:]) {
        self.end = end
        self.variables = variables
    }

    convenience init(printing text: String, variables: [String: String] = [:]) {
        self.init(
            .ran(ProcessOutcome(ending: .exited(0), output: Array(text.utf8))),
            variables: variables)
    }

    var runs: [LoaderRun] { state.withLock { $0.runs } }
    var kept: [String: KeptLoaderOutput] {
        get { state.withLock { $0.kept } }
        set { state.withLock { $0.kept = newValue } }
    }

    func run(_ run: LoaderRun) async -> LoaderEnd {
        state.withLock { $0.runs.append(run) }
        return end
    }
    func keptOutput(of path: String) -> KeptLoaderOutput? { kept[path] }
    func keep(_ output: KeptLoaderOutput, of path: String) -> String? {
        state.withLock { $0.kept[path] = output }
        return nil
    }
    func variable(_ name: String) -> String? { variables[name] }
}

@Suite struct `Loaders` {
    private let path = "content/data/jkn.csv.sh"

    private func files(
        _ entry: String, _ more: [String: String] = [:]
    ) -> InMemoryFileSystem {
        let site = [
            "site.yml": "title: x\ntime_zone: Asia/Jakarta\nloaders: [\(entry)]",
            path: "#!/bin/sh\necho a\n",
        ]
        return InMemoryFileSystem(texts: site.merging(more) { _, new in new })
    }

    @Test func `run with their limits and nothing of the environment but what they may have`()
        async throws
    {
        let runner = RecordingRunner(
            printing: "a\n1\n", variables: ["PATH": "/bin", "KEY": "1", "SECRET": "2"])
        let entry = "{path: \(path), timeout: 5, output: 2 MB, environment: [KEY]}"
        let results = try await runLoaders(of: files(entry), by: runner)
        #expect(results.results[path]?.output == Array("a\n1\n".utf8))
        #expect(results.results[path]?.diagnostics == [])
        let run = try #require(runner.runs.first)
        #expect(
            run.environment == [
                "PATH": "/bin", "LANG": "C.UTF-8", "TZ": "<+07>-07", "KEY": "1",
            ])
        #expect(run.limits.time == .seconds(5) && run.limits.outputBytes == 2_000_000)
    }

    @Test func `run again only when something that they are made from changes`() async throws {
        let runner = RecordingRunner(printing: "a\n", variables: ["KEY": "1"])
        let entry = "{path: \(path), environment: [KEY], inputs: [raw/*.txt, other]}"
        let inputs = ["raw/a.txt": "1", "other/b/c.txt": "2", "raw/d.csv": "3"]
        _ = try await runLoaders(of: files(entry, inputs), by: runner)
        _ = try await runLoaders(of: files(entry, inputs), by: runner)
        #expect(runner.runs.count == 1)
        var changed = inputs
        changed["raw/d.csv"] = "not an input"
        _ = try await runLoaders(of: files(entry, changed), by: runner)
        #expect(runner.runs.count == 1)
        for (name, text) in [("other/b/c.txt", "4"), ("raw/new.txt", ""), (path, "#!/bin/sh")] {
            changed[name] = text
            let count = runner.runs.count
            _ = try await runLoaders(of: files(entry, changed), by: runner)
            #expect(runner.runs.count == count + 1, "\(name)")
        }
        let other = RecordingRunner(printing: "b\n", variables: ["KEY": "2"])
        other.kept = runner.kept
        _ = try await runLoaders(of: files(entry, changed), by: other)
        #expect(other.runs.count == 1)
    }

    @Test func `run each time if they say so`() async throws {
        let runner = RecordingRunner(printing: "a\n")
        for _ in 0..<2 {
            _ = try await runLoaders(of: files("{path: \(path), cache: false}"), by: runner)
        }
        #expect(runner.runs.count == 2)
    }

    @Test func `that fail give nothing, and keep what was printed before`() async throws {
        let outcome = ProcessOutcome(ending: .exited(1), output: Array("part".utf8))
        let runner = RecordingRunner(.ran(outcome))
        let before = KeptLoaderOutput(key: "old", bytes: Array("whole".utf8))
        runner.kept[path] = before
        let results = try await runLoaders(of: files(path), by: runner)
        #expect(results.results[path]?.output == nil)
        #expect(results.results[path]?.diagnostics.map(\.message.id) == ["loader-failed"])
        #expect(runner.kept == [path: before])
    }

    @Test func `that may fail give what was printed before, with a warning`() async throws {
        let runner = RecordingRunner(.ran(ProcessOutcome(ending: .tookTooLong)))
        runner.kept[path] = KeptLoaderOutput(key: "old", bytes: [1])
        let entry = "{path: \(path), on_failure: keep}"
        let result = try await runLoaders(of: files(entry), by: runner).results[path]
        #expect(result?.output == [1])
        #expect(result?.diagnostics.map(\.severity) == [.warning])
        runner.kept = [:]
        let none = try await runLoaders(of: files(entry), by: runner).results[path]
        #expect(none?.output == nil)
        #expect(none?.diagnostics.hasErrors == true)
    }

    @Test func `do not run offline`() async throws {
        let runner = RecordingRunner(printing: "a\n")
        let missing = try await runLoaders(of: files(path), by: runner, isOffline: true)
        #expect(missing.results[path]?.diagnostics.map(\.message.id) == ["no-output-offline"])
        runner.kept[path] = KeptLoaderOutput(key: "old", bytes: [1])
        let old = try await runLoaders(of: files(path), by: runner, isOffline: true)
        #expect(old.results[path]?.output == [1])
        #expect(old.results[path]?.diagnostics.map(\.message.id) == ["last-output-used"])
        #expect(runner.runs.isEmpty)
    }

    @Test func `are read as the files that they print`() async throws {
        let files = files(
            path,
            [
                "content/data/datapackage.yml":
                    "resources: [{name: peserta, path: jkn.csv, schema: {fields: [{name: n, type: string}]}}]"
            ])
        let runner = RecordingRunner(printing: "n\n007\n")
        let results = try await runLoaders(of: files, by: runner)
        let loaded = try loadCatalog(from: files, in: "content/data/", loaders: results)
        #expect(loaded.diagnostics == [])
        #expect(loaded.value.catalog.names == ["peserta"])
        #expect(loaded.value.catalog["peserta"]?.path == "content/data/jkn.csv")
    }

    @Test func `do not run outside of a site`() throws {
        let files = InMemoryFileSystem(texts: ["jkn.csv.sh": "#!/bin/sh"])
        let loaded = try loadCatalog(from: files, in: "")
        #expect(loaded.diagnostics.map(\.message.id) == ["loader-not-run"])
    }

    @Test(arguments: [
        ("jkn.csv.py", "jkn.csv"), ("a.b.ndjson.sh", "a.b.ndjson"), ("x/jkn.xlsx.R", "x/jkn.xlsx"),
        ("jkn.csv", nil), ("jkn.py", nil), ("jkn.csv.", nil), ("jkn.txt.py", nil), ("", nil),
        ("a.csv.d/x", nil), ("jkn.py.csv", nil),
    ])
    func `are named after what they print`(name: String, output: String?) {
        #expect(loaderOutput(name) == output)
    }

    @Test(arguments: [
        ("raw/a.txt", "raw/*.txt", true), ("raw/a.csv", "raw/*.txt", false),
        ("raw/b/a.txt", "raw/*.txt", false), ("raw/b/a.txt", "raw", true),
        ("raw/b/a.txt", "r*w/*", true), ("rawa/b", "raw", false), ("raw/aXbXc", "raw/a*b*c", true),
        ("raw/abX", "raw/a*b", false), ("raw/a", "raw/a/b", false), ("raw/a", "", false),
    ])
    func `read the files that their patterns name`(path: String, pattern: String, isMet: Bool) {
        #expect(isLoaderInput(path, of: pattern) == isMet)
    }
}
