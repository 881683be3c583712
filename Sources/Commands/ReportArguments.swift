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
    @Flag(help: "Write diagnostics as JSON lines to standard output.")
    var json = false

    @Flag(name: .shortAndLong, help: "Write nothing but diagnostics.")
    var quiet = false

    @Flag(help: "Write the time of each phase, too.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    }

    /// Writes the diagnostics: JSON lines to standard output, else text to standard error.
    func report(_ diagnostics: [Diagnostic], _ renderer: (Bool) -> DiagnosticRenderer) {
        guard json else {
            let colored = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
            _ = writeAll(
                Array(renderer(colored).render(diagnostics).utf8), to: STDERR_FILENO)
            return
        }
        let renderer = renderer(false)
        var lines: [UInt8] = []
        for diagnostic in diagnostics {
            lines += writeJSON(jsonValue(diagnostic, renderer)) + [UInt8(ascii: "\n")]
        }
        _ = writeAll(lines, to: STDOUT_FILENO)
    }

    /// Writes a line for people to standard error.
    func say(_ text: String) {
        guard !quiet, !json else { return }
        _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// `2 errors, 1 warning`; nil if there are none.
    func count(_ diagnostics: [Diagnostic]) -> String? {
        func part(_ severity: Diagnostic.Severity) -> String? {
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let parts = [part(.error), part(.warning)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
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
    object["help"] = diagnostic.help.map(Value.string)
    if !diagnostic.notes.isEmpty {
        object["notes"] = .array(
            diagnostic.notes.map { note in
                .string((note.span.map { renderer.place($0) + ": " } ?? "") + note.text)
            })
    }
    return .object(object)
}
