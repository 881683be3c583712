package import Diagnostics
package import Expressions
package import Formats

/// A column of the data and what is done with it before it is drawn. On the heap, as channels are.
///
/// Specification: https://vega.github.io/vega-lite/docs/field.html
package struct FieldDefinition: Sendable {
    /// All properties together, to be changed together.
    @Boxed package var properties: FieldProperties

    package init(_ properties: FieldProperties) { self.properties = properties }

    package init(field: FieldName?, span: SourceSpan) {
        self.init(FieldProperties(field: field, span: span))
    }

    /// The column, or a path `a.b[0]` into it; nil for `count`.
    package var field: FieldName? {
        @inline(__always) _read { yield properties.field }
        set { properties.field = newValue }
    }
    package var type: MeasurementType? {
        @inline(__always) _read { yield properties.type }
        set { properties.type = newValue }
    }
    package var aggregate: Aggregate? {
        @inline(__always) _read { yield properties.aggregate }
        set { properties.aggregate = newValue }
    }
    package var bin: BinSetting {
        @inline(__always) _read { yield properties.bin }
        set { properties.bin = newValue }
    }
    package var timeUnit: TimeUnitDefinition? {
        @inline(__always) _read { yield properties.timeUnit }
        set { properties.timeUnit = newValue }
    }
    package var sort: SortDefinition {
        @inline(__always) _read { yield properties.sort }
        set { properties.sort = newValue }
    }
    /// The title of fields in lists (`detail`, `tooltip`, `order`).
    package var title: Setting<[String]> {
        @inline(__always) _read { yield properties.title }
        set { properties.title = newValue }
    }
    package var format: FormatDefinition? {
        @inline(__always) _read { yield properties.format }
        set { properties.format = newValue }
    }
    package var span: SourceSpan {
        @inline(__always) _read { yield properties.span }
        set { properties.span = newValue }
    }
}

/// The properties of `FieldDefinition`, which says what they mean.
package struct FieldProperties: Sendable {
    package var field: FieldName?
    package var type: MeasurementType?
    package var aggregate: Aggregate?
    package var bin: BinSetting = .none
    package var timeUnit: TimeUnitDefinition?
    package var sort: SortDefinition = .automatic
    package var title: Setting<[String]> = .automatic
    package var format: FormatDefinition?
    package var span: SourceSpan

    package init(field: FieldName?, span: SourceSpan) {
        self.field = field
        self.span = span
    }
}

/// The name of a column as written, or `{repeat: …}` before repetition is expanded.
package struct FieldName: Sendable, Hashable {
    package var name: String
    package var span: SourceSpan
    /// `row`, `column`, `repeat` or `layer`: the name is filled in when the chart is repeated.
    package var repeater: String?

    package init(_ name: String, span: SourceSpan, repeater: String? = nil) {
        self.name = name
        self.span = span
        self.repeater = repeater
    }
}

package enum Aggregate: Sendable, Hashable {
    case operation(AggregateOperation)
    /// The row at which `field` is least or greatest.
    case argmin(String)
    case argmax(String)

    package var isCount: Bool { self == .operation(.count) }
}

/// Specification: https://vega.github.io/vega-lite/docs/aggregate.html#ops
package enum AggregateOperation: String, Sendable, Hashable, CaseIterable {
    case count, valid, values, missing, distinct
    case sum, product, mean, average, median, min, max
    case variance, variancep, stdev, stdevp, stderr
    case q1, q3, ci0, ci1, exponential, exponentialb
}

/// `bin` of a field definition.
package enum BinSetting: Sendable, Hashable {
    case none
    /// The data hold bins already: start in this field, end in the secondary channel's.
    case binned(step: Double?)
    /// On the heap, as it is large and few fields have it.
    indirect case computed(BinDefinition)

    package var definition: BinDefinition? {
        if case .computed(let definition) = self { definition } else { nil }
    }

    package var isBinned: Bool {
        if case .binned = self { true } else { false }
    }
}

/// Specification: https://vega.github.io/vega-lite/docs/bin.html#params
package struct BinDefinition: Sendable, Hashable {
    package var anchor: Double?
    package var base: Double?
    package var divide: [Double]?
    package var extent: [Double]?
    package var maxbins: Double?
    package var minstep: Double?
    package var nice: Bool?
    package var step: Double?
    package var steps: [Double]?

    package init() {}
}

package struct TimeUnitDefinition: Sendable, Hashable {
    /// Nil when only `maxbins` is given.
    package var unit: TimeUnit?
    package var maxbins: Double?
    /// `binned…`: the data are floored already.
    package var isBinned = false
    package var isUTC = false
}

/// `sort` of a field definition.
package enum SortDefinition: Sendable, Hashable {
    case automatic
    /// `null`: the order of the data.
    case none
    case ascending
    case descending
    /// The values in this order, others after them.
    case values([ExpressionValue])
    case channel(Channel, descending: Bool)
    case field(String?, operation: AggregateOperation?, descending: Bool)
}

package enum StackOffset: String, Sendable, Hashable, CaseIterable {
    case zero, normalize, center
}

/// `format` and `formatType`.
package struct FormatDefinition: Sendable, Hashable {
    package var specifier: String?
    /// `number`, `time` or a custom formatter's name.
    package var type: String?
    package var span: SourceSpan?
}

package struct ImputeDefinition: Sendable, Hashable {
    package var value: ExpressionValue?
    /// `value` (the default), `mean`, `median`, `min`, `max`.
    package var method: String?
    package var keyvals: [ExpressionValue] = []
    /// Rows before and after; nil is unbounded.
    package var frame: WindowFrame = .all
}

package struct WindowFrame: Sendable, Hashable {
    package var preceding: Int?
    package var following: Int?

    package static let all = WindowFrame(preceding: nil, following: nil)
}
