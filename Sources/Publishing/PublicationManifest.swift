import SiteModel

/// The file in the output folder that lists every other with its fingerprint, and marks the folder as ours:
/// what bears it may be replaced as a whole.
enum PublicationManifest {
    static let fileName = ".laporan-manifest.json"
    private static let mark = "{\n  \"generator\": \"laporan\",\n"

    /// - Parameter files: in byte order.
    static func artifact(of files: [Artifact]) -> Artifact {
        var text = mark + "  \"version\": 1,\n  \"files\": {"
        var separator = "\n"
        for file in files {
            text += separator
            text += "    \(quoted(file.path)): \"xxh3:\(ContentHash(file.bytes).hexadecimal)\""
            separator = ",\n"
        }
        text += files.isEmpty ? "}\n}\n" : "\n  }\n}\n"
        return Artifact(
            OutputPath(known: ".laporan-manifest.json"), mediaType: .json, bytes: Array(text.utf8))
    }

    /// Whether `bytes` are a manifest that a build wrote; what it lists may since have been merged or edited.
    static func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark.utf8) }

    /// The path as a JSON string; of what JSON escapes, a path can hold only quotation marks.
    private static func quoted(_ path: OutputPath) -> String {
        var text = "\""
        for scalar in path.string.unicodeScalars {
            if scalar == "\"" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}
