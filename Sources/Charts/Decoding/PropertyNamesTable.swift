/// Names from Vega-Lite 6.4's JSON schema.
extension PropertyNames {
    static let document = PropertyNames(silent: ["$schema", "usermeta"])
    static let common = PropertyNames(silent: ["params"])
    static let unit = PropertyNames(silent: ["params"])
    static let projection = PropertyNames(
        unsupported: [
            "coefficient", "distance", "fraction", "lobes", "parallel", "radius", "ratio",
            "spacing", "tilt",
        ])
    static let mark = PropertyNames(
        unsupported: [
            "blend", "colorSpace", "dir", "strokeForeground", "smooth", "strokeOffset", "x2Offset",
            "y2Offset",
        ],
        interactive: [
            "aria", "ariaRole", "ariaRoleDescription", "cursor", "description", "href", "tooltip",
        ])
    static let channel = PropertyNames(interactive: [])
    static let axis = PropertyNames(
        unsupported: ["style"], interactive: ["aria", "description"])
    static let legend = PropertyNames(
        unsupported: [
            "zindex"
        ],
        interactive: ["aria", "description", "unselectedOpacity"])
    static let title = PropertyNames(unsupported: ["style", "zindex"], interactive: ["aria"])
    static let configuration = PropertyNames(
        unsupported: [
            "numberFormatType", "normalizedNumberFormatType",
            "timeFormatType", "lineBreak",
        ],
        interactive: [
            "aria", "customFormatTypes", "params", "selection", "signals", "tooltipFormat",
            "events",
        ])
    static let numberLocale = PropertyNames(unsupported: ["numerals", "nan"])
    static let scaleConfiguration = PropertyNames(
        unsupported: ["xReverse", "useUnaggregatedDomain"])
    static let view = PropertyNames(
        unsupported: ["style", "clip"],
        interactive: ["cursor"])
}
