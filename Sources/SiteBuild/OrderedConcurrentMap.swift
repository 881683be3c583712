/// Runs `transform` over `items`, at most `width` at a time, and returns the results in the items' order,
/// whatever order they were made in.
func orderedConcurrentMap<Item: Sendable, Output: Sendable>(
    _ items: [Item], width: Int, _ transform: @escaping @Sendable (Item) -> Output
) async -> [Output] {
    await withTaskGroup(of: (index: Int, output: Output).self) { group in
        var waiting = items.enumerated().makeIterator()
        func startNext() {
            guard let (index, item) = waiting.next() else { return }
            group.addTask { (index, transform(item)) }
        }
        for _ in 0..<max(1, width) { startNext() }
        var finished: [(index: Int, output: Output)] = []
        finished.reserveCapacity(items.count)
        for await result in group {
            finished.append(result)
            startNext()
        }
        return finished.sorted { $0.index < $1.index }.map(\.output)
    }
}
