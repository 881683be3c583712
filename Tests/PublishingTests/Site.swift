import Diagnostics
import SiteModel
import TestSupport

@testable import Publishing

/// A folder to publish in, and what is in it.
struct Site: ~Copyable {
    let folder = TemporaryFolder()
    let output: String
    let workFolder: String

    init(output: String = "public") {
        self.output = folder.path + "/" + output
        workFolder = folder.path + "/.laporan"
    }

    @discardableResult
    func publish(_ files: [String: String]) throws -> PublicationSummary {
        let lock = try BuildLock(workFolder: workFolder)
        return try Publishing.publish(Self.artifacts(files), to: output, holding: lock)
    }

    /// Files and folders of the output, in byte order.
    func contents() throws -> [String] {
        let tree = try PublishedTree(output)
        return (tree.files.keys + tree.folders + tree.others).sorted { $0.precedesInBytes($1) }
    }

    /// What a publication left in the work folder.
    func leftovers() throws -> [String] {
        try directoryNames(workFolder).filter { $0 != "lock" && $0 != ".gitignore" }
    }

    static func artifacts(_ files: [String: String]) -> [Artifact] {
        files.compactMap { path, text in
            OutputPath(path).map { Artifact($0, bytes: Array(text.utf8)) }
        }
    }
}
