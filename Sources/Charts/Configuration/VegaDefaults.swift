import OrderedCollections

extension ConfigurationDefinition {
    /// The defaults of Vega-Lite 6.4 and Vega 6.2.
    ///
    /// Source: vega-lite `src/config.ts`, `src/mark.ts`; vega `packages/vega-parser/src/config.js`.
    static let vegaDefaults: Boxed<ConfigurationDefinition> = {
        var config = ConfigurationDefinition()
        config.background = .explicit("white")
        config.padding = PaddingDefinition(left: 5, top: 5, right: 5, bottom: 5)
        config.countTitle = "Count of Records"
        config.timeFormat = "%b %d, %Y"
        config.normalizedNumberFormat = ".0%"
        config.view.continuousWidth = 300
        config.view.continuousHeight = 300
        config.view.step = 20
        config.view.stroke = .color("#ddd")
        config.facetGrid.spacing = SpacingDefinition(row: 20, column: 20)
        config.concatGrid.spacing = SpacingDefinition(row: 20, column: 20)
        config.mark.color = .color("#4c78a8")
        config.mark.timeUnitBandSize = 1
        config.marks = markDefaults.mapValues { Boxed($0) }
        config.axes["axis"] = Boxed(axisDefaults)
        config.legend = legendDefaults
        config.title = titleDefaults
        config.headers["header"] = Boxed(headerDefaults)
        config.scale = scaleDefaults
        return Boxed(config)
    }()

    private static let markDefaults: [MarkType: MarkDefinition] = {
        var marks: [MarkType: MarkDefinition] = [:]
        for type in [MarkType.bar, .rect, .tick] {
            var mark = MarkDefinition()
            mark.continuousBandSize = 5
            mark.minBandSize = 0.25
            mark.timeUnitBandPosition = 0.5
            marks[type] = mark
        }
        marks[.bar]?.binSpacing = 1
        marks[.rect]?.binSpacing = 0
        marks[.tick]?.thickness = 1
        for type in [MarkType.point, .circle, .square] {
            var mark = MarkDefinition()
            mark.size = 30
            mark.strokeWidth = 2
            marks[type] = mark
        }
        var line = MarkDefinition()
        line.strokeWidth = 2
        marks[.line] = line
        var trail = MarkDefinition()
        trail.size = 2
        marks[.trail] = trail
        var rule = MarkDefinition()
        rule.color = .color("black")
        marks[.rule] = rule
        var text = MarkDefinition()
        text.color = .color("black")
        text.fontSize = 11
        text.align = "center"
        text.baseline = "middle"
        marks[.text] = text
        return marks
    }()

    private static let axisDefaults: AxisDefinition = {
        var axis = AxisDefinition()
        axis.domainWidth = 1
        axis.domainColor = .color("#888")
        axis.gridWidth = 1
        axis.gridColor = .color("#ddd")
        axis.tickWidth = 1
        axis.tickColor = .color("#888")
        axis.tickSize = 5
        axis.tickRound = true
        axis.labelColor = .color("#000")
        axis.labelFontSize = 10
        axis.labelPadding = 2
        axis.labelLimit = 180
        axis.minExtent = 0
        axis.maxExtent = 200
        axis.titleColor = .color("#000")
        axis.titleFontSize = 11
        axis.titleFontWeight = "bold"
        axis.titlePadding = 4
        axis.translate = 0.5
        return axis
    }()

    private static let legendDefaults: LegendDefinition = {
        var legend = LegendDefinition()
        legend.orient = .right
        legend.offset = 18
        legend.padding = 0
        legend.titlePadding = 5
        legend.titleLimit = 180
        legend.titleColor = .color("#000")
        legend.titleFontSize = 11
        legend.titleFontWeight = "bold"
        legend.labelColor = .color("#000")
        legend.labelFontSize = 10
        legend.labelLimit = 160
        legend.rowPadding = 2
        legend.columnPadding = 10
        legend.symbolSize = 100
        legend.symbolStrokeWidth = 1.5
        legend.symbolOffset = 0
        legend.symbolLimit = 30
        legend.gradientThickness = 16
        legend.gradientStrokeWidth = 0
        legend.gradientStrokeColor = .color("#ddd")
        legend.gradientHorizontalMinLength = 100
        legend.gradientHorizontalMaxLength = 200
        legend.gradientVerticalMinLength = 64
        legend.gradientVerticalMaxLength = 200
        legend.gridAlign = .each
        return legend
    }()

    private static let titleDefaults: TitleDefinition = {
        var title = TitleDefinition()
        title.orient = .top
        title.offset = 4
        title.color = .color("#000")
        title.fontSize = 13
        title.fontWeight = "bold"
        title.subtitleColor = .color("#000")
        title.subtitleFontSize = 12
        title.subtitleFontWeight = "normal"
        title.subtitlePadding = 3
        return title
    }()

    private static let headerDefaults: HeaderDefinition = {
        var header = HeaderDefinition()
        header.titlePadding = 10
        header.labelPadding = 10
        header.labelColor = .color("#000")
        header.labelFontSize = 10
        header.titleColor = .color("#000")
        header.titleFontSize = 11
        header.titleFontWeight = "bold"
        return header
    }()

    private static let scaleDefaults: ScaleConfiguration = {
        var scale = ScaleConfiguration()
        scale.pointPadding = 0.5
        scale.barBandPaddingInner = 0.1
        scale.rectBandPaddingInner = 0
        scale.tickBandPaddingInner = 0.25
        scale.bandWithNestedOffsetPaddingInner = 0.2
        scale.bandWithNestedOffsetPaddingOuter = 0.2
        scale.minBandSize = 2
        scale.minFontSize = 8
        scale.maxFontSize = 40
        scale.minOpacity = 0.3
        scale.maxOpacity = 0.8
        scale.minSize = 4
        scale.minStrokeWidth = 1
        scale.maxStrokeWidth = 4
        scale.quantileCount = 4
        scale.quantizeCount = 4
        scale.zero = true
        return scale
    }()
}
