package import Expressions
package import Geo
package import Tables

/// A single view, decided and with its data.
package struct PreparedUnit: Sendable {
    private var parts: Boxed<UnitParts>

    init(_ parts: UnitParts) { self.parts = Boxed(parts) }

    /// Title, width, height and view as written.
    package var common: CommonProperties {
        @inline(__always) _read { yield parts.wrappedValue.common }
        set { parts.wrappedValue.common = newValue }
    }
    var boxedCommon: Boxed<CommonProperties> { parts.wrappedValue.$common }
    package var markType: MarkType {
        @inline(__always) _read { yield parts.wrappedValue.markType }
        set { parts.wrappedValue.markType = newValue }
    }
    /// The mark as written, without configuration (`ConfigurationDefinition` has that).
    package var mark: MarkDefinition {
        @inline(__always) _read { yield parts.wrappedValue.mark }
        set { parts.wrappedValue.mark = newValue }
    }
    var boxedMark: Boxed<MarkDefinition> { parts.wrappedValue.$mark }
    /// Vertical: the measure grows upwards, or a rule or tick stands upright. Nil for marks without one.
    package var orientation: Orientation? {
        @inline(__always) _read { yield parts.wrappedValue.orientation }
        set { parts.wrappedValue.orientation = newValue }
    }
    package var isFilled: Bool {
        @inline(__always) _read { yield parts.wrappedValue.isFilled }
        set { parts.wrappedValue.isFilled = newValue }
    }
    /// Whether any channel is aggregated (points are then opaque).
    package var isAggregated: Bool {
        @inline(__always) _read { yield parts.wrappedValue.isAggregated }
        set { parts.wrappedValue.isAggregated = newValue }
    }
    /// Channels that take part in drawing; those that the mark does not support are dropped.
    package var channels: ChannelMap<PreparedChannel> {
        @inline(__always) _read { yield parts.wrappedValue.channels }
        set { parts.wrappedValue.channels = newValue }
    }
    /// `detail` and the discrete fields that split a line or area into series, as columns of `main`.
    package var groupingColumns: [String] {
        @inline(__always) _read { yield parts.wrappedValue.groupingColumns }
        set { parts.wrappedValue.groupingColumns = newValue }
    }
    /// `order` of a path: columns of `main`; nil sorts by the dimension, empty keeps the data's order.
    package var pathOrder: [SortKey]? {
        @inline(__always) _read { yield parts.wrappedValue.pathOrder }
        set { parts.wrappedValue.pathOrder = newValue }
    }
    package var stack: PreparedStack? {
        @inline(__always) _read { yield parts.wrappedValue.stack }
        set { parts.wrappedValue.stack = newValue }
    }
    package var invalidMode: InvalidMode {
        @inline(__always) _read { yield parts.wrappedValue.invalidMode }
        set { parts.wrappedValue.invalidMode = newValue }
    }
    /// The rows that marks draw, in paint order.
    package var main: Table {
        @inline(__always) _read { yield parts.wrappedValue.main }
        set { parts.wrappedValue.main = newValue }
    }
    /// `main` with the rows of invalid values that it leaves out.
    package var unfiltered: Table {
        @inline(__always) _read { yield parts.wrappedValue.unfiltered }
        set { parts.wrappedValue.unfiltered = newValue }
    }
    /// The rows that continuous scales take their domains from, where they are not those of `main`.
    package var domainRows: Table? {
        @inline(__always) _read { yield parts.wrappedValue.domainRows }
        set { parts.wrappedValue.domainRows = newValue }
    }
    /// The rows before aggregation, for `sort: {field, op}`.
    package var raw: Table {
        @inline(__always) _read { yield parts.wrappedValue.raw }
        set { parts.wrappedValue.raw = newValue }
    }
    /// The shapes whose numbers the rows hold, for marks that draw shapes.
    package var shapes: [Geometry] {
        @inline(__always) _read { yield parts.wrappedValue.shapes }
        set { parts.wrappedValue.shapes = newValue }
    }
    /// The columns that name the places of a map, though no channel shows them.
    package var placeNames: [String] {
        @inline(__always) _read { yield parts.wrappedValue.placeNames }
        set { parts.wrappedValue.placeNames = newValue }
    }
    /// What is written for the pictures that the rows name.
    package var imageAddresses: [String: String] {
        @inline(__always) _read { yield parts.wrappedValue.imageAddresses }
        set { parts.wrappedValue.imageAddresses = newValue }
    }
    /// What `tooltip` shows besides the other channels.
    package var tooltips: [PreparedTooltip] {
        @inline(__always) _read { yield parts.wrappedValue.tooltips }
        set { parts.wrappedValue.tooltips = newValue }
    }
    /// The facets around that divide the unit's rows, the outermost first.
    package var divisions: [PreparedDivision] {
        @inline(__always) _read { yield parts.wrappedValue.divisions }
        set { parts.wrappedValue.divisions = newValue }
    }

    package subscript(_ channel: Channel) -> PreparedChannel? { channels[channel] }
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
