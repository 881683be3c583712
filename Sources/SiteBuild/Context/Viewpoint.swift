import SiteModel

/// From where addresses are seen: a page writes them relative to itself, so that the site works under any base
/// path; 404.html, which a server sends for any address, below a base path or address.
enum Viewpoint: Sendable, Hashable {
    case page(URLPath)
    case anywhere(base: String)

    func address(of target: URLPath) -> String {
        switch self {
        case .page(let page): target.relative(to: page)
        case .anywhere(let base): target.absolute(under: base)
        }
    }

    /// Whether it is the page at `address` that looks.
    func isAt(_ address: URLPath) -> Bool { self == .page(address) }
}
