import Dispatch
import Processes

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// From now on, Ctrl-C ends the process with the exit code 130 and a request to terminate with 143, after
/// `restore` has put the terminal in order.
///
/// Loaders that run are ended. Publishing is safe against being killed at any moment, so nothing else is to be done.
func endOnInterrupt(restore: @escaping @Sendable () -> Void) {
    for (number, text) in [(SIGINT, "interrupted\n"), (SIGTERM, "")] {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        // The handler keeps its own source alive: nobody ever ends it.
        source.setEventHandler { [source] in
            withExtendedLifetime(source) {
                endRunningPrograms()
                restore()
                _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
                _exit(128 + number)
            }
        }
        source.resume()
    }
}
