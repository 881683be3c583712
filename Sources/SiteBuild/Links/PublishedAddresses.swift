import Markup
import SiteModel

/// What addresses in published files lead to.
struct PublishedAddresses: Sendable {
    enum Target: Sendable, Hashable {
        /// Another site, or something that no file answers.
        case external
        /// A published file, by its path, and the anchor in it; empty if it is the whole file.
        case file(String, anchor: String)
        /// Nothing: the path below the site that was meant, if it is one.
        case nothing(path: String?)
        /// A published file, but counted from the server's root while the site lies below it.
        case wrongRoot(path: String)
    }

    /// The paths of everything that is published.
    let paths: Set<String>
    /// The address of the site, with `/` at its end, if it is known.
    let base: String?
    /// The path of that address, `/laporan/`; `/` if it is not known.
    let basePath: String

    init(_ paths: Set<OutputPath>, base: String?) {
        self.paths = Set(paths.map(\.string))
        self.base = base
        basePath = base.map(pathOfAddress) ?? "/"
    }

    /// What `address`, written in the file at `file`, leads to.
    func target(of address: String, in file: OutputPath) -> Target {
        let address = trimmed(address)
        let hash = address.utf8.firstIndex(of: UInt8(ascii: "#"))
        let beforeHash = hash.map { address[..<$0] } ?? address
        let anchor = hash.map { anchorText(address[address.utf8.index(after: $0)...]) } ?? ""
        let query = beforeHash.utf8.firstIndex(of: UInt8(ascii: "?"))
        let path = query.map { beforeHash[..<$0] } ?? beforeHash
        if path.isEmpty { return .file(file.string, anchor: anchor) }
        if let base, path.utf8.starts(with: base.utf8) {
            return published(path.dropFirst(base.count), from: [], anchor: anchor)
        }
        if hasScheme(path) || path.utf8.starts(with: "//".utf8) { return .external }
        guard path.utf8.first == UInt8(ascii: "/") else {
            let folders = file.string.split(separator: "/").dropLast()
            return published(path, from: Array(folders), anchor: anchor)
        }
        if path.utf8.starts(with: basePath.utf8) {
            return published(path.dropFirst(basePath.count), from: [], anchor: anchor)
        }
        if case .file(let found, _) = published(path.dropFirst(), from: [], anchor: anchor) {
            return .wrongRoot(path: found)
        }
        return .external
    }

    private func published(
        _ path: Substring, from folders: [Substring], anchor: String
    ) -> Target {
        var parts = folders
        var isFolder = true
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            isFolder = part.isEmpty || part == "." || part == ".."
            if part == ".." {
                guard parts.popLast() != nil else { return .nothing(path: nil) }
            } else if !isFolder {
                parts.append(part)
            }
        }
        guard let decoded = percentDecoded(parts.joined(separator: "/")) else {
            return .nothing(path: nil)
        }
        let folder = decoded.isEmpty ? "" : decoded + "/"
        let file = isFolder ? folder + "index.html" : decoded
        // Two spellings of an accent are one text, but not one file.
        guard let place = paths.firstIndex(of: file), paths[place].utf8.elementsEqual(file.utf8)
        else { return .nothing(path: isFolder ? folder : decoded) }
        return .file(file, anchor: anchor)
    }

    /// The anchor's id; empty for what every page has: its top, and text that a browser looks for.
    private func anchorText(_ fragment: Substring) -> String {
        if fragment.lowercased() == "top" || fragment.utf8.starts(with: ":~:".utf8) { return "" }
        return percentDecoded(fragment) ?? String(fragment)
    }

    private func trimmed(_ text: String) -> Substring {
        var text = Substring(text)
        while let first = text.utf8.first, first <= 0x20 { text = text.dropFirst() }
        while let last = text.utf8.last, last <= 0x20 { text = text.dropLast() }
        return text
    }
}
