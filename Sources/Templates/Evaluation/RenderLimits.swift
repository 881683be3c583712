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

    /// Bytes of a text that an operator or a filter may make.
    static let textBytes = 64 << 20

    /// Throws if a text of so many parts of so many bytes would be too long.
    static func check(_ parts: Int, times bytes: Int = 1) throws(TemplateError) {
        let (length, overflow) = parts.multipliedReportingOverflow(by: bytes)
        guard !overflow, length <= textBytes else { throw TemplateError(.tooLong(textBytes)) }
    }

    package init() {}
}
