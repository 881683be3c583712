import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process groups of the programs that run now.
private let runningGroups = Mutex<Set<Int32>>([])

/// Calls `body` while the group is known to `endRunningPrograms`.
func whileRunning<Result>(_ group: Int32, _ body: () -> Result) -> Result {
    runningGroups.withLock { _ = $0.insert(group) }
    defer { runningGroups.withLock { _ = $0.remove(group) } }
    return body()
}

/// Ends every program that runs now, and all that these have started: for a process that is about to end itself.
package func endRunningPrograms() {
    runningGroups.withLock { groups in
        for group in groups { _ = kill(-group, SIGKILL) }
    }
}
