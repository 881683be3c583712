import Diagnostics
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder that is published to, known to be ours or empty, and the places where its next generation is
/// prepared.
struct OutputFolder {
    /// Names at its top that are left alone: a Git working tree's own, and what a new file system brings.
    static let keptNames: Set<String> = [".git", "lost+found", inPlaceStagingName]
    private static let inPlaceStagingName = ".laporan-staging"

    /// Absolute, without symbolic links.
    let path: String
    let exists: Bool
    /// Whether one rename can put another folder in its place.
    let canBeExchanged: Bool
    /// Whether it bears the manifest already.
    let isMarked: Bool
    private let isForeign: Bool
    /// Where a generation is staged: on the same file system.
    let staging: String
    /// Where the old generation is for the moment between two renames.
    let previous: String

    init(_ output: String, workFolder: String) throws(Failure) {
        do {
            try self.init(resolving: output, workFolder: workFolder)
        } catch {
            throw Failure(error.diagnostic)
        }
        guard !isForeign else {
            throw Failure(
                .error(
                    .foreignOutputFolder(output),
                    help: "choose another folder with --output, or move what is in this one away"))
        }
    }

    /// Where files are staged that are renamed one by one: inside, as a mount point may lie in between.
    var inPlaceStaging: String { path + "/" + Self.inPlaceStagingName }

    /// Removes what a killed build left behind.
    func removeLeftovers() throws(FileSystemError) {
        try removeStaging()
        try removeTree(previous)
    }

    /// Removes what has been staged; not the old generation, which may be the only one.
    func removeStaging() throws(FileSystemError) {
        try removeTree(staging)
        if exists { try removeTree(inPlaceStaging) }
    }

    private init(resolving output: String, workFolder: String) throws(FileSystemError) {
        path = try Self.resolve(output)
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        let parent = slash == path.startIndex ? "/" : String(path[..<slash])
        let name = path[slash...].dropFirst()
        let parentDevice = try FileStatus(parent).identity.device
        let mark = ContentHash(Array(path.utf8)).hexadecimal
        let isNear = try FileStatus(workFolder).identity.device == parentDevice
        staging = isNear ? workFolder + "/staging" : parent + "/.\(name).laporan-staging"
        previous =
            isNear ? workFolder + "/previous-\(mark)" : parent + "/.\(name).laporan-previous"

        // A build was killed between its two renames: the last good site is the one set aside.
        if access(path, F_OK) != 0, access(previous, F_OK) == 0 { try move(previous, to: path) }

        exists = access(path, F_OK) == 0
        guard exists else {
            (canBeExchanged, isMarked, isForeign) = (true, false, false)
            return
        }
        let status = try FileStatus(path)
        guard status.kind == .directory else {
            throw FileSystemError("publish to", output, code: ENOTDIR)
        }
        let top = Set(try directoryNames(path))
        canBeExchanged =
            status.identity.device == parentDevice
            && top.isDisjoint(with: Self.keptNames.subtracting([Self.inPlaceStagingName]))
        let manifest = try? readFile(
            path + "/" + PublicationManifest.fileName, followsLink: false)
        isMarked = manifest.map(PublicationManifest.isMarked) ?? false
        isForeign = !isMarked && !top.isSubset(of: Self.keptNames)
    }

    /// The absolute path without symbolic links; the folders above are made if they are missing.
    private static func resolve(_ output: String) throws(FileSystemError) -> String {
        var given = output[...]
        while given.utf8.count > 1, given.utf8.last == UInt8(ascii: "/") {
            given = given.dropLast()
        }
        if (try? FileStatus(String(given), followsLink: false)) != nil {
            return try realPath(String(given))
        }
        guard let slash = given.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            return try realPath(".") + "/" + given
        }
        let parent = String(given[..<slash])
        try makeFolders(parent)
        return try realPath(parent) + given[slash...]
    }
}

extension Diagnostic.Message {
    static func foreignOutputFolder(_ path: String) -> Self {
        Self(
            id: "foreign-output-folder",
            text: "'\(path)': holds files that no build has published, and would be replaced")
    }
}
