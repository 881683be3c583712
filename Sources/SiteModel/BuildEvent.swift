/// What happens during a build, for those who wait for it. Events say nothing about the result, and the result
/// does not depend on whether anyone listens.
package enum BuildEvent: Sendable, Hashable {
    /// A phase begins; the one before it has ended.
    case began(BuildPhase)
    /// How many pages the phase `pages` will make.
    case willMakePages(Int)
    /// One more page is made. Told from the thread that made it.
    case madePage
}

/// The parts of a build that take time, in their order.
package enum BuildPhase: String, Sendable, CaseIterable {
    /// Loaders run; there is no such phase if none has to.
    case loaders
    /// site.yml, pages, templates and assets are read.
    case read
    /// Datasets are read and checked.
    case data
    /// Pages are made.
    case pages
    /// Everything else that is published is made, and links are checked.
    case files
    /// The output folder is replaced.
    case publish
}

/// Is told of each event of a build, from any thread; it must be quick.
package typealias BuildObserver = @Sendable (BuildEvent) -> Void
