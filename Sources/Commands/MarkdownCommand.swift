package import ArgumentParser
import Diagnostics
import Markdown
import Markup
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan markdown`: Markdown to an HTML fragment, without a site around it.
///
/// Without data nothing is evaluated: expressions and component blocks are shown as they are written.
package struct MarkdownCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Turns Markdown into an HTML fragment on standard output.")

    @Argument(
        help: "The file to read; standard input if there is none.", completion: .file())
    package var file: String?

    @Flag(help: "Let raw HTML and links of any scheme pass.")
    package var unsafe = false

    @Flag(help: "Read plain CommonMark, without tables, footnotes, expressions and the like.")
    package var commonmark = false

    @Flag(help: "Read many texts and write many fragments, with a zero byte between them.")
    package var batch = false

    package init() {}

    package func run() throws {
        let path = file ?? "standard input"
        let input: [UInt8]
        do {
            input = try file.map { try readFile($0) } ?? readStandardInput()
        } catch let error as FileSystemError {
            report([error.diagnostic], path: path, input: [])
            throw ExitCode(4)
        }
        let documents =
            batch
            ? input.split(separator: 0, omittingEmptySubsequences: false).map(Array.init) : [input]
        var hasErrors = false
        var output: [UInt8] = []
        for (index, document) in documents.enumerated() {
            if index > 0 { output.append(0) }
            let result = fragment(document, path: path)
            report(result.diagnostics, path: path, input: document)
            hasErrors = hasErrors || result.diagnostics.hasErrors
            output += result.value
        }
        guard writeAll(output, to: STDOUT_FILENO) else { throw ExitCode(4) }
        if hasErrors { throw ExitCode(1) }
    }

    private func fragment(_ input: [UInt8], path: String) -> Checked<[UInt8]> {
        if commonmark { return Checked(renderCommonMark(input, allowsRawHTML: unsafe)) }
        var options = MarkdownOptions()
        options.allowsRawHTML = unsafe
        options.tableAlignment = .attribute
        options.words.footnotes = ""
        let text = SourceText(path: path, bytes: input)
        let document = parseMarkdown(text, options: options)
        let html = document.value.render(.verbatim(document.value))
        return Checked(html.value.bytes, document.diagnostics + html.diagnostics)
    }

    private func report(_ diagnostics: [Diagnostic], path: String, input: [UInt8]) {
        guard !diagnostics.isEmpty else { return }
        let renderer = DiagnosticRenderer { _ in SourceFile(path: path, bytes: input) }
        _ = writeAll(
            Array(renderer.render(diagnostics.sortedForReport).utf8), to: STDERR_FILENO)
    }
}

func readStandardInput() throws -> [UInt8] {
    var input: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw FileSystemError("read", "standard input") }
        if count == 0 { return input }
        input += chunk[..<count]
    }
}
