import SiteModel

/// Changes the folder file by file, for folders that cannot be exchanged: a reader may meet pages of two
/// generations, but never half a file, nor a page before the assets that it asks for.
func replaceInPlace(
    _ plan: PublicationPlan, _ folder: OutputFolder
) throws(FileSystemError) {
    try makeFolder(folder.inPlaceStaging)
    if !folder.isMarked {
        // First, so that the folder is known as ours even if this build does not reach its end.
        try writeFile(plan.manifest.bytes, to: folder.inPlaceStaging + "/manifest")
        try move(
            folder.inPlaceStaging + "/manifest",
            to: folder.path + "/" + PublicationManifest.fileName)
    }
    let files = plan.changed.filter { !$0.isPage } + plan.changed.filter(\.isPage) + [plan.manifest]
    for (number, file) in files.enumerated() {
        try writeFile(file.bytes, to: "\(folder.inPlaceStaging)/\(number)")
    }
    try flushFileSystem(of: folder.inPlaceStaging)

    // A file may have to give way to a folder, and the reverse; all else is removed after the rest is there.
    let needed = Set(plan.folders + plan.changed.map(\.path.string))
    let removed = plan.removedFiles + plan.removedFolders
    for path in removed where needed.contains(path) { try removeTree(folder.path + "/" + path) }
    for name in plan.folders { try makeFolder(folder.path + "/" + name, mayExist: true) }
    for (number, file) in files.enumerated() {
        try move("\(folder.inPlaceStaging)/\(number)", to: folder.path + "/" + file.path.string)
    }
    for path in removed where !needed.contains(path) {
        try removeTree(folder.path + "/" + path)
    }
    try removeTree(folder.inPlaceStaging)
}

extension Artifact {
    /// Whether it links to other files rather than being linked to.
    fileprivate var isPage: Bool { mediaType == .html || mediaType == .atom || mediaType == .xml }
}
