import CLinux
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Stages the whole next generation and puts it in the place of the old one in one step.
///
/// - Parameter exchange: swaps two paths; returns 0, or -1 with `errno` set.
func replaceByExchange(
    _ plan: PublicationPlan, _ folder: OutputFolder,
    exchange: (String, String) -> Int32 = { linux_exchange($0, $1) }
) throws(FileSystemError) {
    try stage(plan, at: folder.staging)
    try flushFileSystem(of: folder.staging)
    // With an empty folder the first generation takes the same ways as all others.
    if !folder.exists { try makeFolder(folder.path) }
    if exchange(folder.staging, folder.path) == 0 {
        return try removeTree(folder.staging)
    }
    let error = FileSystemError("replace", folder.path)
    switch error.code {
    case EINVAL, ENOSYS, ENOTSUP: try replaceByTwoRenames(folder)
    case EBUSY, EXDEV:
        // A mount that lies on the same device, as containers make them.
        try removeTree(folder.staging)
        try replaceInPlace(plan, folder)
    default:
        if !folder.exists { try removeTree(folder.path) }
        throw error
    }
}

/// For file systems that cannot exchange: for a moment there is no output folder. Should the process die in it,
/// the next build puts the old generation back before anything else.
private func replaceByTwoRenames(_ folder: OutputFolder) throws(FileSystemError) {
    try move(folder.path, to: folder.previous)
    do {
        try move(folder.staging, to: folder.path)
    } catch {
        try move(folder.previous, to: folder.path)
        throw error
    }
    try removeTree(folder.previous)
}

private func stage(_ plan: PublicationPlan, at root: String) throws(FileSystemError) {
    try makeFolder(root)
    for folder in plan.folders { try makeFolder(root + "/" + folder) }
    for file in plan.unchanged {
        let path = file.path.string
        // Some file systems have no hard links, or allow a file only so many.
        if link(plan.tree.root + "/" + path, root + "/" + path) != 0 {
            try writeFile(file.bytes, to: root + "/" + path)
        }
    }
    for file in plan.changed + [plan.manifest] {
        try writeFile(file.bytes, to: root + "/" + file.path.string)
    }
    // What an administrator set for the folder stays set.
    if let permissions = plan.tree.permissions, chmod(root, mode_t(permissions)) != 0 {
        throw FileSystemError("set permissions of", root)
    }
}
