/// A channel of a unit, and where its values are.
package struct PreparedChannel: Sendable {
    private var parts: Boxed<ChannelParts>

    init(_ parts: ChannelParts) { self.parts = Boxed(parts) }

    package var channel: Channel {
        @inline(__always) _read { yield parts.wrappedValue.channel }
        set { parts.wrappedValue.channel = newValue }
    }
    /// Scale, axis, legend, conditions, value or datum, as written.
    package var definition: ChannelDefinition {
        @inline(__always) _read { yield parts.wrappedValue.definition }
        set { parts.wrappedValue.definition = newValue }
    }
    /// The type, written or derived; nil for values.
    package var type: MeasurementType? {
        @inline(__always) _read { yield parts.wrappedValue.type }
        set { parts.wrappedValue.type = newValue }
    }
    /// The column of `main` that holds the value: of a bin or time unit its start; nil for datum and value.
    package var column: String? {
        @inline(__always) _read { yield parts.wrappedValue.column }
        set { parts.wrappedValue.column = newValue }
    }
    /// The end of a bin, `binned` range or time unit.
    package var endColumn: String? {
        @inline(__always) _read { yield parts.wrappedValue.endColumn }
        set { parts.wrappedValue.endColumn = newValue }
    }
    /// For discrete scales over bins: the text `10 – 20`.
    package var rangeColumn: String? {
        @inline(__always) _read { yield parts.wrappedValue.rangeColumn }
        set { parts.wrappedValue.rangeColumn = newValue }
    }
    /// Of the stacked channel: where the row's own part starts and ends.
    package var stackStartColumn: String? {
        @inline(__always) _read { yield parts.wrappedValue.stackStartColumn }
        set { parts.wrappedValue.stackStartColumn = newValue }
    }
    package var stackEndColumn: String? {
        @inline(__always) _read { yield parts.wrappedValue.stackEndColumn }
        set { parts.wrappedValue.stackEndColumn = newValue }
    }
    /// The bins of a binned field.
    package var bin: BinParameters? {
        @inline(__always) _read { yield parts.wrappedValue.bin }
        set { parts.wrappedValue.bin = newValue }
    }
    package var timeUnit: TimeUnitDefinition? {
        @inline(__always) _read { yield parts.wrappedValue.timeUnit }
        set { parts.wrappedValue.timeUnit = newValue }
    }
    package var aggregate: Aggregate? {
        @inline(__always) _read { yield parts.wrappedValue.aggregate }
        set { parts.wrappedValue.aggregate = newValue }
    }
    /// The order of a discrete domain; column names are those of `main` or, for `.raw`, of `raw`.
    package var sort: PreparedSort {
        @inline(__always) _read { yield parts.wrappedValue.sort }
        set { parts.wrappedValue.sort = newValue }
    }
    /// The title by default or as written on the field (guides may override it).
    package var title: Setting<[String]> {
        @inline(__always) _read { yield parts.wrappedValue.title }
        set { parts.wrappedValue.title = newValue }
    }
    /// Whether `title` was written rather than derived.
    package var isTitleExplicit: Bool {
        @inline(__always) _read { yield parts.wrappedValue.isTitleExplicit }
        set { parts.wrappedValue.isTitleExplicit = newValue }
    }
    /// Where in its band a value is placed: 0.5 is the middle; nil is the start.
    package var bandPosition: Double? {
        @inline(__always) _read { yield parts.wrappedValue.bandPosition }
        set { parts.wrappedValue.bandPosition = newValue }
    }
    /// The columns of the interval that a rectangle covers where it is not the time unit itself.
    package var offsetInterval: PreparedInterval? {
        @inline(__always) _read { yield parts.wrappedValue.offsetInterval }
        set { parts.wrappedValue.offsetInterval = newValue }
    }
    /// `bin: "binned"`: the secondary channel holds the ends.
    package var endIsFromData: Bool {
        @inline(__always) _read { yield parts.wrappedValue.endIsFromData }
        set { parts.wrappedValue.endIsFromData = newValue }
    }

    package var isBinned: Bool { bin != nil || endIsFromData }
    package var field: FieldDefinition? { definition.field }
}
