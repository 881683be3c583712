package import Tables

/// A chart whose data are computed: what scales, guides and marks are made from.
package indirect enum PreparedNode: Sendable {
    case unit(PreparedUnit)
    case layer(PreparedLayer)
    case facet(PreparedFacet)
    case concat(PreparedConcat)
}

extension PreparedNode {
    /// The units in the order in which they are painted; those of a facet's cells once, with all rows.
    package var units: [PreparedUnit] {
        switch self {
        case .unit(let unit): [unit]
        case .layer(let layer): layer.children.flatMap(\.units)
        case .facet(let facet): facet.child.units
        case .concat(let concat): concat.children.flatMap(\.units)
        }
    }

    package var unitCount: Int {
        switch self {
        case .unit: 1
        case .layer(let layer): layer.children.reduce(0) { $0 + $1.unitCount }
        case .facet(let facet): facet.child.unitCount
        case .concat(let concat): concat.children.reduce(0) { $0 + $1.unitCount }
        }
    }

    /// Whether any of the units has the channel.
    func usesChannel(_ channel: Channel) -> Bool {
        switch self {
        case .unit(let unit): unit.channels.contains(channel)
        case .layer(let layer): layer.children.contains { $0.usesChannel(channel) }
        case .facet(let facet): facet.child.usesChannel(channel)
        case .concat(let concat): concat.children.contains { $0.usesChannel(channel) }
        }
    }

    /// On the heap, as layouts ask for many of the properties, one by one.
    package var common: Boxed<CommonProperties> {
        switch self {
        case .unit(let unit): unit.boxedCommon
        case .layer(let layer): layer.$common
        case .facet(let facet): facet.$common
        case .concat(let concat): concat.$common
        }
    }

    /// Whether the chart is one plot: a unit or layers.
    package var isView: Bool {
        switch self {
        case .unit, .layer: true
        case .facet, .concat: false
        }
    }
}

/// Units drawn over one another.
package struct PreparedLayer: Sendable {
    /// Title, width, height, view and resolve as written.
    @Boxed package var common: CommonProperties
    package var children: [PreparedNode]

    package init(common: CommonProperties, children: [PreparedNode]) {
        self.common = common
        self.children = children
    }
}

/// Charts beside or below one another.
package struct PreparedConcat: Sendable {
    @Boxed package var common: CommonProperties
    package var direction: ConcatSpec.Direction
    package var grid: GridDefinition
    package var children: [PreparedNode]
}

/// A chart for each value of a field, or for each pair of two fields' values.
package struct PreparedFacet: Sendable {
    @Boxed package var common: CommonProperties
    /// `row` and `column`; or `facet` alone, whose cells lie in rows of `grid.columns`.
    package var divisions: [PreparedDivision]
    package var grid: GridDefinition
    /// The chart of the cells over the rows of all of them: what shared scales are made from.
    package var child: PreparedNode
    /// The rows before the cells' own transforms: the orders of divisions are computed from them.
    package var rows: Table
    /// The facets around that divide `rows`.
    package var around: [PreparedDivision]

    package var row: PreparedDivision? { division(.row) }
    package var column: PreparedDivision? { division(.column) }
    /// The division by `facet`.
    package var wrapped: PreparedDivision? { division(.facet) }

    private func division(_ channel: Channel) -> PreparedDivision? {
        divisions.first { $0.channel.channel == channel }
    }
}

/// A field that divides a chart into cells.
package struct PreparedDivision: Sendable {
    /// The field's channel: its column is in the rows of every unit below.
    package var channel: PreparedChannel
    /// The column of the values; of bins and time units, of their starts.
    package var column: String

    /// The columns that say which cell a row belongs to, those that follow from `column` as well.
    var columns: [String] {
        [column] + [channel.endColumn, channel.rangeColumn].compactMap { $0 }
    }
}
