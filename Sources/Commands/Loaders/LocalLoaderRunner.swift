import Processes
import Publishing
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs the loaders of a site on this machine, in the site's folder, and keeps what they print below `.laporan`.
struct LocalLoaderRunner: LoaderRunner {
    /// The site's folder.
    let root: String

    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    func run(_ run: LoaderRun) async -> LoaderEnd {
        let path = run.environment["PATH"] ?? ""
        var command = ProcessCommand(
            executable: run.path, environment: run.environment, workingFolder: root,
            limits: run.limits)
        if let interpreter = run.interpreter {
            guard let found = searchProgram(interpreter, in: path) else {
                return .noInterpreter(interpreter)
            }
            command.executable = found
            command.arguments = [run.path]
        } else if let fault = fault(of: run.path, searching: path) {
            return fault
        }
        return .ran(await runProcessAside(command))
    }

    /// Why the system could not start a file, found out before it is asked, as it says less.
    private func fault(of loader: String, searching path: String) -> LoaderEnd? {
        let file = root + "/" + loader
        guard access(file, X_OK) == 0 else { return .notExecutable }
        guard let bytes = try? readFile(file) else { return nil }
        guard bytes.starts(with: "#!".utf8) else {
            return Self.isProgram(bytes) ? nil : .noInterpreterLine
        }
        let line = bytes.dropFirst(2).prefix { $0 != UInt8(ascii: "\n") }
        if line.last == UInt8(ascii: "\r") { return .carriageReturn }
        let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            .map { String(decoding: $0, as: UTF8.self) }
        guard let interpreter = words.first else { return .noInterpreterLine }
        if access(interpreter, X_OK) != 0 { return .noInterpreter(interpreter) }
        // Its options aside, env's first argument is what it runs.
        guard interpreter.hasSuffix("/env"),
            let name = words.dropFirst().first(where: { !$0.hasPrefix("-") && !$0.contains("=") }),
            searchProgram(name, in: path) == nil
        else { return nil }
        return .noInterpreter(name)
    }

    /// Whether the bytes begin as a program in machine code does, on Linux or macOS.
    private static func isProgram(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            [0x7F, 0x45, 0x4C, 0x46], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],
        ]
        return marks.contains { bytes.starts(with: $0) }
    }
}
