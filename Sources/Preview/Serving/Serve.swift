import NIOCore
import NIOHTTP1

/// Answers every connection until the task is cancelled.
func serve(
    _ live: LiveSite, on listener: PreviewListener, _ access: PreviewAccess
) async {
    await withDiscardingTaskGroup { group in
        // It ends by cancellation, or by an error of the listening socket, which leaves nothing to serve.
        try? await listener.channel.executeThenClose { connections in
            for try await connection in connections {
                group.addTask { await converse(connection, live, access) }
            }
        }
        group.cancelAll()
    }
}

/// Answers the requests of one connection, one after the other. A browser that goes away in between is no event.
private func converse(
    _ connection: PreviewConnection, _ live: LiveSite, _ access: PreviewAccess
) async {
    try? await connection.executeThenClose { parts, writer in
        var head: HTTPRequestHead?
        var iterator = parts.makeAsyncIterator()
        while let part = try await iterator.next() {
            switch part {
            case .head(let received): head = received
            case .body: break
            case .end:
                guard let request = head else { return }
                if asksForEvents(request, access) {
                    return try await sendEvents(request, connection.channel, writer, live)
                }
                try await answer(request, writer, live, access)
                guard request.isKeepAlive else { return }
            }
        }
    }
}

private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

private func asksForEvents(_ head: HTTPRequestHead, _ access: PreviewAccess) -> Bool {
    let request = PreviewRequest(head)
    return request.rawPath == eventsPath && access.refusal(of: request) == nil
}

private func answer(
    _ head: HTTPRequestHead, _ writer: Writer, _ live: LiveSite, _ access: PreviewAccess
) async throws {
    let response = respond(to: PreviewRequest(head), from: live.site, access)
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    if response.status != 304 {
        headers.add(name: "Content-Length", value: "\(response.body.count)")
    }
    headers.add(name: "Connection", value: head.isKeepAlive ? "keep-alive" : "close")
    try await writer.write(
        .head(
            HTTPResponseHead(
                version: .http1_1, status: .init(statusCode: response.status), headers: headers)))
    if head.method != .HEAD, !response.body.isEmpty {
        try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: response.body))))
    }
    try await writer.write(.end(nil))
}

/// Sends the site's revision now and whenever it changes, until the browser goes away or the server ends.
private func sendEvents(
    _ head: HTTPRequestHead, _ channel: any Channel, _ writer: Writer, _ live: LiveSite
) async throws {
    let headers = HTTPHeaders([
        ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
        ("Connection", "close"),
    ])
    try await writer.write(
        .head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)))
    guard head.method != .HEAD else { return try await writer.write(.end(nil)) }
    // How soon a browser comes back after the server was restarted, in milliseconds.
    try await writer.write(.body(.byteBuffer(ByteBuffer(string: "retry: 500\n\n"))))
    let (revisions, continuation) = live.revisions()
    channel.closeFuture.whenComplete { _ in continuation.finish() }
    for await revision in revisions {
        try await writer.write(.body(.byteBuffer(ByteBuffer(string: "data: \(revision)\n\n"))))
    }
    try await writer.write(.end(nil))
}

extension PreviewRequest {
    fileprivate init(_ head: HTTPRequestHead) {
        self.init(
            head.uri, method: head.method.rawValue, host: head.headers.first(name: "Host"),
            origin: head.headers.first(name: "Origin"),
            ifNoneMatch: head.headers.first(name: "If-None-Match"))
    }
}
