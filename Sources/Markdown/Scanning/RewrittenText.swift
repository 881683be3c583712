import Diagnostics

/// The text as libcmark gets it, and what its placeholders stand for.
struct RewrittenText {
    let source: SourceText
    /// Each byte knows its place in `source`, not in the file.
    var text: SourceText
    let code: PlaceholderCode
    var placeholders: [Placeholder] = []
    var expressions: [ProseExpression] = []
    var components: [ComponentBlock] = []
    var tables: [[ColumnAlignment?]] = []
    var footnotes: [FootnoteDefinition] = []
    var diagnostics: [Diagnostic] = []

    /// Up to here `source` has been copied into `text`.
    private(set) var copied = 0

    init(_ source: SourceText) {
        self.source = source
        code = PlaceholderCode(notIn: source.bytes)
        text = SourceText(path: source.path)
        if !code.isSafe { diagnostics.append(.error(.privateUse, at: source.span(at: 0))) }
    }

    /// Copies the source up to `offset`.
    mutating func copy(upTo offset: Int) {
        guard offset > copied else { return }
        text.append(source.bytes[copied..<offset], fileOffset: copied)
        copied = offset
    }

    /// Leaves out the source up to `offset`.
    mutating func skip(to offset: Int) { copied = max(copied, offset) }

    /// Puts `bytes` in the place of a range of the source that lies after everything copied.
    mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
        copy(upTo: range.lowerBound)
        text.append(bytes, fileOffset: range.lowerBound)
        skip(to: range.upperBound)
    }

    /// Writes bytes that stand for the place `offset` of the source.
    mutating func insert(_ bytes: some Collection<UInt8>, at offset: Int) {
        text.append(bytes, fileOffset: offset)
    }

    mutating func replace(_ range: Range<Int>, with placeholder: Placeholder) {
        replace(range, with: code(for: placeholder))
    }

    mutating func code(for placeholder: Placeholder) -> [UInt8] {
        placeholders.append(placeholder)
        return code.bytes(placeholders.count - 1)
    }
}

/// A footnote: its label and how often it is cited.
struct FootnoteDefinition: Sendable {
    var label: String
    var span: SourceSpan
    var isCited = false
}

extension Diagnostic.Message {
    static let privateUse = Self(
        id: "private-use-characters",
        text: "private-use characters from all of U+F0000 to U+FFFFD occur in the text")
}
