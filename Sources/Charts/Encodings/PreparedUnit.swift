package import Expressions
package import Geo
package import Tables

/// A single view, decided and with its data.
package struct PreparedUnit: Sendable {
    /// Title, width, height and view as written.
    @Boxed package var common: CommonProperties
    package var markType: MarkType
    /// The mark as written, without configuration (`ConfigurationDefinition` has that).
    @Boxed package var mark: MarkDefinition
    /// Vertical: the measure grows upwards, or a rule or tick stands upright. Nil for marks without one.
    package var orientation: Orientation?
    package var isFilled: Bool
    /// Whether any channel is aggregated (points are then opaque).
    package var isAggregated: Bool
    /// Channels that take part in drawing; those that the mark does not support are dropped.
    package var channels: [Channel: PreparedChannel]
    /// `detail` and the discrete fields that split a line or area into series, as columns of `main`.
    package var groupingColumns: [String]
    /// `order` of a path: columns of `main`; nil sorts by the dimension, empty keeps the data's order.
    package var pathOrder: [SortKey]?
    package var stack: PreparedStack?
    package var invalidMode: InvalidMode
    /// The rows that marks draw, in paint order.
    package var main: Table
    /// `main` with the rows of invalid values that it leaves out.
    package var unfiltered: Table
    /// The rows that continuous scales take their domains from, where they are not those of `main`.
    package var domainRows: Table?
    /// The rows before aggregation, for `sort: {field, op}`.
    package var raw: Table
    /// The shapes whose numbers the rows hold, for marks that draw shapes.
    package var shapes: [Geometry] = []
    /// The columns that name the places of a map, though no channel shows them.
    package var placeNames: [String] = []
    /// What is written for the pictures that the rows name.
    package var imageAddresses: [String: String] = [:]
    /// What `tooltip` shows besides the other channels.
    package var tooltips: [PreparedTooltip] = []
    /// The facets around that divide the unit's rows, the outermost first.
    package var divisions: [PreparedDivision] = []

    package subscript(_ channel: Channel) -> PreparedChannel? { channels[channel] }
}

/// A channel of a unit, and where its values are.
package struct PreparedChannel: Sendable {
    package var channel: Channel
    /// Scale, axis, legend, conditions, value or datum, as written.
    @Boxed package var definition: ChannelDefinition
    /// The type, written or derived; nil for values.
    package var type: MeasurementType?
    /// The column of `main` that holds the value: of a bin or time unit its start; nil for datum and value.
    package var column: String?
    /// The end of a bin, `binned` range or time unit.
    package var endColumn: String?
    /// For discrete scales over bins: the text `10 – 20`.
    package var rangeColumn: String?
    /// Of the stacked channel: where the row's own part starts and ends.
    package var stackStartColumn: String?
    package var stackEndColumn: String?
    /// The bins of a binned field.
    package var bin: BinParameters?
    package var timeUnit: TimeUnitDefinition?
    package var aggregate: Aggregate?
    /// The order of a discrete domain; column names are those of `main` or, for `.raw`, of `raw`.
    package var sort: PreparedSort
    /// The title by default or as written on the field (guides may override it).
    package var title: Setting<[String]>
    /// Whether `title` was written rather than derived.
    package var isTitleExplicit: Bool
    /// Where in its band a value is placed: 0.5 is the middle; nil is the start.
    package var bandPosition: Double?

    /// The columns of the interval that a rectangle covers where it is not the time unit itself.
    package var offsetInterval: PreparedInterval?

    package var isBinned: Bool { bin != nil || endIsFromData }
    /// `bin: "binned"`: the secondary channel holds the ends.
    package var endIsFromData: Bool
    package var field: FieldDefinition? { definition.field }
}

/// A field that only a reader's pointer would show.
package struct PreparedTooltip: Sendable, Hashable {
    /// Of `main`.
    package var column: String
    /// As written.
    package var title: String?
}

/// Two columns of `main` between whose values something lies.
package struct PreparedInterval: Sendable, Hashable {
    package var start: String
    package var end: String
}

/// The bins that were computed.
package struct BinParameters: Sendable, Hashable {
    package var start: Double
    package var stop: Double
    package var step: Double
    /// The greatest number that has a bin: beyond `stop` where bins have an anchor.
    package var limit: Double

    package init(start: Double, stop: Double, step: Double, limit: Double? = nil) {
        (self.start, self.stop, self.step) = (start, stop, step)
        self.limit = limit ?? stop
    }
}

/// How a unit is stacked.
package struct PreparedStack: Sendable {
    /// `x`, `y`, `theta` or `radius`.
    package var channel: Channel
    package var offset: StackOffset
    /// The columns that tell the parts of one stack from another.
    package var stackBy: [String]
    /// The columns that say which stack a row belongs to.
    package var groupBy: [String]
}

/// The order of a discrete domain, ready to compute.
package enum PreparedSort: Sendable, Hashable {
    case ascending
    case descending
    /// First appearance in `main`.
    case data
    case values([ExpressionValue])
    /// By an aggregate of `column` of `raw` (or of `main` where no operation is given) per value.
    case aggregate(column: String?, operation: AggregateOperation, descending: Bool, ofRaw: Bool)
}
