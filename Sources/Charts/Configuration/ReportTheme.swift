import OrderedCollections

extension ConfigurationDefinition {
    /// The report's look for a picture of a given width: where there is room, long names of categories keep it.
    static func report(width: Double?) -> ConfigurationDefinition {
        var config = report
        if let width { config.axes["axis"]?.labelLimit = max(180, width * 0.36) }
        return config
    }

    /// The report's look: a headline at the left, horizontal labels of at least 12 px, few pale lines, a
    /// palette that holds for the colour-blind. Colours are custom properties, so that a page's dark mode
    /// recolours the chart.
    static let report: ConfigurationDefinition = {
        var config = ConfigurationDefinition()
        config.background = .disabled
        config.font = "inherit"
        config.view.stroke = PaintDefinition.none
        config.range.category = .colors(reportPalette)
        config.mark.color = .color(reportPalette[0])
        var rule = MarkDefinition()
        rule.color = .color(muted)
        config.marks[.rule] = Boxed(rule)
        var text = MarkDefinition()
        text.color = .color(ink)
        text.fontSize = 13
        config.marks[.text] = Boxed(text)
        config.axes["axis"] = Boxed(reportAxis)
        config.axes["axisX"] = Boxed(horizontalAxis)
        config.axes["axisXDiscrete"] = Boxed(withoutGrid(horizontalAxis))
        config.axes["axisXTemporal"] = Boxed(withoutGrid(horizontalAxis))
        config.legend = reportLegend
        config.title = reportTitle
        config.headers["header"] = Boxed(reportHeader)
        return config
    }()

    /// The categorical palette of the Government Analysis Function: neighbours differ by 3:1 at least.
    ///
    /// Source: https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
    static let reportPalette = [
        "var(--series-1, #12436D)", "var(--series-2, #28A197)", "var(--series-3, #801650)",
        "var(--series-4, #F46A25)", "var(--series-5, #3D3D3D)", "var(--series-6, #A285D1)",
    ]

    /// What is behind a chart: between the parts of stacks, around texts on lines.
    static let ground = "var(--chart-background, #ffffff)"
    private static let ink = "var(--chart-text, #1f2933)"
    private static let muted = "var(--chart-muted, #52606d)"
    private static let gridLine = "var(--chart-grid, #e4e7eb)"

    private static let reportAxis: AxisDefinition = {
        var axis = AxisDefinition()
        axis.domain = false
        axis.ticks = false
        axis.gridColor = .color(gridLine)
        axis.labelColor = .color(muted)
        axis.labelFontSize = 13
        axis.labelPadding = 8
        axis.titleColor = .color(muted)
        axis.titleFontSize = 13
        axis.titleFontWeight = "normal"
        axis.titlePadding = 8
        return axis
    }()

    private static let horizontalAxis: AxisDefinition = {
        var axis = AxisDefinition()
        axis.labelAngle = 0
        // Each label under its tick: years at equal distances look so.
        axis.labelFlush = .off
        axis.labelSeparation = 6
        axis.domain = true
        axis.domainColor = .color("var(--chart-axis, #9aa5b1)")
        return axis
    }()

    private static func withoutGrid(_ axis: AxisDefinition) -> AxisDefinition {
        var axis = axis
        axis.grid = false
        return axis
    }

    private static let reportLegend: LegendDefinition = {
        var legend = LegendDefinition()
        legend.orient = .top
        legend.labelFontSize = 13
        legend.labelLimit = 340
        legend.labelColor = .color(ink)
        legend.titleFontSize = 13
        legend.titleColor = .color(muted)
        legend.titleFontWeight = "normal"
        return legend
    }()

    private static let reportHeader: HeaderDefinition = {
        var header = HeaderDefinition()
        header.labelAnchor = "start"
        header.labelColor = .color(ink)
        header.labelFontSize = 13
        header.labelFontWeight = "bold"
        header.labelPadding = 8
        header.titleAnchor = "start"
        header.titleColor = .color(muted)
        header.titleFontSize = 13
        header.titleFontWeight = "normal"
        header.titlePadding = 8
        return header
    }()

    private static let reportTitle: TitleDefinition = {
        var title = TitleDefinition()
        title.anchor = "start"
        title.frame = "bounds"
        title.color = .color(ink)
        title.fontSize = 16
        title.offset = 12
        title.subtitleColor = .color(muted)
        title.subtitleFontSize = 14
        title.subtitlePadding = 6
        return title
    }()
}
