import Processes
import SiteModel

/// Acts out the few commands of the shell that a test's loaders consist of, without running anything.
struct ScriptedLoaderRunner: LoaderRunner {
    let files: [String: String]

    func variable(_ name: String) -> String? { name == "PATH" ? "/usr/bin:/bin" : nil }

    /// What a test writes as the file `kept PATH`.
    func keptOutput(of path: String) -> KeptLoaderOutput? {
        files["kept \(path)"].map { KeptLoaderOutput(key: "", bytes: Array($0.utf8)) }
    }

    func keep(_ output: KeptLoaderOutput, of path: String) -> String? { nil }

    func run(_ run: LoaderRun) async -> LoaderEnd {
        var lines = (files[run.path] ?? "").split(separator: "\n")[...]
        if run.interpreter == nil {
            guard let first = lines.popFirst(), first.hasPrefix("#!") else {
                return .noInterpreterLine
            }
            if first != "#!/bin/sh" {
                return .noInterpreter(String(first.split(separator: " ").last ?? first))
            }
        }
        var outcome = ProcessOutcome(ending: .exited(0))
        for line in lines {
            switch line.split(separator: " ").first {
            case "echo" where line.hasSuffix(" >&2"):
                outcome.errorLines.append(String(line.dropFirst(5).dropLast(4)))
            case "echo": outcome.output += Array((line.dropFirst(5) + "\n").utf8)
            case "exit": outcome.ending = .exited(Int(line.dropFirst(5)) ?? 0)
            case "kill": outcome.ending = .signalled(9)
            case "sleep": outcome.ending = line.hasSuffix("&") ? .leftOutputOpen : .tookTooLong
            case "yes": outcome.ending = .printedTooMuch
            default: return .notExecutable
            }
        }
        return .ran(outcome)
    }
}
