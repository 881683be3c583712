package import ArgumentParser
import Charts
import Diagnostics
import Formats
import Markup
import SiteModel
import Tables
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan chart`: one Vega-Lite specification to SVG.
package struct ChartCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draws one Vega-Lite specification as SVG.",
        discussion: """
            Writes what can be drawn. Exit codes: 0 all of it was understood, 1 a part was not, 2 usage, \
            4 a file cannot be read or written.
            """)

    @Argument(help: "The specification: JSON or YAML.", completion: .file())
    var spec: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file to write; standard output if there is none.", valueName: "file"),
        completion: .file(extensions: ["svg"]))
    var output: String?

    @Option(help: "The look: vega or report.", completion: .list(["vega", "report"]))
    var theme = "vega"

    @Option(
        help: ArgumentHelp(
            "Where data files are that do not lie beside the specification.", valueName: "folder"),
        completion: .directory)
    var dataDir: String?

    @Flag(help: "Write diagnostics as JSON lines to standard output.")
    var json = false

    package init() {}

    package func validate() throws {
        if ChartTheme(rawValue: theme) == nil {
            throw ValidationError("the theme is one of vega and report, not '\(theme)'")
        }
    }

    package func run() throws {
        guard let bytes = contents(of: spec) else {
            _ = writeAll(
                Array("error: '\(spec)' cannot be read\n".utf8), to: STDERR_FILENO)
            throw ExitCode(4)
        }
        let file = SourceFile(path: spec, bytes: bytes)
        let parsed = spec.hasSuffix(".json") ? parseJSON(file.text) : parseYAML(file.text)
        var diagnostics = parsed.diagnostics
        var chart: RenderedChart?
        if let node = parsed.value {
            let data = ChartFiles(folders: [folder(of: spec)] + [dataDir].compactMap { $0 })
            let options = ChartOptions(
                theme: ChartTheme(rawValue: theme) ?? .vega, locale: .vega)
            let rendered = renderChart(node, data: data, options: options)
            diagnostics += rendered.diagnostics
            chart = rendered.value
        } else if !diagnostics.hasErrors {
            diagnostics.append(.error(.emptySpecification, at: file.text.span(at: 0)))
        }
        let shown = diagnostics.sortedForReport
        report(shown, asJSON: json) { colored in
            DiagnosticRenderer(usesColor: colored) { $0 == file.path ? file : nil }
        }
        if let chart, !write(Array(chart.svg.utf8)) { throw ExitCode(4) }
        if shown.hasErrors || chart == nil { throw ExitCode(1) }
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        guard let output else { return writeAll(bytes, to: STDOUT_FILENO) }
        let descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            _ = writeAll(
                Array("error: '\(output)' cannot be written\n".utf8), to: STDERR_FILENO)
            return false
        }
        let isWritten = writeAll(bytes, to: descriptor)
        return close(descriptor) == 0 && isWritten
    }
}

/// Data files in the first of some folders that has them; no datasets.
private struct ChartFiles: ChartDataProvider {
    var folders: [String]

    var names: [String] { [] }

    func table(named name: String) -> Table? { nil }

    func file(_ url: String) -> [UInt8]? {
        if url.hasPrefix("/") { return contents(of: url) }
        for folder in folders {
            if let bytes = contents(of: folder + "/" + url) { return bytes }
        }
        return nil
    }
}

private func contents(of path: String) -> [UInt8]? {
    do throws(FileSystemError) { return try readFile(path) } catch { return nil }
}

private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}
