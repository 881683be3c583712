import Values

/// A parameter where it is declared: at the top, or in the view that a selection belongs to.
struct ParameterDeclaration {
    var name: String
    var node: ValueNode
    /// The chart, or part of one, whose `params` has it.
    var view: ValueNode

    var isSelection: Bool { node["select"] != nil }
}

/// The parameters of a chart and of all its parts, which every expression may name, wherever it stands.
func parameterDeclarations(in root: ValueNode) -> [ParameterDeclaration] {
    partsOfChart(root).flatMap { view in
        (view["params"]?.items ?? []).compactMap { node in
            node["name"]?.string.map { ParameterDeclaration(name: $0, node: node, view: view) }
        }
    }
}

private let listsOfParts = ["layer", "concat", "hconcat", "vconcat"]

/// The chart and its parts, outer ones first, as deep as decoding goes; what is deeper is reported there.
func partsOfChart(_ root: ValueNode) -> [ValueNode] {
    var parts: [ValueNode] = []
    var waiting = [(part: root, depth: 0)]
    while let (part, depth) = waiting.popLast() {
        parts.append(part)
        guard depth < DecodingContext.depthLimit, let members = part.members,
            members.contains(where: { $0.key == "spec" || listsOfParts.contains($0.key) })
        else { continue }
        var inner: [ValueNode] = []
        for key in listsOfParts { inner += part[key]?.items ?? [] }
        if let spec = part["spec"] { inner.append(spec) }
        waiting += inner.reversed().map { ($0, depth + 1) }
    }
    return parts
}
