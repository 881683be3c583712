package import Diagnostics
import OrderedCollections

/// A template that was parsed without errors, compiled.
package final class Template: Sendable {
    package let text: SourceText
    /// What other templates it names.
    let references: [TemplateReference]
    let body: Body
    let blocks: OrderedDictionary<String, BlockProgram>

    init(
        text: SourceText, body: [Statement] = [],
        blocks: OrderedDictionary<String, BlockDefinition> = [:]
    ) {
        self.text = text
        references = templateReferences(in: body)
        self.body = compile(body)
        self.blocks = blocks.mapValues { BlockProgram($0) }
    }

    func span(_ range: ByteRange) -> SourceSpan { text.span(range.range) }
}
