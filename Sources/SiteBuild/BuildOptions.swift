package import Formats

/// What a build is told beside the site's own files. The core never looks at the clock or the machine.
package struct BuildOptions: Sendable, Hashable {
    /// Only compared with a page's `release`.
    package var clock: Instant
    /// How many pages are made at a time.
    package var jobs: Int
    package var includesDrafts = false
    /// Whether pages are made before their `release`.
    package var includesFuture = false
    /// Instead of site.yml's `base_url`.
    package var baseURL: String?

    package init(clock: Instant, jobs: Int) {
        self.clock = clock
        self.jobs = max(1, jobs)
    }
}
