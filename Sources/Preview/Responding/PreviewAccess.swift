/// From which addresses the preview may be used. A page of another site must not read a draft, neither by a
/// script nor by a name that it lets point here (DNS rebinding).
struct PreviewAccess: Sendable {
    /// The address that the server listens on, as given.
    let listeningHost: String

    /// The answer to a request that is not let in; nil if it is.
    func refusal(of request: PreviewRequest) -> PreviewResponse? {
        guard let host = request.host else {
            return PreviewResponse(400, "A request needs a Host header.")
        }
        guard isOurs(hostName(host)) else {
            return PreviewResponse(421, "This preview is not served under this host name.")
        }
        if let origin = request.origin, !isOurs(originHost(origin)) {
            return PreviewResponse(403, "This preview is not for pages of other sites.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return PreviewResponse(
                405, "Only GET and HEAD are answered.", headers: [("Allow", "GET, HEAD")])
        }
        return nil
    }

    private func isOurs(_ name: String) -> Bool {
        if ["localhost", "127.0.0.1", "[::1]"].contains(name) { return true }
        if isLoopback(listeningHost) { return false }
        // Rebinding needs a name; whoever sends the bare address knows it.
        return name == listeningHost.lowercased() || isAddress(name)
    }

    private func isLoopback(_ host: String) -> Bool {
        ["localhost", "::1"].contains(host) || host.utf8.starts(with: "127.".utf8)
    }

    private func isAddress(_ name: String) -> Bool {
        if name.utf8.first == UInt8(ascii: "[") { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    /// The name without the port: forwarding may change it. Empty if there is no sense in it.
    private func hostName(_ host: some StringProtocol) -> String {
        let isBracketed = host.utf8.first == UInt8(ascii: "[")
        let name = host.prefix { $0 != (isBracketed ? "]" : ":") }
        let rest = host[name.endIndex...].dropFirst(isBracketed ? 1 : 0)
        guard rest.isEmpty || rest.utf8.first == UInt8(ascii: ":") else { return "" }
        return name.lowercased() + (isBracketed ? "]" : "")
    }

    private func originHost(_ origin: String) -> String {
        for scheme in ["http://", "https://"] where origin.utf8.starts(with: scheme.utf8) {
            return hostName(origin.dropFirst(scheme.utf8.count))
        }
        return ""
    }
}
