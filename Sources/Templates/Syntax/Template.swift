package import Diagnostics
import OrderedCollections

/// A template that was parsed without errors.
package final class Template: Sendable {
    package let text: SourceText
    let body: [Statement]
    let blocks: OrderedDictionary<String, BlockDefinition>

    init(text: SourceText, body: [Statement], blocks: OrderedDictionary<String, BlockDefinition>) {
        self.text = text
        self.body = body
        self.blocks = blocks
    }

    func span(_ range: ByteRange) -> SourceSpan { text.span(range.range) }
}
