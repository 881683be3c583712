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
        let defaults = ConfigurationDefinition.vegaDefaults
        switch theme {
        case .vega: layers = Cascade(boxed: [Boxed(user), defaults])
        case .report:
            layers = Cascade(
                boxed: [Boxed(user), Boxed(.report(width: width)), defaults])
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
        copy.layers.layers.insert(Boxed(definition), at: 0)
        return copy
    }

    /// A mark's properties: its own, its styles', its type's, those of all marks.
    func mark(_ mark: Boxed<MarkDefinition>, type: MarkType) -> Cascade<MarkDefinition> {
        let names = mark.style + [type.rawValue]
        return Cascade(
            boxed: [mark] + styles(names) + layers.layers.compactMap { $0.marks[type] }
                + layers.layers.map { $0.wrappedValue.$mark })
    }

    /// The properties of named styles, a later name before an earlier one.
    func styles(_ names: [String]) -> [Boxed<MarkDefinition>] {
        let layers = layers.layers.filter { !$0.styles.isEmpty }
        guard !layers.isEmpty else { return [] }
        return names.reversed().flatMap { name in layers.compactMap { $0.styles[name] } }
    }

    var view: Cascade<ViewDefinition> {
        Cascade(boxed: layers.layers.map { $0.wrappedValue.$view })
    }
    var scale: Cascade<ScaleConfiguration> {
        Cascade(boxed: layers.layers.map { $0.wrappedValue.$scale })
    }
    var projection: ProjectionDefinition {
        layers.layers.reduce(ProjectionDefinition()) { $0.otherwise($1.projection) }
    }
    var range: Cascade<RangeConfiguration> {
        Cascade(boxed: layers.layers.map { $0.wrappedValue.$range })
    }

    func legend(_ definition: LegendDefinition?) -> Cascade<LegendDefinition> {
        Cascade(
            boxed: boxed(definition)
                + layers.layers.flatMap {
                    [$0.wrappedValue.$legend] + boxed($0.wrappedValue.styledLegend)
                })
    }

    func title(_ definition: TitleDefinition?) -> Cascade<TitleDefinition> {
        let styled = styles(definition?.style ?? []).map {
            Boxed(TitleDefinition(style: $0.wrappedValue))
        }
        // A style of its own takes the place of Vega's for titles.
        let configured =
            styled.isEmpty
            ? layers.layers.flatMap {
                [$0.wrappedValue.$title] + boxed($0.wrappedValue.styledTitle)
            } : layers.layers.map { Boxed($0.title.withoutTitleText) }
        return Cascade(boxed: boxed(definition) + styled + configured)
    }

    /// An axis' properties after its own: those of the styles that it names, then `axisXQuantitative`, `axisX`,
    /// `axisQuantitative`, `axisBottom`, `axis`.
    func axis(
        styles named: [String], channel: Channel, orient: GuideOrientation?, type: ScaleType,
        measurement: MeasurementType?
    ) -> Cascade<AxisDefinition> {
        var configured = kindsOfAxis(channel, orient, type, measurement)
        // Styles that the configuration names are weaker than what it says itself.
        let own = layers.layers.prefix(1).compactMap { $0.axes["axis"] }
        let styles = (configured + own).map { $0.wrappedValue.style }.first { !$0.isEmpty } ?? []
        configured += own + axisStyles(styles)
        configured += layers.layers.flatMap {
            [$0.axes["axis"]].compactMap(\.self) + boxed($0.wrappedValue.styledAxis)
        }
        return Cascade(boxed: axisStyles(named) + configured)
    }

    /// What is said of kinds of axis, that of the narrowest first.
    private func kindsOfAxis(
        _ channel: Channel, _ orient: GuideOrientation?, _ type: ScaleType,
        _ measurement: MeasurementType?
    ) -> [Boxed<AxisDefinition>] {
        let layers = layers.layers.filter { $0.axes.count > 1 || $0.axes.keys.first != "axis" }
        guard !layers.isEmpty else { return [] }
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
        return names.flatMap { name in layers.compactMap { $0.axes[name] } }
    }

    /// What styles say of axes, a later name before an earlier one.
    func axisStyles(_ names: [String]) -> [Boxed<AxisDefinition>] {
        guard !names.isEmpty else { return [] }
        return names.reversed().flatMap { name in
            layers.layers.compactMap { $0.axisStyles[name] }
        }
    }

    func header(_ definition: HeaderDefinition?, channel: Channel) -> Cascade<HeaderDefinition> {
        let name = "header" + channel.rawValue.capitalizedASCII
        let configured =
            layers.layers.compactMap { $0.headers[name] }
            + layers.layers.flatMap {
                [$0.headers["header"]].compactMap(\.self) + boxed($0.wrappedValue.styledHeader)
            }
        return Cascade(boxed: boxed(definition) + configured)
    }
}

/// The definition as a cascade's only layer, or no layer.
private func boxed<Definition>(_ definition: Definition?) -> [Boxed<Definition>] {
    definition.map { [Boxed($0)] } ?? []
}

extension String {
    /// The text with its first letter in upper case, if it is an ASCII one.
    fileprivate var capitalizedASCII: String {
        guard let first = utf8.first, (0x61...0x7A).contains(first) else { return self }
        return String(decoding: [first - 32] + utf8.dropFirst(), as: UTF8.self)
    }
}
