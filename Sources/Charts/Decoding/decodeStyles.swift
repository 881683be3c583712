import Diagnostics
import OrderedCollections
import Values

/// Reads `config.style`: under each name the properties of marks, or of axes.
func readStyles(_ object: ObjectReader, _ configuration: inout ConfigurationDefinition) {
    let context = object.context
    for style in object.present("style")?.members ?? [] {
        guard let members = style.value.members else {
            context.expect("a mapping", for: style.key, got: style.value)
            continue
        }
        let axis = members.filter { belongsToAxis($0.key) }
        let mark = members.filter { !belongsToAxis($0.key) }
        if !axis.isEmpty {
            configuration.axisStyles[style.key] = decodeAxis(
                ValueNode(.object(axis), span: style.value.span), context
            ).map { Boxed($0) }
        }
        configuration.styles[style.key] = decodeMarkProperties(
            ValueNode(.object(mark), span: style.value.span), context
        ).map { Boxed($0) }
    }
}

/// Whether a property is one that axes have and marks have not.
private func belongsToAxis(_ name: String) -> Bool {
    let parts = ["label", "title", "tick", "grid", "domain"]
    let others = ["bandPosition", "minExtent", "maxExtent", "translate", "offset", "position"]
    return parts.contains { name.hasPrefix($0) } || others.contains(name)
}
