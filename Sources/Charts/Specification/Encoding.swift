package import Diagnostics
package import Expressions
package import OrderedCollections

/// Which data decide which visual property.
package struct Encoding: Sendable {
    /// One definition a channel, as written.
    package var channels: OrderedDictionary<Channel, ChannelDefinition> = [:]
    /// `detail`, `order` and `tooltip` may name several fields.
    package var detail: [FieldDefinition] = []
    /// Disabled (`order: {value: …}` or null): paths keep the order of the data.
    package var order: Setting<[FieldDefinition]> = .automatic
    /// `order: {sort: …}` without a field: the direction of stacks.
    package var orderDirection: SortDefinition = .automatic
    package var tooltip: [FieldDefinition] = []
    /// Channels that a layer switches off with null.
    package var removed: Set<Channel> = []

    package init() {}

    package subscript(_ channel: Channel) -> ChannelDefinition? {
        get { channels[channel] }
        set { channels[channel] = newValue }
    }
}

/// What a channel is bound to, and how that is scaled and explained.
package struct ChannelDefinition: Sendable {
    package enum Source: Sendable {
        indirect case field(FieldDefinition)
        /// A constant in data space, placed by the scale.
        case datum(ExpressionValue)
        /// A constant in visual space: pixels, a colour, text.
        case value(ChannelValue)
        /// Only a condition is given; the mark's own property holds otherwise.
        case none
    }

    package var source: Source
    package var span: SourceSpan
    /// The type as written, for a field or a datum.
    package var type: MeasurementType?
    /// Rows that meet a test get another value; the first test that holds wins.
    package var conditions: [ChannelCondition] = []
    package var scale: Setting<ScaleDefinition> = .automatic
    package var axis: Setting<AxisDefinition> = .automatic
    package var legend: Setting<LegendDefinition> = .automatic
    package var header: Setting<HeaderDefinition> = .automatic
    package var stack: Setting<StackOffset> = .automatic
    package var impute: ImputeDefinition?
    /// `title` of the field definition itself; guides may have their own.
    package var title: Setting<[String]> = .automatic
    package var format: FormatDefinition?
    package var bandPosition: Double?
    /// What `row`, `column` and `facet` say of the grid.
    package var grid = GridDefinition()

    package init(_ source: Source, span: SourceSpan) {
        self.source = source
        self.span = span
    }

    package var field: FieldDefinition? {
        if case .field(let field) = source { field } else { nil }
    }

    package var datum: ExpressionValue? {
        if case .datum(let value) = source { value } else { nil }
    }

    package var value: ChannelValue? {
        if case .value(let value) = source { value } else { nil }
    }
}

/// A constant for a channel.
package enum ChannelValue: Sendable, Hashable {
    case null
    case number(Double)
    case numbers([Double])
    case boolean(Bool)
    case text([String])
    /// `"width"` or `"height"` on a position channel.
    case farEdge
    case gradient(GradientDefinition)
    /// `{expr: …}` that depends on the row.
    case expression(ExpressionText)
}

/// `condition: {test: …, value | field | datum}`.
package struct ChannelCondition: Sendable {
    package enum Outcome: Sendable {
        case value(ChannelValue)
        indirect case definition(ChannelDefinition)
        /// What the mark itself says.
        case own
    }

    package var test: Predicate
    package var outcome: Outcome
}

package enum MeasurementType: String, Sendable, Hashable, CaseIterable {
    case quantitative, temporal, ordinal, nominal, geojson

    /// Ordinal or nominal.
    package var isDiscrete: Bool { self == .ordinal || self == .nominal }
}
