package import Expressions

/// The part of a channel's scale that a selection bound to the scales shows.
package struct ShownPart: Sendable {
    package var channel: Channel
    package var ends: [ExpressionValue]
    /// The names of the views, or of charts around them, that it is for; empty for all.
    package var views: [String]
}
