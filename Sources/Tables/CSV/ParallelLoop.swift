import Synchronization

/// Runs a body for each of a count of indices, several at a time, and returns when all have ended.
///
/// What it runs on is not for this layer to choose: whoever may use threads passes one that does.
package struct ParallelLoop: Sendable {
    /// How many bodies run at a time, at most.
    package let width: Int
    /// Calls the body once for each index.
    package let run: @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    /// - Parameter run: calls the body once for each of `0..<count`.
    package init(
        width: Int, run: @escaping @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void
    ) {
        self.width = width
        self.run = run
    }

    /// One after the other.
    package static let serial = ParallelLoop(width: 1) { count, body in
        for index in 0..<count { body(index) }
    }

    /// The results for each of `0..<count`, in order.
    func map<Result: Sendable>(
        _ count: Int, _ transform: @Sendable (Int) -> Result
    ) -> [Result] {
        guard width > 1, count > 1 else { return (0..<count).map(transform) }
        let results = Mutex([Result?](repeating: nil, count: count))
        run(count) { index in
            let result = transform(index)
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
