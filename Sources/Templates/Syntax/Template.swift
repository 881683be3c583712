package import Diagnostics
import OrderedCollections

/// A template that was parsed without errors, compiled.
package final class Template: Sendable {
    package let text: SourceText
    /// What other templates it names.
    let references: [TemplateReference]
    let body: Body
    let blocks: OrderedDictionary<String, BlockProgram>
    /// The names of the places that its body needs.
    let localNames: [Name]
    /// How many names it may look up outside of its scopes.
    let globalCount: Int

    init(
        text: SourceText, body: [Statement] = [],
        blocks: OrderedDictionary<String, BlockDefinition> = [:]
    ) {
        self.text = text
        references = templateReferences(in: body)
        let globals = GlobalNames()
        let scope = LocalScope(isTopLevel: true, globals: globals)
        self.body = scope.compile(body)
        localNames = scope.names
        self.blocks = blocks.mapValues { BlockProgram($0, globals: globals) }
        globalCount = globals.count
    }

    /// The template of a single expression.
    init(text: SourceText, globals: GlobalNames) {
        self.text = text
        references = []
        body = Body([])
        localNames = []
        blocks = [:]
        globalCount = globals.count
    }

    func span(_ range: ByteRange) -> SourceSpan { text.span(range.range) }
}
