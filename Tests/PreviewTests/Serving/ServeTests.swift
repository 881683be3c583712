import Diagnostics
import SiteModel
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(5))) struct ServeTests {
    @Test func `answers several requests on one connection`() async throws {
        try await withServer { port, _ in
            let connection = try Connection(port: port)
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let page = try await connection.receive(until: "home</p>")
            #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
            connection.send("HEAD /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let head = try await connection.receive(until: "\r\n\r\n")
            #expect(head.contains("HTTP/1.1 404 Not Found\r\n"))
            #expect(head.contains("Content-Length: 11\r\n"))
            connection.send(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nxx"
            )
            let refusal = try await connection.receive(until: "answered.\n")
            #expect(refusal.contains("HTTP/1.1 405 "))
            #expect(refusal.contains("Allow: GET, HEAD\r\n"))
            let last = try await connection.next()
            #expect(last == nil)
        }
    }

    @Test func `tells a listening page of the next build, and forgets one that left`() async throws
    {
        try await withServer { port, live in
            do {
                let connection = try Connection(port: port)
                connection.send("GET /.laporan/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                let revision = live.site.revision
                let start = try await connection.receive(until: "data: \(revision)\n\n")
                #expect(start.contains("Content-Type: text/event-stream\r\n"))
                live.show(PreviewBuild(artifacts: nil, report: "broken"))
                _ = try await connection.receive(until: "data: \(live.site.revision)\n\n")
                #expect(live.listenerCount == 1)
            }
            while live.listenerCount > 0 { try await Task.sleep(for: .milliseconds(1)) }
        }
    }

    @Test func `does not tell strangers`() async throws {
        try await withServer { port, live in
            let connection = try Connection(port: port)
            connection.send(
                "GET /.laporan/events HTTP/1.1\r\nHost: localhost\r\nOrigin: http://x.org\r\n\r\n")
            let answer = try await connection.receive(until: "other sites.\n")
            #expect(answer.contains("HTTP/1.1 403 "))
            #expect(live.listenerCount == 0)
        }
    }

    @Test func `explains that a port is in use`() async throws {
        try await withServer { port, _ in
            var options = PreviewOptions(root: "/")
            options.port = port
            let failure = await #expect(throws: Failure.self) { _ = try await listen(options) }
            #expect(failure?.diagnostics.map(\.message.id) == ["port-in-use"])
        }
    }

    private func withServer(
        _ body: @escaping @Sendable (_ port: Int, LiveSite) async throws -> Void
    ) async throws {
        var options = PreviewOptions(root: "/")
        options.port = 0
        let listener = try await listen(options)
        let port = try #require(
            listener.address.split(separator: ":").last.flatMap { Int($0.dropLast()) })
        let live = LiveSite()
        let page = try #require(OutputPath("index.html"))
        live.show(PreviewBuild(artifacts: [Artifact(page, bytes: Array("<p>home</p>".utf8))]))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                await serve(live, on: listener, PreviewAccess(listeningHost: "127.0.0.1"))
            }
            group.addTask { try await body(port, live) }
            try await group.next()
            group.cancelAll()
        }
    }
}
