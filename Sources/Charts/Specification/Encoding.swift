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

/// What a channel is bound to, and how that is scaled and explained. On the heap: encodings are passed on often, and
/// rarely changed.
package struct ChannelDefinition: Sendable {
    package enum Source: Sendable {
        case field(FieldDefinition)
        /// A constant in data space, placed by the scale.
        case datum(ExpressionValue)
        /// A constant in visual space: pixels, a colour, text.
        case value(ChannelValue)
        /// Only a condition is given; the mark's own property holds otherwise.
        case none
    }

    /// All properties together, to be changed together.
    @Boxed package var properties: ChannelProperties

    package init(_ properties: ChannelProperties) { self.properties = properties }

    package var source: Source {
        @inline(__always) _read { yield properties.source }
        set { properties.source = newValue }
    }
    package var span: SourceSpan {
        @inline(__always) _read { yield properties.span }
        set { properties.span = newValue }
    }
    /// The type as written, for a field or a datum.
    package var type: MeasurementType? {
        @inline(__always) _read { yield properties.type }
        set { properties.type = newValue }
    }
    /// Rows that meet a test get another value; the first test that holds wins.
    package var conditions: [ChannelCondition] {
        @inline(__always) _read { yield properties.conditions }
        set { properties.conditions = newValue }
    }
    package var scale: Setting<ScaleDefinition> {
        @inline(__always) _read { yield properties.scale }
        set { properties.scale = newValue }
    }
    package var axis: Setting<AxisDefinition> {
        @inline(__always) _read { yield properties.axis }
        set { properties.axis = newValue }
    }
    package var legend: Setting<LegendDefinition> {
        @inline(__always) _read { yield properties.legend }
        set { properties.legend = newValue }
    }
    package var header: Setting<HeaderDefinition> {
        @inline(__always) _read { yield properties.header }
        set { properties.header = newValue }
    }
    package var stack: Setting<StackOffset> {
        @inline(__always) _read { yield properties.stack }
        set { properties.stack = newValue }
    }
    package var impute: ImputeDefinition? {
        @inline(__always) _read { yield properties.impute }
        set { properties.impute = newValue }
    }
    /// `title` of the field definition itself; guides may have their own.
    package var title: Setting<[String]> {
        @inline(__always) _read { yield properties.title }
        set { properties.title = newValue }
    }
    package var format: FormatDefinition? {
        @inline(__always) _read { yield properties.format }
        set { properties.format = newValue }
    }
    package var bandPosition: Double? {
        @inline(__always) _read { yield properties.bandPosition }
        set { properties.bandPosition = newValue }
    }
    /// What `row`, `column` and `facet` say of the grid.
    package var grid: GridDefinition {
        @inline(__always) _read { yield properties.grid }
        set { properties.grid = newValue }
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

/// The properties of `ChannelDefinition`, which says what they mean.
package struct ChannelProperties: Sendable {
    package var source: ChannelDefinition.Source
    package var span: SourceSpan
    package var type: MeasurementType?
    package var conditions: [ChannelCondition] = []
    package var scale: Setting<ScaleDefinition> = .automatic
    package var axis: Setting<AxisDefinition> = .automatic
    package var legend: Setting<LegendDefinition> = .automatic
    package var header: Setting<HeaderDefinition> = .automatic
    package var stack: Setting<StackOffset> = .automatic
    package var impute: ImputeDefinition?
    package var title: Setting<[String]> = .automatic
    package var format: FormatDefinition?
    package var bandPosition: Double?
    package var grid = GridDefinition()

    package init(_ source: ChannelDefinition.Source, span: SourceSpan) {
        self.source = source
        self.span = span
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
