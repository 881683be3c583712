/// A scale from the members of a list to outputs, which begin again when they run out.
package struct OrdinalScale<Key: Hashable & Sendable, Output: Sendable>: Sendable {
    /// Each member once, in order.
    package let domain: [Key]
    package let range: [Output]
    private let indices: [Key: Int]

    /// Members that repeat count once.
    package init(domain: [Key], range: [Output]) {
        var indices: [Key: Int] = [:]
        self.domain = domain.filter { key in
            if indices[key] != nil { return false }
            indices[key] = indices.count
            return true
        }
        self.range = range
        self.indices = indices
    }

    package func index(of key: Key) -> Int? { indices[key] }

    /// Nil for a key outside the domain, or if there are no outputs.
    package func callAsFunction(_ key: Key) -> Output? {
        guard let index = indices[key], !range.isEmpty else { return nil }
        return range[index % range.count]
    }
}
