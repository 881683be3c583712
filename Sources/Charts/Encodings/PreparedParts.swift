import Expressions
import Geo
import Tables

/// What `PreparedUnit` holds, on the heap: scales, guides and marks pass units on hundreds of times.
struct UnitParts: Sendable {
    @Boxed var common: CommonProperties
    var markType: MarkType
    @Boxed var mark: MarkDefinition
    var orientation: Orientation?
    var isFilled: Bool
    var isAggregated: Bool
    var channels: ChannelMap<PreparedChannel>
    var groupingColumns: [String]
    var pathOrder: [SortKey]?
    var stack: PreparedStack?
    var invalidMode: InvalidMode
    var main: Table
    var unfiltered: Table
    var domainRows: Table?
    var raw: Table
    var shapes: [Geometry] = []
    var placeNames: [String] = []
    var imageAddresses: [String: String] = [:]
    var tooltips: [PreparedTooltip] = []
    var divisions: [PreparedDivision] = []
}

/// What `PreparedChannel` holds, on the heap.
struct ChannelParts: Sendable {
    var channel: Channel
    @Boxed var definition: ChannelDefinition
    var type: MeasurementType?
    var column: String?
    var endColumn: String?
    var rangeColumn: String?
    var stackStartColumn: String?
    var stackEndColumn: String?
    var bin: BinParameters?
    var timeUnit: TimeUnitDefinition?
    var aggregate: Aggregate?
    var sort: PreparedSort
    var title: Setting<[String]>
    var isTitleExplicit: Bool
    var bandPosition: Double?
    var offsetInterval: PreparedInterval?
    var endIsFromData: Bool
}
