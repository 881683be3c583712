/// How much a template may do before it is stopped with a diagnostic.
package struct RenderLimits: Sendable {
    /// Levels of templates, macros, statements and expressions within each other.
    package var depth = 400
    /// Turns of all loops together.
    package var loopTurns = 10_000_000
    /// Bytes of output.
    package var outputBytes = 256 << 20

    /// Bytes or items that `*` and `range` may make.
    static let repeatedLength = 10_000_000

    package init() {}
}
