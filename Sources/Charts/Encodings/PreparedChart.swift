/// A chart whose data are computed: what scales, guides and marks are made from.
package indirect enum PreparedNode: Sendable {
    case unit(PreparedUnit)
    case layer(PreparedLayer)
}

extension PreparedNode {
    /// The units in the order in which they are painted.
    package var units: [PreparedUnit] {
        switch self {
        case .unit(let unit): [unit]
        case .layer(let layer): layer.children.flatMap(\.units)
        }
    }

    package var common: CommonProperties {
        switch self {
        case .unit(let unit): unit.common
        case .layer(let layer): layer.common
        }
    }
}

/// Units drawn over one another.
package struct PreparedLayer: Sendable {
    /// Title, width, height, view and resolve as written.
    package var common: CommonProperties
    package var children: [PreparedNode]

    package init(common: CommonProperties, children: [PreparedNode]) {
        self.common = common
        self.children = children
    }
}
