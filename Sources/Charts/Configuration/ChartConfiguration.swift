package import Formats
import OrderedCollections

/// The looks that a chart can have before its own configuration.
public enum ChartTheme: String, Sendable, Hashable, CaseIterable {
    /// Vega-Lite's own defaults.
    case vega
    /// The look of a report: headline, direct labels, few lines, an accessible palette.
    case report
}

/// Everything that decides how a chart looks where its specification says nothing.
package struct ChartConfiguration: Sendable {
    package var theme: ChartTheme
    /// The language of numbers and dates.
    package var locale: FormatLocale
    /// The specification's `config`, then the theme, then Vega-Lite's defaults.
    private(set) var layers: Cascade<ConfigurationDefinition>
    /// The width of the whole picture, for charts whose specification gives none; nil keeps the theme's plots.
    package var width: Double?

    package init(
        theme: ChartTheme = .vega, user: ConfigurationDefinition = ConfigurationDefinition(),
        locale: FormatLocale, width: Double? = nil
    ) {
        self.theme = theme
        self.locale = user.locale.applied(to: locale)
        self.width = width
        switch theme {
        case .vega: layers = Cascade([user, .vegaDefaults])
        case .report: layers = Cascade([user, .report(width: width), .vegaDefaults])
        }
    }
}

extension ChartConfiguration {
    /// The configuration with plots `pixels` wide, and `height` high, where the specification gives no size.
    func withPlots(wide pixels: Double, high height: Double? = nil) -> ChartConfiguration {
        var definition = ConfigurationDefinition()
        definition.view.continuousHeight = height
        definition.view.continuousWidth = pixels
        definition.view.discreteWidth = .pixels(pixels)
        var copy = self
        copy.layers.layers.insert(definition, at: 0)
        return copy
    }

    /// A mark's properties: its own, its styles', its type's, those of all marks.
    func mark(_ mark: MarkDefinition, type: MarkType) -> Cascade<MarkDefinition> {
        let names = mark.style + [type.rawValue]
        return Cascade(
            [mark] + styles(names) + layers.layers.compactMap { $0.marks[type] }
                + layers.layers.map(\.mark))
    }

    /// The properties of named styles, a later name before an earlier one.
    func styles(_ names: [String]) -> [MarkDefinition] {
        names.reversed().flatMap { name in layers.layers.compactMap { $0.styles[name] } }
    }

    var view: Cascade<ViewDefinition> { Cascade(layers.layers.map(\.view)) }
    var scale: Cascade<ScaleConfiguration> { Cascade(layers.layers.map(\.scale)) }
    var projection: ProjectionDefinition {
        layers.layers.reduce(ProjectionDefinition()) { $0.otherwise($1.projection) }
    }
    var range: Cascade<RangeConfiguration> { Cascade(layers.layers.map(\.range)) }

    func legend(_ definition: LegendDefinition?) -> Cascade<LegendDefinition> {
        Cascade(
            [definition].compactMap(\.self)
                + layers.layers.flatMap { [$0.legend, $0.styledLegend].compactMap(\.self) })
    }

    func title(_ definition: TitleDefinition?) -> Cascade<TitleDefinition> {
        let styled = styles(definition?.style ?? []).map(TitleDefinition.init(style:))
        var configured = layers.layers.flatMap { [$0.title, $0.styledTitle].compactMap(\.self) }
        if !styled.isEmpty {
            // A style of its own takes the place of Vega's for titles.
            configured = layers.layers.map { $0.title.withoutTitleText }
        }
        return Cascade([definition].compactMap(\.self) + styled + configured)
    }

    /// An axis' properties after its own: those of the styles that it names, then `axisXQuantitative`, `axisX`,
    /// `axisQuantitative`, `axisBottom`, `axis`.
    func axis(
        styles named: [String], channel: Channel, orient: GuideOrientation?, type: ScaleType,
        measurement: MeasurementType?
    ) -> Cascade<AxisDefinition> {
        let direction = channel == .x ? "X" : "Y"
        var kinds: [String] = []
        switch type {
        case .band: kinds = ["Discrete", "Band"]
        case .point: kinds = ["Discrete", "Point"]
        case .time, .utc: kinds = ["Temporal"]
        default: kinds = ["Quantitative"]
        }
        if measurement == .temporal, type == .band || type == .point {
            kinds.insert("Temporal", at: 0)
        }
        var names = kinds.reversed().map { "axis" + direction + $0 } + ["axis" + direction]
        names += kinds.reversed().map { "axis" + $0 }
        if let orient { names.append("axis" + orient.rawValue.capitalizedASCII) }
        var configured = names.flatMap { name in layers.layers.compactMap { $0.axes[name] } }
        // Styles that the configuration names are weaker than what it says itself.
        let own = layers.layers.prefix(1).compactMap { $0.axes["axis"] }
        let styles = (configured + own).map(\.style).first { !$0.isEmpty } ?? []
        configured += own + axisStyles(styles)
        configured += layers.layers.flatMap {
            [$0.axes["axis"], $0.styledAxis].compactMap(\.self)
        }
        return Cascade(axisStyles(named) + configured)
    }

    /// What styles say of axes, a later name before an earlier one.
    func axisStyles(_ names: [String]) -> [AxisDefinition] {
        names.reversed().flatMap { name in layers.layers.compactMap { $0.axisStyles[name] } }
    }

    func header(_ definition: HeaderDefinition?, channel: Channel) -> Cascade<HeaderDefinition> {
        let name = "header" + channel.rawValue.capitalizedASCII
        let configured =
            layers.layers.compactMap { $0.headers[name] }
            + layers.layers.flatMap { [$0.headers["header"], $0.styledHeader].compactMap(\.self) }
        return Cascade([definition].compactMap(\.self) + configured)
    }
}

extension String {
    /// The text with its first letter in upper case, if it is an ASCII one.
    fileprivate var capitalizedASCII: String {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return self }
        return String(decoding: [first - 32] + utf8.dropFirst(), as: UTF8.self)
    }
}
