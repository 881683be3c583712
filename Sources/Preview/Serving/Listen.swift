import Diagnostics
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One browser's connection, as requests to read and responses to write.
typealias PreviewConnection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

/// A port that is listened on.
struct PreviewListener: Sendable {
    let channel: NIOAsyncChannel<PreviewConnection, Never>
    /// What to type into a browser: `http://127.0.0.1:8000/`.
    let address: String
}

/// Takes the port, so that a port in use is known before anything is built.
func listen(_ options: PreviewOptions) async throws(Failure) -> PreviewListener {
    do {
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        let channel = try await bootstrap.bind(host: options.host, port: options.port) { child in
            child.eventLoop.makeCompletedFuture {
                try child.pipeline.syncOperations.configureHTTPServerPipeline()
                return try PreviewConnection(wrappingChannelSynchronously: child)
            }
        }
        let port = channel.channel.localAddress?.port ?? options.port
        let host =
            options.host.utf8.contains(UInt8(ascii: ":")) ? "[\(options.host)]" : options.host
        return PreviewListener(channel: channel, address: "http://\(host):\(port)/")
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
        throw Failure(
            .error(
                .portInUse(options.port),
                help: "choose another with --port, or any free one with --port 0"))
    } catch {
        throw Failure(.error(.cannotListen(options, error)))
    }
}

extension Diagnostic.Message {
    static func portInUse(_ port: Int) -> Self {
        Self(id: "port-in-use", text: "port \(port): another program is listening on it")
    }

    static func cannotListen(_ options: PreviewOptions, _ error: any Error) -> Self {
        Self(
            id: "cannot-listen",
            text: "\(options.host) port \(options.port): cannot listen: \(error)")
    }
}
