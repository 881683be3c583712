package import Expressions

/// The parts of scales that a selection bound to them shows.
package struct ShownParts: Sendable {
    /// The ends by channel; none where the selection shows all.
    package var ends: [Channel: [ExpressionValue]] = [:]
    /// The names of the views, or of charts around them, that it is for; empty for all.
    package var views: [String]
}
