/// What shapes may take at most, so that a short text cannot fill the memory or the stack.
package enum GeometryLimits {
    /// Collections inside of each other.
    package static let depth = 64
    /// The points that a topology's shapes have together: its arcs can be named again and again.
    package static let points = 5_000_000
}
