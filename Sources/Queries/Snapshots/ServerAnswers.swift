import Synchronization
import Tables

/// What servers answered while a preview runs, so that they are not asked again for every change of a page.
package final class ServerAnswers: Sendable {
    private let answers = Mutex<[Snapshot.Question: Table]>([:])

    package init() {}

    subscript(_ question: Snapshot.Question) -> Table? {
        get { answers.withLock { $0[question] } }
        set { answers.withLock { $0[question] = newValue } }
    }
}
