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
    private(set) var view = Cascade<ViewDefinition>(boxed: [])
    private(set) var scale = Cascade<ScaleConfiguration>(boxed: [])
    private(set) var range = Cascade<RangeConfiguration>(boxed: [])
    /// What is said of all axes.
    private var commonAxis: [Boxed<AxisDefinition>] = []
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
        divideLayers()
    }

    /// Takes apart what is asked for again and again while a chart is laid out.
    private mutating func divideLayers() {
        let layers = layers.layers
        view = Cascade(boxed: layers.map { $0.wrappedValue.$view })
        scale = Cascade(boxed: layers.map { $0.wrappedValue.$scale })
        range = Cascade(boxed: layers.map { $0.wrappedValue.$range })
        commonAxis = []
        for layer in layers {
            if let axis = layer.axes["axis"] { commonAxis.append(axis) }
            if let axis = layer.styled(\.styledAxis) { commonAxis.append(Boxed(axis)) }
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
        copy.divideLayers()
        return copy
    }

    /// A mark's properties: its own, its styles', its type's, those of all marks.
    func mark(_ mark: Boxed<MarkDefinition>, type: MarkType) -> Cascade<MarkDefinition> {
        var result = [mark] + styles(mark.style + [type.rawValue])
        for layer in layers.layers { if let own = layer.marks[type] { result.append(own) } }
        for layer in layers.layers { result.append(layer.wrappedValue.$mark) }
        return Cascade(boxed: result)
    }

    /// The properties of named styles, a later name before an earlier one.
    func styles(_ names: [String]) -> [Boxed<MarkDefinition>] {
        guard layers.layers.contains(where: { !$0.styles.isEmpty }) else { return [] }
        let layers = layers.layers
        return names.reversed().flatMap { name in layers.compactMap { $0.styles[name] } }
    }

    var projection: ProjectionDefinition {
        layers.layers.reduce(ProjectionDefinition()) { $0.otherwise($1.projection) }
    }
    func legend(_ definition: LegendDefinition?) -> Cascade<LegendDefinition> {
        Cascade(
            boxed: boxed(definition)
                + layers.layers.flatMap {
                    [$0.wrappedValue.$legend] + boxed($0.styled(\.styledLegend))
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
                [$0.wrappedValue.$title] + boxed($0.styled(\.styledTitle))
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
        if let own = layers.layers.first?.axes["axis"] { configured.append(own) }
        if let styled = configured.first(where: { !$0.style.isEmpty }) {
            configured += axisStyles(styled.style)
        }
        configured += commonAxis
        return Cascade(boxed: named.isEmpty ? configured : axisStyles(named) + configured)
    }

    /// What is said of kinds of axis, that of the narrowest first.
    private func kindsOfAxis(
        _ channel: Channel, _ orient: GuideOrientation?, _ type: ScaleType,
        _ measurement: MeasurementType?
    ) -> [Boxed<AxisDefinition>] {
        let layers = layers.layers.filter {
            $0.axes.count > 1 || $0.axes.count == 1 && $0.axes["axis"] == nil
        }
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
                [$0.headers["header"]].compactMap(\.self) + boxed($0.styled(\.styledHeader))
            }
        return Cascade(boxed: boxed(definition) + configured)
    }
}

extension Boxed<ConfigurationDefinition> {
    /// What the styles of the configuration say of a guide; nil at once without styles, as most are.
    fileprivate func styled<Guide>(_ path: KeyPath<ConfigurationDefinition, Guide?>) -> Guide? {
        self.styles.isEmpty ? nil : self[property: path]
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
