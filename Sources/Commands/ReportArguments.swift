import ArgumentParser
import Diagnostics
import OrderedCollections
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a command reports.
struct ReportArguments: ParsableArguments {
    @Flag(help: "Write diagnostics and the summary as JSON lines to standard output.")
    var json = false

    @Flag(name: .shortAndLong, help: "Write nothing but problems.")
    var quiet = false

    @Flag(help: "Write a line for each phase with its time, too.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    }

    /// Writes the diagnostics: JSON lines to standard output, else text to standard error.
    func report(_ diagnostics: [Diagnostic], _ renderer: (Bool) -> DiagnosticRenderer) {
        Commands.report(diagnostics, asJSON: json, renderer)
    }

    /// Writes a line for people to standard error.
    func say(_ text: String) {
        guard !quiet, !json else { return }
        _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Says what happens: text to standard error, or a line of JSON to standard output.
    func tell(_ text: String, _ event: OrderedDictionary<String, Value>) {
        if json, !quiet {
            _ = writeAll(writeJSON(.object(event)) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
        }
        say(text)
    }

    /// Writes the summary: a line of JSON to standard output, or text to standard error.
    func sum(up summary: BuildSummary) {
        if verbose { say(summary.phases) }
        tell(summary.text, ["summary": summary.json])
    }

    /// Follows a build, on the terminal if there is one and it is not to be quiet.
    func progress() -> BuildProgress {
        BuildProgress(on: quiet ? nil : Terminal(STDERR_FILENO))
    }
}

/// Writes the diagnostics: JSON lines to standard output, else text to standard error.
///
/// - Parameter renderer: makes the renderer, with colour or without.
func report(
    _ diagnostics: [Diagnostic], asJSON: Bool, _ renderer: (Bool) -> DiagnosticRenderer
) {
    guard asJSON else {
        let text = renderer(Terminal.usesColor(STDERR_FILENO)).render(diagnostics)
        _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
        return
    }
    let renderer = renderer(false)
    var lines: [UInt8] = []
    for diagnostic in diagnostics {
        lines += writeJSON(jsonValue(diagnostic, renderer)) + [UInt8(ascii: "\n")]
    }
    _ = writeAll(lines, to: STDOUT_FILENO)
}

private func jsonValue(_ diagnostic: Diagnostic, _ renderer: DiagnosticRenderer) -> Value {
    var object: OrderedDictionary<String, Value> = [
        "severity": .string(diagnostic.severity.rawValue),
        "code": .string(diagnostic.message.id),
        "message": .string(diagnostic.message.text),
    ]
    if let span = diagnostic.span {
        object["file"] = .string(span.path)
        if let location = renderer.location(span) {
            object["line"] = .integer(location.line)
            object["column"] = .integer(location.column)
        }
    }
    if let place = diagnostic.tablePlace {
        object["row"] = place.row.map(Value.integer) ?? .null
        object["field"] = place.field.map(Value.string) ?? .null
    }
    object["help"] = diagnostic.help.map(Value.string)
    if !diagnostic.notes.isEmpty {
        object["notes"] = .array(
            diagnostic.notes.map { note in
                .string((note.span.map { renderer.place($0) + ": " } ?? "") + note.text)
            })
    }
    return .object(object)
}
