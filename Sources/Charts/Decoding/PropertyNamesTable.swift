/// Names from Vega-Lite 6.4's JSON schema.
extension PropertyNames {
    static let document = PropertyNames(silent: ["$schema", "usermeta"])
    static let common = PropertyNames(interactive: ["params"])
    static let unit = PropertyNames(unsupported: ["projection"], interactive: ["params"])
    static let mark = PropertyNames(
        unsupported: ["blend", "colorSpace", "dir", "strokeForeground", "smooth", "strokeOffset"],
        interactive: [
            "aria", "ariaRole", "ariaRoleDescription", "cursor", "description", "href", "tooltip",
        ])
    static let channel = PropertyNames(interactive: [])
    static let axis = PropertyNames(interactive: ["aria", "description"])
    static let legend = PropertyNames(
        unsupported: ["symbolStrokeOpacity"], interactive: ["aria", "description"])
    static let title = PropertyNames(interactive: ["aria"])
    static let configuration = PropertyNames(
        unsupported: [
            "projection", "geoshape", "locale", "numberFormatType", "normalizedNumberFormatType",
            "timeFormatType",
        ],
        interactive: [
            "aria", "customFormatTypes", "params", "selection", "signals", "tooltipFormat",
            "events",
        ])
    static let view = PropertyNames(
        unsupported: ["strokeCap", "strokeJoin", "strokeMiterLimit", "strokeDashOffset"],
        interactive: ["cursor"])
}
