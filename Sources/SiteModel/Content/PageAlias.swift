package import Diagnostics
import Markup
package import Values

/// An address that a page once had, and that leads to it now.
package struct PageAlias: Sendable, Hashable {
    package var address: URLPath
    package var span: SourceSpan
}

extension ObjectReader {
    /// Addresses of folders (`/berita/pks/`) and HTML files (`/old.html`), from the site's root on. They may be
    /// percent-encoded, as a browser shows them.
    package mutating func aliases(_ key: String) -> [PageAlias] {
        var aliases: [PageAlias] = []
        for item in list(key) ?? [] {
            guard let text = item.string else {
                mismatch(key, "a list of addresses", item)
                continue
            }
            guard let address = aliasAddress(text) else {
                report(.error(.badAlias(text), at: item.span, help: aliasHelp(text)))
                continue
            }
            aliases.append(PageAlias(address: address, span: item.span))
        }
        return aliases
    }
}

/// Nil if `text` is no address that a redirecting page can have.
private func aliasAddress(_ text: String) -> URLPath? {
    // No server tells a static page what was asked for after these.
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }),
        let path = percentDecoded(text), path.utf8.first == UInt8(ascii: "/")
    else { return nil }
    let name = path.split(separator: "/").last ?? ""
    let isFile = path.utf8.last != UInt8(ascii: "/") && name.utf8.contains(UInt8(ascii: "."))
    let isFolder = path.utf8.last == UInt8(ascii: "/")
    // What is no HTML would be sent as something else and lead nowhere.
    if isFile, MediaType(path: path) != .html { return nil }
    guard let address = URLPath(isFile || isFolder ? path : path + "/"),
        // No file system has longer names.
        address.segments.allSatisfy({ $0.utf8.count <= 255 })
    else { return nil }
    return address
}

private func aliasHelp(_ text: String) -> String {
    let isRooted = text.utf8.first == UInt8(ascii: "/")
    if !isRooted, !text.isEmpty, !text.contains(":"), aliasAddress("/" + text) != nil {
        return "start at the site's root: '/\(text)'"
    }
    return "write a folder of this site, as /berita/pks/, or an HTML file, as /old.html"
}

extension Diagnostic.Message {
    static func badAlias(_ text: String) -> Self {
        Self(id: "bad-alias", text: "'\(text)' is no address that can lead to a page")
    }
}
