import SiteModel

/// What an output folder holds at present, by path from there on. Symbolic links are not followed.
struct PublishedTree {
    var files: [String: FileStatus] = [:]
    /// In an order in which each folder comes after those that it lies in.
    var folders: [String] = []
    /// Links, devices and the like, which no build makes.
    var others: [String] = []
    /// The folder's own permissions, nil if there is none.
    var permissions: UInt32?
    var root = ""

    init() {}

    init(_ root: String) throws(FileSystemError) {
        self.root = root
        permissions = try FileStatus(root).permissions
        try collect("")
    }

    private mutating func collect(_ folder: String) throws(FileSystemError) {
        for name in try directoryNames(folder.isEmpty ? root : root + "/" + folder) {
            if folder.isEmpty, OutputFolder.keptNames.contains(name) { continue }
            let path = folder.isEmpty ? name : folder + "/" + name
            let status = try FileStatus(root + "/" + path, followsLink: false)
            switch status.kind {
            case .file: files[path] = status
            case .directory:
                folders.append(path)
                try collect(path)
            case .symbolicLink, .other: others.append(path)
            }
        }
    }

    /// Whether there is a plain file with these contents, now, whatever the manifest says of it.
    func holds(_ file: Artifact) -> Bool {
        guard let status = files[file.path.string], status.size == file.bytes.count,
            status.permissions & 0o7111 == 0,
            let bytes = try? readFile(root + "/" + file.path.string, followsLink: false)
        else { return false }
        return bytes == file.bytes
    }
}
