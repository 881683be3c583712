import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How the process was asked to end.
package enum Interruption: Sendable {
    /// By `SIGINT`, as Ctrl-C sends it.
    case interrupted
    /// By `SIGTERM`.
    case terminated

    /// What the process should exit with.
    package var exitCode: Int32 { self == .interrupted ? 130 : 0 }

    /// The first signal that arrives from now on: it no longer ends the process; a second one does.
    static func stream() -> AsyncStream<Interruption> {
        let (stream, continuation) = AsyncStream.makeStream(of: Interruption.self)
        for (number, meaning) in [(SIGINT, Interruption.interrupted), (SIGTERM, .terminated)] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                signal(number, SIG_DFL)
                continuation.yield(meaning)
                source.cancel()
            }
            source.resume()
        }
        return stream
    }
}
