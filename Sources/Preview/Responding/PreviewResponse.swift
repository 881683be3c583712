import SiteModel

/// A complete answer, except that the connection adds how long it stays open.
struct PreviewResponse: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    init(
        _ status: Int, _ mediaType: MediaType, _ body: [UInt8],
        headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        self.body = body
        self.headers =
            [
                ("Content-Type", mediaType.value),
                // The next build may change anything, and a preview must never show what was.
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ] + headers
    }

    /// A short answer in words.
    init(
        _ status: Int, _ words: String, headers: [(name: String, value: String)] = []
    ) {
        self.init(status, .plainText, Array((words + "\n").utf8), headers: headers)
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
