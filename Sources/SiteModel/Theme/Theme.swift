package import Diagnostics

/// Templates, interface words and assets that a site uses where it has none of its own.
package struct Theme: Sendable, Hashable {
    /// The files by their name below templates: `page.html`, `i18n/id.yml`, `assets/site.css`.
    package let files: [String: [UInt8]]

    package init(files: [String: [UInt8]] = [:]) { self.files = files }

    /// The theme that the executable brings along.
    package static let builtIn = Theme(files: builtInFiles(in: "templates"))

    /// The names of the files, sorted.
    package var names: [String] { files.keys.sorted { $0.precedesInBytes($1) } }

    private static let folder = "<theme>/"

    /// Whether a file is a theme's, not a site's own.
    package static func brings(_ file: SourceFile) -> Bool { file.path.hasPrefix(folder) }

    /// The file called so, under the path that diagnostics show: `<theme>/page.html`.
    package func source(_ name: String) -> SourceFile? {
        files[name].map { SourceFile(path: Self.folder + name, bytes: $0) }
    }
}
