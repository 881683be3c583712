package import OrderedCollections

/// `config`: the defaults of a chart, each nil where the theme's own holds.
///
/// Specification: https://vega.github.io/vega-lite/docs/config.html
package struct ConfigurationDefinition: Sendable {
    package var background: Setting<String> = .automatic
    package var padding: PaddingDefinition?
    package var autosize: AutosizeDefinition?
    @Boxed package var locale = LocaleDefinition()
    package var font: String?
    package var countTitle: String?
    package var fieldTitle: FieldTitleStyle?
    package var numberFormat: String?
    package var normalizedNumberFormat: String?
    package var timeFormat: String?
    /// The functions that write numbers, shares and times where `formatType` names none.
    package var numberFormatType: String?
    package var normalizedNumberFormatType: String?
    package var timeFormatType: String?
    /// What divides text into lines.
    package var lineBreak: String?
    @Boxed package var view = ViewDefinition()
    /// `config.mark`, under every mark type's own.
    @Boxed package var mark = MarkDefinition()
    package var marks: [MarkType: Boxed<MarkDefinition>] = [:]
    /// `config.style`: for marks (`bar`), guides (`guide-label`, `guide-title`, `group-title`,
    /// `group-subtitle`) and names of the author's own.
    package var styles: OrderedDictionary<String, Boxed<MarkDefinition>> = [:]
    /// `axis`, `axisX`, `axisY`, `axisTop`, …, `axisBand`, `axisQuantitative`, `axisXTemporal`, by name.
    package var axes: [String: Boxed<AxisDefinition>] = [:]
    /// What `config.style` says of axes that name it.
    package var axisStyles: [String: Boxed<AxisDefinition>] = [:]
    @Boxed package var legend = LegendDefinition()
    @Boxed package var title = TitleDefinition()
    /// `header`, `headerRow`, `headerColumn`, `headerFacet`, by name.
    package var headers: [String: Boxed<HeaderDefinition>] = [:]
    @Boxed package var scale = ScaleConfiguration()
    @Boxed package var range = RangeConfiguration()
    @Boxed package var projection = ProjectionDefinition()
    @Boxed package var facetGrid = GridDefinition()
    @Boxed package var concatGrid = GridDefinition()

    package init() {}

    /// The configuration of most charts: its parts are made once.
    package static let empty = ConfigurationDefinition()
}

/// How titles name what was done to a field.
package enum FieldTitleStyle: String, Sendable, Hashable, CaseIterable {
    /// `Mean of price`
    case verbal
    /// `MEAN(price)`
    case functional
    /// `price`
    case plain
}

/// `config.scale`.
package struct ScaleConfiguration: Sendable {
    package var bandPaddingInner: Double?
    package var bandPaddingOuter: Double?
    package var barBandPaddingInner: Double?
    package var rectBandPaddingInner: Double?
    package var tickBandPaddingInner: Double?
    package var bandWithNestedOffsetPaddingInner: Double?
    package var bandWithNestedOffsetPaddingOuter: Double?
    package var offsetBandPaddingInner: Double?
    package var offsetBandPaddingOuter: Double?
    package var continuousPadding: Double?
    package var pointPadding: Double?
    package var clamp: Bool?
    package var round: Bool?
    package var zero: Bool?
    package var xReverse: Bool?
    package var useUnaggregatedDomain: Bool?
    package var minBandSize: Double?
    package var maxBandSize: Double?
    package var minFontSize: Double?
    package var maxFontSize: Double?
    package var minOpacity: Double?
    package var maxOpacity: Double?
    package var minSize: Double?
    package var maxSize: Double?
    package var minStrokeWidth: Double?
    package var maxStrokeWidth: Double?
    package var quantileCount: Int?
    package var quantizeCount: Int?
    /// What invalid values become on a channel, by channel.
    package var invalid: [Channel: ChannelValue] = [:]

    package init() {}
}

/// `config.range`: the default ranges of scales, by the name that `range: "…"` uses.
package struct RangeConfiguration: Sendable {
    package var category: ScaleRangeOrScheme?
    package var diverging: ScaleRangeOrScheme?
    package var heatmap: ScaleRangeOrScheme?
    package var ordinal: ScaleRangeOrScheme?
    package var ramp: ScaleRangeOrScheme?
    package var symbol: [String]?

    package init() {}
}

package enum ScaleRangeOrScheme: Sendable, Hashable {
    case colors([String])
    case scheme(SchemeDefinition)
}
