package import ArgumentParser
import Diagnostics
import Publishing
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan init DIR`: a small complete site to start from, out of the executable alone.
package struct InitCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a folder with a small complete site to start from.",
        discussion: """
            The folder must be new or empty. Exit codes: 0 made, 2 the folder is not empty, 4 it cannot be \
            written.
            """)

    @Argument(help: "The folder to make.")
    package var folder: String

    @Option(
        help: ArgumentHelp(
            "A language of the site, the first one first; id and en if not given.",
            valueName: starterLanguages.joined(separator: "|")))
    package var language: [String] = []

    @Flag(name: .shortAndLong, help: "Write nothing but problems.")
    package var quiet = false

    package init() {}

    package func validate() throws {
        if folder.isEmpty { throw ValidationError("the folder's name is empty") }
        for (index, code) in language.enumerated() {
            guard starterLanguages.contains(code) else {
                throw ValidationError(
                    "'\(code)' is not a language of the starter site; known: "
                        + starterLanguages.joined(separator: ", "))
            }
            guard !language[..<index].contains(code) else {
                throw ValidationError("'\(code)' is given twice")
            }
        }
    }

    package func run() throws {
        let files = starterSite(languages: language.isEmpty ? starterLanguages : language)
        do throws(CreateFolderError) {
            try createFolder(folder, with: files)
        } catch {
            let renderer = DiagnosticRenderer(usesColor: Terminal.usesColor(STDERR_FILENO)) { _ in
                nil
            }
            _ = writeAll(Array(renderer.render([error.diagnostic]).utf8), to: STDERR_FILENO)
            if case .system = error { throw ExitCode(4) }
            throw ExitCode(2)
        }
        guard !quiet else { return }
        _ = writeAll(Array(nextSteps(files.count).utf8), to: STDERR_FILENO)
    }

    /// The commands that most likely come next.
    private func nextSteps(_ count: Int) -> String {
        let isHere = folder == "." || folder == "./"
        return """
            Made a site of \(count) files in '\(folder)'. Next:
            \(isHere ? "" : "  cd \(quoted(folder))\n")\
              laporan serve    previews it while you write
              laporan build    makes the folder public/

            """
    }

    /// The name as a shell takes it.
    private func quoted(_ name: String) -> String {
        let plain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "/._-".utf8.contains(byte)
            }
        }
        return plain
            ? name
            : "'"
                + name.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
