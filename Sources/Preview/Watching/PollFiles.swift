/// Looks at all files over and over, where the system cannot tell what changes; returns when the task is cancelled.
///
/// - Parameter known: what there was when nothing had changed yet.
func pollFiles(
    _ root: String, _ sources: Set<String>, since known: SourceTree,
    every interval: Duration = .milliseconds(300), onChange: () -> Void
) async {
    var known = known
    while (try? await Task.sleep(for: interval)) != nil {
        let current = SourceTree(root: root, sources: sources)
        if current != known { onChange() }
        known = current
    }
}
