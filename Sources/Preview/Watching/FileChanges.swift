/// A value for every change below the site's folder, once the files have been quiet for a moment.
///
/// An editor that saves a file touches it several times, and a checkout touches hundreds: all of that is one change.
///
/// - Parameter sources: the files and folders at the top that count.
func fileChanges(below root: String, sources: Set<String>) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
        of: Void.self, bufferingPolicy: .bufferingNewest(1))
    // Now, not when the task starts: no change after the call may be missed.
    #if os(Linux)
        let watcher = InotifyWatcher(root: root, sources: sources)
    #endif
    let known = SourceTree(root: root, sources: sources)
    let task = Task {
        #if os(Linux)
            if let watcher {
                await watcher.watch { continuation.yield() }
                return continuation.finish()
            }
        #endif
        await pollFiles(root, sources, since: known) { continuation.yield() }
        continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
    return stream
}
