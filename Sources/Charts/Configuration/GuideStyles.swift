import OrderedCollections

/// What the styles that Vega gives its guides say of them: `guide-label`, `guide-title`, `group-title`,
/// `group-subtitle`, `cell` and `view` of `config.style`. The configuration by kind of guide is stronger.
///
/// Source: vega-parser `src/config.js`.
extension ConfigurationDefinition {
    var styledAxis: AxisDefinition? {
        guard hasStyle("guide-label") || hasStyle("guide-title") else { return nil }
        var axis = AxisDefinition()
        if let label = styles["guide-label"] {
            axis.labelColor = label.fill ?? label.color
            axis.labelFont = label.font
            axis.labelFontSize = label.fontSize
            axis.labelFontStyle = label.fontStyle
            axis.labelFontWeight = label.fontWeight
        }
        if let title = styles["guide-title"] {
            axis.titleColor = title.fill ?? title.color
            axis.titleFont = title.font
            axis.titleFontSize = title.fontSize
            axis.titleFontStyle = title.fontStyle
            axis.titleFontWeight = title.fontWeight
        }
        return axis
    }

    var styledLegend: LegendDefinition? {
        guard let axis = styledAxis else { return nil }
        var legend = LegendDefinition()
        legend.labelColor = axis.labelColor
        legend.labelFont = axis.labelFont
        legend.labelFontSize = axis.labelFontSize
        legend.labelFontStyle = axis.labelFontStyle
        legend.labelFontWeight = axis.labelFontWeight
        legend.titleColor = axis.titleColor
        legend.titleFont = axis.titleFont
        legend.titleFontSize = axis.titleFontSize
        legend.titleFontStyle = axis.titleFontStyle
        legend.titleFontWeight = axis.titleFontWeight
        return legend
    }

    var styledHeader: HeaderDefinition? {
        guard let axis = styledAxis else { return nil }
        var header = HeaderDefinition()
        header.labelColor = axis.labelColor
        header.labelFont = axis.labelFont
        header.labelFontSize = axis.labelFontSize
        header.labelFontStyle = axis.labelFontStyle
        header.labelFontWeight = axis.labelFontWeight
        header.titleColor = axis.titleColor
        header.titleFont = axis.titleFont
        header.titleFontSize = axis.titleFontSize
        header.titleFontStyle = axis.titleFontStyle
        header.titleFontWeight = axis.titleFontWeight
        return header
    }

    var styledTitle: TitleDefinition? {
        guard hasStyle("group-title") || hasStyle("group-subtitle") else { return nil }
        var result = TitleDefinition()
        if let title = styles["group-title"] {
            result.color = title.fill ?? title.color
            result.font = title.font
            result.fontSize = title.fontSize
            result.fontStyle = title.fontStyle
            result.fontWeight = title.fontWeight
        }
        if let subtitle = styles["group-subtitle"] {
            result.subtitleColor = subtitle.fill ?? subtitle.color
            result.subtitleFont = subtitle.font
            result.subtitleFontSize = subtitle.fontSize
            result.subtitleFontStyle = subtitle.fontStyle
            result.subtitleFontWeight = subtitle.fontWeight
        }
        return result
    }

    /// The frame of a plot: `cell` with positions, `view` without.
    func styledView(hasPositions: Bool) -> ViewDefinition? {
        guard !styles.isEmpty else { return nil }
        return styles[hasPositions ? "cell" : "view"].map { ViewDefinition(style: $0.wrappedValue) }
    }

    private func hasStyle(_ name: String) -> Bool { !styles.isEmpty && styles[name] != nil }
}

extension ViewDefinition {
    /// What a style says of a frame.
    init(style: MarkDefinition) {
        self.init()
        fill = style.fill ?? style.color
        fillOpacity = style.fillOpacity
        stroke = style.stroke
        strokeOpacity = style.strokeOpacity
        strokeWidth = style.strokeWidth
        strokeDash = style.strokeDash
        opacity = style.opacity
        cornerRadius = style.cornerRadius
    }
}

extension TitleDefinition {
    /// What a style says of a title's text.
    init(style: MarkDefinition) {
        self.init()
        color = style.fill
        font = style.font
        fontSize = style.fontSize
        fontStyle = style.fontStyle
        fontWeight = style.fontWeight
    }

    /// The definition without the look of its text.
    var withoutTitleText: TitleDefinition {
        var title = self
        (title.color, title.font, title.fontSize) = (nil, nil, nil)
        (title.fontStyle, title.fontWeight) = (nil, nil)
        return title
    }
}
