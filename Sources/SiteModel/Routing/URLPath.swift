import Markup

/// A site's own address of a page or file, counted from the site's root and not percent-encoded:
/// `/rilis/pks-2018/` is a folder's page, `/feed.xml` a file.
package struct URLPath: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The address, with a leading `/`.
    package let string: String

    /// The site's home page.
    package static let root = Self(validated: "/")

    /// Nil unless `string` starts with `/` and what follows is empty or a safe relative path, with or without
    /// a `/` at its end.
    package init?(_ string: String) {
        guard string.utf8.first == UInt8(ascii: "/") else { return nil }
        let path = string.dropFirst()
        let isFolder = path.utf8.last == UInt8(ascii: "/")
        let inner = isFolder ? path.dropLast() : path
        guard path.isEmpty || isSafeRelativePath(String(inner)) else { return nil }
        self.string = string
    }

    /// The address at which a published file is found: `rilis/index.html` is `/rilis/`.
    package init(_ path: OutputPath) {
        let index = "index.html"
        string = "/" + (path.name == index ? path.string.dropLast(index.count) : path.string[...])
    }

    private init(validated string: String) { self.string = string }

    package var description: String { string }

    /// Whether it is a folder's page, at `index.html` in that folder.
    package var isFolder: Bool { string.utf8.last == UInt8(ascii: "/") }

    /// The parts between the slashes.
    package var segments: [Substring] { string.split(separator: "/") }

    /// The published file's path: `rilis/pks-2018/index.html`.
    package var file: OutputPath {
        OutputPath(trusted: string.dropFirst() + (isFolder ? "index.html" : ""))
    }

    /// The address from a page's point of view, percent-encoded, so that the site works under any base path:
    /// `../pks-2018/`. A page's link to itself is `./`.
    package func relative(to page: URLPath) -> String {
        let target = folderSegments
        let origin = page.folderSegments
        let shared = zip(target, origin).prefix { $0 == $1 }.count
        var parts = Array(repeating: "..", count: origin.count - shared)
        parts += target[shared...].map(percentEncoded)
        let name = isFolder ? "" : percentEncoded(segments.last ?? "")
        if parts.isEmpty { return name.isEmpty ? "./" : name }
        return parts.joined(separator: "/") + "/" + name
    }

    /// The full address below `base` (`https://example.org/laporan/`, with or without a `/` at its end),
    /// percent-encoded.
    package func absolute(under base: String) -> String {
        let end = isFolder && !segments.isEmpty ? "/" : ""
        let root = base.utf8.last == UInt8(ascii: "/") ? base : base + "/"
        return root + segments.map(percentEncoded).joined(separator: "/") + end
    }

    /// The order of the addresses' bytes.
    package static func < (left: Self, right: Self) -> Bool {
        left.string.precedesInBytes(right.string)
    }

    /// The folders that the address lies in, the folder itself if it is one.
    private var folderSegments: ArraySlice<Substring> {
        isFolder ? segments[...] : segments.dropLast()
    }
}
