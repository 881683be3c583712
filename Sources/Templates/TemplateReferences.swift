package import Diagnostics

/// Another template that a template names.
package struct TemplateReference: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case extends, includes, imports }

    package var kind: Kind
    package var name: String
}

/// The templates that a template names in words, in the order of its text, each once; what a variable names is
/// known only while a page is made.
package func templateReferences(in file: SourceFile) -> [TemplateReference] {
    parseTemplate(file.text).value?.references ?? []
}

/// The same of statements.
func templateReferences(in statements: [Statement]) -> [TemplateReference] {
    var references: [TemplateReference] = []
    collect(statements, &references)
    return references
}

private func collect(_ statements: [Statement], _ references: inout [TemplateReference]) {
    for statement in statements {
        switch statement.kind {
        case .extends(let name): add(.extends, name, &references)
        case .include(let include): add(.includes, include.name, &references)
        case .importAll(let name, _, _): add(.imports, name, &references)
        case .importNames(let name, _, _): add(.imports, name, &references)
        case .conditional(let branches, let otherwise):
            for branch in branches { collect(branch.body, &references) }
            collect(otherwise, &references)
        case .loop(let loop):
            collect(loop.body, &references)
            collect(loop.otherwise, &references)
        case .setBlock(_, _, let body), .filterBlock(_, let body), .with(_, let body),
            .autoescape(_, let body):
            collect(body, &references)
        case .macro(let definition): collect(definition.body, &references)
        case .callBlock(_, let definition): collect(definition.body, &references)
        case .block(let block): collect(block.body, &references)
        case .text, .output, .set: break
        }
    }
}

private func add(
    _ kind: TemplateReference.Kind, _ name: Expression, _ references: inout [TemplateReference]
) {
    switch name.kind {
    case .constant(let value):
        guard let text = value.plainText else { return }
        let reference = TemplateReference(kind: kind, name: text)
        if !references.contains(reference) { references.append(reference) }
    case .list(let items), .tuple(let items): for item in items { add(kind, item, &references) }
    default: break
    }
}
