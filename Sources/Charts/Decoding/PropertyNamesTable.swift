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
            "blend", "colorSpace", "dir",
        ],
        interactive: [
            "aria", "ariaRole", "ariaRoleDescription", "cursor", "description", "href", "tooltip",
        ],
        // Of groups, and of images that are scaled by whoever shows them: Vega's marks take no notice.
        silent: ["strokeForeground", "strokeOffset", "smooth"])
    static let channel = PropertyNames(interactive: [])
    static let axis = PropertyNames(interactive: ["aria", "description"])
    static let legend = PropertyNames(interactive: ["aria", "description", "unselectedOpacity"])
    static let title = PropertyNames(interactive: ["aria"])
    static let configuration = PropertyNames(
        interactive: [
            "aria", "params", "selection", "signals", "tooltipFormat",
            "events",
        ])
    static let numberLocale = PropertyNames(unsupported: ["numerals", "nan"])
    static let view = PropertyNames(
        unsupported: ["clip"],
        interactive: ["cursor"])
}
