/// What a browser asks for, as far as the answer depends on it.
struct PreviewRequest: Sendable {
    var method: String
    /// The path and query, as sent.
    var target: String
    var host: String?
    var origin: String?
    var ifNoneMatch: String?

    init(
        _ target: String, method: String = "GET", host: String? = "localhost",
        origin: String? = nil, ifNoneMatch: String? = nil
    ) {
        self.method = method
        self.target = target
        self.host = host
        self.origin = origin
        self.ifNoneMatch = ifNoneMatch
    }

    /// The target without its query, as sent.
    var rawPath: Substring { target.prefix { $0 != "?" } }

    /// What follows the `?`; empty if nothing does.
    var query: Substring { target[rawPath.endIndex...].dropFirst() }
}
