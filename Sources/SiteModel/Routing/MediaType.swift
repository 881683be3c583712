/// What kind of file it is, as `Content-Type` says it: `text/html; charset=utf-8`.
///
/// Specification: <https://www.iana.org/assignments/media-types/>
package struct MediaType: Sendable, Hashable {
    package let value: String

    package init(_ value: String) { self.value = value }

    /// The type that the extension of `path` stands for; `application/octet-stream` if it is unknown.
    package init(path: String) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = path.utf8[(slash ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
            self = .binary
            return
        }
        let suffix = String(
            decoding: name[name.index(after: dot)...].map(lowercased), as: UTF8.self)
        self = Self.byExtension[suffix] ?? .binary
    }

    package static let html = Self("text/html; charset=utf-8")
    package static let plainText = Self("text/plain; charset=utf-8")
    package static let css = Self("text/css; charset=utf-8")
    package static let csv = Self("text/csv; charset=utf-8")
    package static let svg = Self("image/svg+xml")
    package static let json = Self("application/json")
    package static let xml = Self("application/xml")
    package static let atom = Self("application/atom+xml")
    package static let binary = Self("application/octet-stream")

    private static let byExtension: [String: Self] = [
        "html": .html, "htm": .html, "txt": .plainText, "css": .css, "csv": .csv, "svg": .svg,
        "json": .json, "xml": .xml, "atom": .atom,
        "md": Self("text/markdown; charset=utf-8"),
        "tsv": Self("text/tab-separated-values; charset=utf-8"),
        "js": Self("text/javascript; charset=utf-8"),
        "mjs": Self("text/javascript; charset=utf-8"),
        "vtt": Self("text/vtt; charset=utf-8"),
        "ics": Self("text/calendar; charset=utf-8"),
        "ndjson": Self("application/x-ndjson"),
        "geojson": Self("application/geo+json"),
        "webmanifest": Self("application/manifest+json"),
        "pdf": Self("application/pdf"),
        "zip": Self("application/zip"),
        "gz": Self("application/gzip"),
        "parquet": Self("application/vnd.apache.parquet"),
        "xlsx": Self("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "docx": Self("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "ods": Self("application/vnd.oasis.opendocument.spreadsheet"),
        "png": Self("image/png"),
        "jpg": Self("image/jpeg"),
        "jpeg": Self("image/jpeg"),
        "gif": Self("image/gif"),
        "webp": Self("image/webp"),
        "avif": Self("image/avif"),
        "ico": Self("image/vnd.microsoft.icon"),
        "woff": Self("font/woff"),
        "woff2": Self("font/woff2"),
        "ttf": Self("font/ttf"),
        "otf": Self("font/otf"),
        "mp4": Self("video/mp4"),
        "webm": Self("video/webm"),
        "mp3": Self("audio/mpeg"),
    ]
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
