import Formats

/// A function that expressions may call.
struct ExpressionFunction: Sendable {
    var name: String
    var arity: ClosedRange<Int>
    var body: @Sendable ([ExpressionValue], FormatLocale) -> ExpressionValue

    /// `arity` is the count of arguments that are passed; `body` may index up to its lower bound.
    init(
        _ name: String, _ arity: ClosedRange<Int>,
        _ body: @escaping @Sendable ([ExpressionValue], FormatLocale) -> ExpressionValue
    ) {
        self.name = name
        self.arity = arity
        self.body = body
    }
}

/// The functions by name.
enum FunctionTable {
    static let all: [String: ExpressionFunction] = {
        let lists = [
            mathFunctions, statisticalFunctions, dateFunctions, dateConstructors, textFunctions,
            listFunctions, typeFunctions, formatFunctions,
        ]
        return Dictionary(
            lists.joined().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// Vega's own that need a clock, chance, a scale, a pointer or a document.
    static let unsupported: Set<String> = [
        "now", "random", "sampleNormal", "sampleLogNormal", "sampleUniform", "scale", "invert",
        "domain", "range", "bandwidth", "bandspace", "copy", "gradient", "panLinear", "panLog",
        "panPow", "panSymlog", "zoomLinear", "zoomLog", "zoomPow", "zoomSymlog", "geoArea",
        "geoBounds", "geoCentroid", "geoScale", "geoShape", "pathShape", "treePath",
        "treeAncestors", "data", "indata", "modify", "pinchAngle", "pinchDistance", "x", "y", "xy",
        "item", "group", "view", "event", "containerSize", "screen", "windowSize", "warn", "info",
        "debug", "regexp", "test", "isRegExp", "hsl", "rgb", "hcl", "lab", "luminance", "contrast",
        "btoa", "atob", "vlSelectionTest", "vlSelectionResolve", "inScope", "timeParse", "utcParse",
        "sort", "merge", "timezoneoffset", "localTimezone", "timeSequence", "utcSequence",
    ]
}
