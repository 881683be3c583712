/// Definitions of one kind, the strongest first: what the author wrote, then styles, the configuration, the
/// theme. A property is that of the first which has it.
@dynamicMemberLookup
struct Cascade<Definition: Sendable>: Sendable {
    var layers: [Definition]

    init(_ layers: [Definition]) { self.layers = layers }

    subscript<Property>(dynamicMember path: KeyPath<Definition, Property?>) -> Property? {
        for layer in layers {
            if let property = layer[keyPath: path] { return property }
        }
        return nil
    }

    /// The first setting that is not automatic.
    func setting<Property>(_ path: KeyPath<Definition, Setting<Property>>) -> Setting<Property> {
        for layer in layers where !layer[keyPath: path].isAutomatic { return layer[keyPath: path] }
        return .automatic
    }
}
