import Dispatch
import Synchronization
package import Tables

extension ParallelLoop {
    /// Runs bodies on as many threads as `width` says, of which the calling one is one.
    package static func threads(_ width: Int) -> ParallelLoop {
        guard width > 1 else { return .serial }
        return ParallelLoop(width: width) { count, body in
            let next = Atomic(0)
            DispatchQueue.concurrentPerform(iterations: min(width, count)) { _ in
                while true {
                    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard index < count else { return }
                    body(index)
                }
            }
        }
    }
}
