/// Definitions of one kind, the strongest first: what the author wrote, then styles, the configuration, the
/// theme. A property is that of the first which has it.
@dynamicMemberLookup
struct Cascade<Definition: Sendable>: Sendable {
    var layers: [Boxed<Definition>]

    init(_ layers: [Definition]) { self.layers = layers.map { Boxed($0) } }
    init(boxed layers: [Boxed<Definition>]) { self.layers = layers }

    @inline(__always)
    subscript<Property>(dynamicMember path: KeyPath<Definition, Property?>) -> Property? {
        for layer in layers {
            if let property = layer[property: path] { return property }
        }
        return nil
    }

    /// The first setting that is not automatic.
    @inline(__always)
    func setting<Property>(_ path: KeyPath<Definition, Setting<Property>>) -> Setting<Property> {
        for layer in layers {
            let setting = layer[property: path]
            if !setting.isAutomatic { return setting }
        }
        return .automatic
    }
}
