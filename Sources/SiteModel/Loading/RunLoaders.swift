import Diagnostics

/// Runs the loaders of a site that site.yml lists, where they or what they read have changed, and gives what all of
/// them printed.
///
/// - Parameters:
///   - isOffline: whether none is run, so that only what is kept is given.
///   - width: how many run at a time.
///   - willRun: is told when the first one is about to run.
package func runLoaders(
    of files: some FileSystem, by runner: some LoaderRunner, isOffline: Bool = false,
    width: Int = 2, willRun: (@Sendable () -> Void)? = nil
) async throws(FileSystemError) -> LoaderResults {
    let folder = "content/data/"
    let names = try files.list("content/data").filter { $0.kind == .file }.map(\.path)
    let loaders = names.filter { loaderOutput(String($0.dropFirst(folder.count))) != nil }
    var loader = SiteLoader(files)
    // What is wrong with site.yml is told when the site is loaded.
    guard let configuration = try loader.configuration() else { return LoaderResults() }
    var results = LoaderResults()
    for listed in configuration.loaders where !loaders.contains(listed.path) {
        results.diagnostics.append(
            .error(
                .missingLoader(listed.path), at: listed.span,
                help: suggestion(for: listed.path, in: loaders).map { "did you mean '\($0)'?" }))
    }
    var plans: [LoaderPlan] = []
    for path in loaders {
        var plan = LoaderPlan(path: path)
        plan.checkOutput(names, loaders)
        if let listed = configuration.loaders.first(where: { $0.path == path }) {
            try plan.prepare(listed, configuration.timeZone, files, runner)
        } else {
            plan.diagnostics.append(
                .error(
                    .loaderNotListed(path), at: SourceSpan(path: path, offset: 0),
                    help: "if it may, write in site.yml: loaders: [\(path)]"))
        }
        plans.append(plan)
    }
    if let willRun, !isOffline, plans.contains(where: { $0.mustRun }) { willRun() }
    let outcomes = await finish(plans, by: runner, isOffline: isOffline, width: width)
    for (plan, result) in zip(plans, outcomes) { results.results[plan.path] = result }
    return results
}

/// Finishes the plans, so many at a time, and gives their results in order.
private func finish(
    _ plans: [LoaderPlan], by runner: some LoaderRunner, isOffline: Bool, width: Int
) async -> [LoaderResult] {
    await withTaskGroup(of: (Int, LoaderResult).self) { group in
        var results = plans.map { _ in LoaderResult(output: nil) }
        var next = 0
        func start() {
            guard next < plans.count else { return }
            let (index, plan) = (next, plans[next])
            next += 1
            group.addTask { (index, await plan.finish(by: runner, isOffline: isOffline)) }
        }
        for _ in 0..<max(1, width) { start() }
        while let (index, result) = await group.next() {
            results[index] = result
            start()
        }
        return results
    }
}
