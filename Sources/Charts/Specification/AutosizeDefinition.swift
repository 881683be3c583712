package import Diagnostics

/// What the size of a chart means, and what it adapts to.
///
/// Specification: https://vega.github.io/vega-lite/docs/size.html#autosize
package struct AutosizeDefinition: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The picture grows around plots of the given size.
        case pad
        /// The plot shrinks until everything fits into the given size.
        case fit
        case fitX = "fit-x"
        case fitY = "fit-y"
        /// The picture has the given size; what lies outside is cut off.
        case none
    }

    package var kind: Kind?
    package var span: SourceSpan?
    /// Whether the padding belongs to the size.
    package var containsPadding: Bool?

    package var fitsWidth: Bool { kind == .fit || kind == .fitX }
    package var fitsHeight: Bool { kind == .fit || kind == .fitY }
}
