package import Formats
import OrderedCollections

/// The looks that a chart can have before its own configuration.
public enum ChartTheme: String, Sendable, Hashable, CaseIterable {
    /// Vega-Lite's own defaults.
    case vega
    /// The look of a report: headline, direct labels, few lines, an accessible palette.
    case report
}

/// Everything that decides how a chart looks where its specification says nothing. On the heap, as every part of the
/// layout has it.
package final class ChartConfiguration: Sendable {
    package let theme: ChartTheme
    /// The language of numbers and dates.
    package let locale: FormatLocale
    /// The specification's `config`, then the theme, then Vega-Lite's defaults.
    let layers: Cascade<ConfigurationDefinition>
    /// The width of the whole picture, for charts whose specification gives none; nil keeps the theme's plots.
    package let width: Double?
    // What is asked for again and again while a chart is laid out is taken apart once.
    let view: Cascade<ViewDefinition>
    let scale: Cascade<ScaleConfiguration>
    let range: Cascade<RangeConfiguration>
    /// What is said of all axes.
    private let commonAxis: [Boxed<AxisDefinition>]

    package convenience init(
        theme: ChartTheme = .vega, user: ConfigurationDefinition = .empty, locale: FormatLocale,
        width: Double? = nil
    ) {
        let defaults = ConfigurationDefinition.vegaDefaults
        let layers =
            switch theme {
            case .vega: [Boxed(user), defaults]
            case .report: [Boxed(user), Boxed(.report(width: width)), defaults]
            }
        self.init(theme, user.locale.applied(to: locale), layers, width)
    }

    private init(
        _ theme: ChartTheme, _ locale: FormatLocale, _ layers: [Boxed<ConfigurationDefinition>],
        _ width: Double?
    ) {
        self.theme = theme
        self.locale = locale
        self.layers = Cascade(boxed: layers)
        self.width = width
        view = Cascade(boxed: layers.map { $0.wrappedValue.$view })
        scale = Cascade(boxed: layers.map { $0.wrappedValue.$scale })
        range = Cascade(boxed: layers.map { $0.wrappedValue.$range })
        var commonAxis: [Boxed<AxisDefinition>] = []
        for layer in layers {
            if let axis = layer.axes["axis"] { commonAxis.append(axis) }
            if let axis = layer.styled(\.styledAxis) { commonAxis.append(Boxed(axis)) }
        }
        self.commonAxis = commonAxis
    }

    /// The configuration with plots `pixels` wide, and `height` high, where the specification gives no size.
    func withPlots(wide pixels: Double, high height: Double? = nil) -> ChartConfiguration {
        var definition = ConfigurationDefinition()
        definition.view.continuousHeight = height
        definition.view.continuousWidth = pixels
        definition.view.discreteWidth = .pixels(pixels)
        return ChartConfiguration(theme, locale, [Boxed(definition)] + layers.layers, width)
    }
}

extension ChartConfiguration {
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
        var result = boxed(definition)
        for layer in layers.layers {
            result.append(layer.wrappedValue.$legend)
            if let styled = layer.styled(\.styledLegend) { result.append(Boxed(styled)) }
        }
        return Cascade(boxed: result)
    }

    func title(_ definition: TitleDefinition?) -> Cascade<TitleDefinition> {
        var result = boxed(definition)
        let styled = styles(definition?.style ?? [])
        // A style of its own takes the place of Vega's for titles.
        guard styled.isEmpty else {
            result += styled.map { Boxed(TitleDefinition(style: $0.wrappedValue)) }
            result += layers.layers.map { Boxed($0.title.withoutTitleText) }
            return Cascade(boxed: result)
        }
        for layer in layers.layers {
            result.append(layer.wrappedValue.$title)
            if let styled = layer.styled(\.styledTitle) { result.append(Boxed(styled)) }
        }
        return Cascade(boxed: result)
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
        var names = kinds.reversed().map { "axis" + direction + $0 }
        names += kinds.reversed().map { "axis" + $0 }
        if let orient { names.append(Self.axisName(orient)) }
        names.append("axis" + direction)
        return names.flatMap { name in layers.compactMap { $0.axes[name] } }
    }

    /// Whether something is said of the axes on a side.
    func hasAxis(on side: GuideOrientation) -> Bool {
        let name = Self.axisName(side)
        return layers.layers.contains { $0.axes[name] != nil }
    }

    private static func axisName(_ side: GuideOrientation) -> String {
        switch side {
        case .left: "axisLeft"
        case .right: "axisRight"
        case .top: "axisTop"
        case .bottom: "axisBottom"
        default: "axis" + side.rawValue.capitalizedASCII
        }
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
