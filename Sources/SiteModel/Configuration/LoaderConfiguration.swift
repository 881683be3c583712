package import Diagnostics

/// A program that may run and print a dataset, as `loaders` in site.yml has it.
package struct LoaderConfiguration: Sendable, Hashable {
    /// What happens when it fails.
    package enum FailureRule: String, Sendable, Hashable, CaseIterable {
        /// The build fails.
        case fail
        /// What it printed last is used, with a warning.
        case keep
    }

    /// A path or pattern, or the name of a variable, and where it is written.
    package struct Entry: Sendable, Hashable {
        package var text: String
        package var span: SourceSpan

        package init(_ text: String, at span: SourceSpan) {
            self.text = text
            self.span = span
        }
    }

    /// From the site on: `content/data/jkn.csv.py`.
    package var path: String
    /// Where `path` is written.
    package var span: SourceSpan
    /// How long it may take, in seconds.
    package var timeout = 60
    /// How many bytes it may print.
    package var outputLimit = 100_000_000
    /// The variables of the environment that it gets, beside those that all get.
    package var environment: [Entry] = []
    /// The files and folders that it reads, from the site on; `*` stands for any part of a name.
    package var inputs: [Entry] = []
    /// What runs it, instead of what its first line names.
    package var interpreter: String?
    package var onFailure = FailureRule.fail
    /// Whether it runs only if its text, its inputs or its variables have changed.
    package var isCached = true

    package init(path: String, span: SourceSpan) {
        self.path = path
        self.span = span
    }
}
