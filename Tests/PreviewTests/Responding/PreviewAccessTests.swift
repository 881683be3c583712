import Testing

@testable import Preview

@Suite struct PreviewAccessTests {
    private let local = PreviewAccess(listeningHost: "127.0.0.1")

    @Test(arguments: ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]"])
    func `answers under the names of this machine`(host: String) {
        #expect(local.refusal(of: PreviewRequest("/", host: host)) == nil)
    }

    @Test(arguments: [
        "example.org", "localhost.example.org", "127.0.0.1.example.org", "192.168.0.7:8000", "",
        "localhost@example.org", "[::1].example.org",
    ])
    func `answers under no other name`(host: String) {
        #expect(local.refusal(of: PreviewRequest("/", host: host))?.status == 421)
    }

    @Test func `answers under any address when told to listen on all`() {
        let open = PreviewAccess(listeningHost: "0.0.0.0")
        #expect(open.refusal(of: PreviewRequest("/", host: "192.168.0.7:8000")) == nil)
        #expect(open.refusal(of: PreviewRequest("/", host: "example.org"))?.status == 421)
        let named = PreviewAccess(listeningHost: "Desk.example.org")
        #expect(named.refusal(of: PreviewRequest("/", host: "desk.example.org:80")) == nil)
    }

    @Test(arguments: ["http://example.org", "null", "file://", "http://localhost.example.org"])
    func `refuses what pages of other sites ask for`(origin: String) {
        #expect(local.refusal(of: PreviewRequest("/", origin: origin))?.status == 403)
    }

    @Test func `lets its own pages ask`() {
        let request = PreviewRequest("/", origin: "http://localhost:8000")
        #expect(local.refusal(of: request) == nil)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
    func `knows only GET and HEAD`(method: String) {
        let refusal = local.refusal(of: PreviewRequest("/", method: method))
        #expect(refusal?.status == 405)
        #expect(refusal?.header("Allow") == "GET, HEAD")
        #expect(local.refusal(of: PreviewRequest("/", method: "HEAD")) == nil)
    }

    @Test func `wants to know the host`() {
        #expect(local.refusal(of: PreviewRequest("/", host: nil))?.status == 400)
    }
}
