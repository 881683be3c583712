import Synchronization

/// The site that every connection reads, and that a build replaces in one step.
final class LiveSite: Sendable {
    private struct State {
        var site = PreviewSite()
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var nextListener = 0
    }

    private let state = Mutex(State())

    var site: PreviewSite { state.withLock { $0.site } }

    /// Shows a build, and tells the open pages if anything differs.
    func show(_ build: PreviewBuild) {
        state.withLock { state in
            let before = state.site.revision
            state.site.show(build)
            guard state.site.revision != before else { return }
            for listener in state.listeners.values { listener.yield(state.site.revision) }
        }
    }

    /// The revision now, and each later one; a slow reader misses those in between.
    ///
    /// - Returns: also the continuation, by which the stream is ended.
    func revisions() -> (
        stream: AsyncStream<String>, continuation: AsyncStream<String>.Continuation
    ) {
        let (stream, continuation) = AsyncStream.makeStream(
            of: String.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.nextListener += 1
            state.listeners[state.nextListener] = continuation
            continuation.yield(state.site.revision)
            return state.nextListener
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { $0.listeners[number] = nil }
        }
        return (stream, continuation)
    }

    /// How many pages listen.
    var listenerCount: Int { state.withLock { $0.listeners.count } }
}
