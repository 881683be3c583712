package import ArgumentParser
import Diagnostics
import Formats
import Markup
import SiteModel
import Templates
import Values

/// Renders one template with values from a JSON file to standard output.
package struct TemplateCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Renders one Jinja template with the values of a JSON file.",
        discussion: """
            Null prints None and numbers print as Jinja prints them. Exit codes: 0 rendered, 1 a fault in a \
            template or in the values, 2 usage, 4 a file cannot be read.
            """
    )

    @Argument(help: "The template.", completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            "A JSON file: the members of its object are the template's names.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var context: String?

    @Option(
        help: ArgumentHelp(
            "The folder of the templates that it extends, includes and imports.",
            valueName: "folder"),
        completion: .directory)
    var templates: String?

    @Flag(inversion: .prefixedNo, help: "Escape text for HTML.")
    var autoescape = true

    package init() {}

    package func run() throws {
        let folder = templates ?? parentFolder(file)
        let library = TemplateLibrary(checksMarkup: autoescape) { name in
            guard isInside(name) else { return nil }
            return bytes(of: folder + "/" + name).map { SourceFile(path: name, bytes: $0) }
        }
        var values = TemplateContext(locale: .en)
        values.autoescapes = autoescape
        values.nullOutput = .asJinja
        let source = try read(file)
        let shown = SourceFile(path: fileName(file), bytes: source)
        if let context { values.locals = try members(of: context) }
        let checked = parseTemplate(shown.text, checksMarkup: autoescape)
        guard let template = checked.value else {
            throw report(checked.diagnostics, shown, folder)
        }
        let html: HTML
        do throws(Failure) {
            html = try render(template, library: library, context: values)
        } catch {
            throw report(error.diagnostics, shown, folder)
        }
        guard writeAll(html.bytes, to: 1) else { throw ExitCode(4) }
    }

    private func members(of path: String) throws -> [String: TemplateValue] {
        let file = SourceFile(path: path, bytes: try read(path))
        let checked = parseJSON(file.text)
        guard let node = checked.value, !checked.diagnostics.hasErrors else {
            throw report(checked.diagnostics, file, "")
        }
        guard case .object(let members) = node.value else {
            throw report([.error(.contextNotMapping(node.kind), at: node.span)], file, "")
        }
        return Dictionary(uniqueKeysWithValues: members.map { ($0.key, TemplateValue($0.value)) })
    }

    private func read(_ path: String) throws -> [UInt8] {
        guard let bytes = bytes(of: path) else {
            _ = writeAll(Array("error: '\(path)' cannot be read\n".utf8), to: 2)
            throw ExitCode(4)
        }
        return bytes
    }

    private func report(
        _ diagnostics: [Diagnostic], _ file: SourceFile, _ folder: String
    ) -> ExitCode {
        let renderer = DiagnosticRenderer { path in
            if path == file.path { return file }
            return bytes(of: folder + "/" + path).map { SourceFile(path: path, bytes: $0) }
        }
        _ = writeAll(Array(renderer.render(diagnostics).utf8), to: 2)
        return ExitCode(1)
    }
}

private func parentFolder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

private func fileName(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}

/// Whether a template's name stays in the folder.
private func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
}

/// The bytes of a file, or nil if it cannot be read.
private func bytes(of path: String) -> [UInt8]? {
    do throws(FileSystemError) { return try readFile(path) } catch { return nil }
}

extension Diagnostic.Message {
    fileprivate static func contextNotMapping(_ kind: String) -> Self {
        Self(id: "context-not-mapping", text: "the values must be a JSON object, not \(kind)")
    }
}
