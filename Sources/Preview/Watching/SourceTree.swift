import SiteModel

/// The files and folders that a build may read, by path from the site on, as they are at one moment.
///
/// A path that cannot be read, such as a dangling link, is left out: the build is what complains.
struct SourceTree: Equatable {
    private(set) var statuses: [String: FileStatus] = [:]

    init(root: String, sources: Set<String>) {
        for name in sources { add(name, root, inside: []) }
    }

    /// The folders that are watched for changes in them.
    var folders: [String] { statuses.filter { $0.value.kind == .directory }.map(\.key) }

    private mutating func add(_ path: String, _ root: String, inside: [FileStatus.Identity]) {
        guard let status = try? FileStatus(root + "/" + path), !inside.contains(status.identity)
        else { return }
        statuses[path] = status
        guard status.kind == .directory else { return }
        for name in (try? directoryNames(root + "/" + path)) ?? [] where !isHidden(name) {
            add(path + "/" + name, root, inside: inside + [status.identity])
        }
    }
}

/// Whether it is a name that the site ignores: editors' lock and swap files are such.
func isHidden(_ name: String) -> Bool { name.utf8.first == UInt8(ascii: ".") }
