import SiteModel

/// What has to be done to turn one generation into the next.
struct PublicationPlan {
    let tree: PublishedTree
    let manifest: Artifact
    /// In byte order.
    private(set) var changed: [Artifact] = []
    private(set) var unchanged: [Artifact] = []
    let manifestIsUnchanged: Bool
    /// What is there and shall not be: files and links, in byte order.
    let removedFiles: [String]
    /// Folders that the next generation has not, the innermost first.
    let removedFolders: [String]
    /// The folders of the next generation, the outermost first.
    let folders: [String]

    init(_ generation: Generation, over tree: PublishedTree) {
        self.tree = tree
        manifest = generation.manifest
        manifestIsUnchanged = tree.holds(generation.manifest)
        for file in generation.files {
            if tree.holds(file) { unchanged.append(file) } else { changed.append(file) }
        }
        var kept = Set(generation.files.map(\.path.string))
        kept.insert(PublicationManifest.fileName)
        removedFiles = (tree.others + tree.files.keys.filter { !kept.contains($0) })
            .sorted { $0.precedesInBytes($1) }
        let needed = Set(generation.files.flatMap(\.path.folders))
        removedFolders = tree.folders.reversed().filter { !needed.contains($0) }
        folders = needed.sorted { $0.precedesInBytes($1) }
    }

    var isUnchanged: Bool {
        changed.isEmpty && manifestIsUnchanged && removedFiles.isEmpty && removedFolders.isEmpty
    }

    var summary: PublicationSummary {
        PublicationSummary(
            written: changed.count, unchanged: unchanged.count, removed: removedFiles.count,
            isUnchanged: isUnchanged)
    }
}
