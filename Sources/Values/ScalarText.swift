import Diagnostics

/// The text of a scalar, taken out of its file only when something asks for it: most scalars are never parsed
/// further, and a dataset inside a chart has thousands.
enum ScalarText: Sendable {
    case none
    case written(SourceText)
    /// The bytes of a range as they are.
    case part(of: ScalarSource, Range<Int>)
    /// A string with escapes, its quotes included in the range.
    case escaped(of: ScalarSource, Range<Int>)

    /// - Parameter content: The scalar's value.
    func text(of content: ValueNode.Content) -> SourceText? {
        switch self {
        case .none: return nil
        case .written(let text): return text
        case .part(let source, let range): return source.text.slice(range)
        case .escaped(let source, let range):
            guard case .scalar(.string(let string)) = content else { return nil }
            return alignedText(
                Array(string.utf8), style: .doubleQuoted, in: range, of: source.text)
        }
    }
}

/// The file that scalars are parts of.
final class ScalarSource: Sendable {
    let text: SourceText

    init(_ text: SourceText) { self.text = text }

    /// The text of a range of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }
}
