package import Diagnostics
import NIOCore

/// Where the preview listens, and which files it watches.
package struct PreviewOptions: Sendable {
    /// The address to listen on; whatever is not a loopback address can be read by others.
    package var host = "127.0.0.1"
    /// The port; 0 takes any free one.
    package var port = 8000
    /// The site's folder.
    package var root: String
    /// The files and folders, at the top of the site, that a build reads.
    package var sources: Set<String> = ["site.yml", "content", "templates"]

    package init(root: String) { self.root = root }
}

/// What the preview has to tell whoever started it.
package enum PreviewEvent: Sendable {
    /// It answers at this address, `http://127.0.0.1:8000/`; the first build starts.
    case listening(String)
    /// A build has ended and is shown.
    case built(PreviewBuild)
}

/// Serves a site from memory and builds it anew whenever a source changes, until the process is asked to end.
///
/// - Parameters:
///   - build: builds the site from what is on disk now, to be served at the address that it is given.
///   - report: is told of each event, in order.
/// - Returns: which signal ended it.
/// - Throws: `port-in-use`, `cannot-listen`.
package func preview(
    _ options: PreviewOptions,
    build: @escaping @Sendable (_ address: String) async -> PreviewBuild,
    report: @escaping @Sendable (PreviewEvent) -> Void
) async throws(Failure) -> Interruption {
    let interruptions = Interruption.stream()
    let live = LiveSite()
    let listener = try await listen(options)
    report(.listening(listener.address))
    return await withTaskGroup(of: Interruption?.self) { group in
        group.addTask {
            await serve(live, on: listener, PreviewAccess(listeningHost: options.host))
            return nil
        }
        group.addTask {
            let changes = fileChanges(below: options.root, sources: options.sources)
            var changed = changes.makeAsyncIterator()
            repeat {
                let result = await build(listener.address)
                guard !Task.isCancelled else { return nil }
                live.show(result)
                report(.built(result))
            } while await changed.next() != nil
            return nil
        }
        group.addTask {
            for await interruption in interruptions { return interruption }
            return nil
        }
        for await case let interruption? in group {
            group.cancelAll()
            return interruption
        }
        return .terminated
    }
}
