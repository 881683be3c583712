/// A path on the heap, with its box: symbols that look alike have it in common, and the writer knows what it is by its
/// identity.
package final class SharedPath: Sendable, Hashable {
    package let value: Path
    /// The exact box, without a stroke.
    package let bounds: Bounds

    package init(_ value: Path) {
        self.value = value
        bounds = value.bounds
    }

    package static func == (left: SharedPath, right: SharedPath) -> Bool {
        left === right || left.value == right.value
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
