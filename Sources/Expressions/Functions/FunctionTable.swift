import Formats

/// A function that expressions may call.
struct ExpressionFunction: Sendable {
    var name: String
    var arity: ClosedRange<Int>
    /// What the function reads besides its arguments.
    enum Reads: Sendable { case nothing, locale, scales }

    var reads = Reads.nothing
    /// Whether the first argument is a pattern even where it is text, which is then read once and not for each row.
    var takesPattern = false
    var body:
        @Sendable ([ExpressionValue], ExpressionScope) throws(ExpressionFault) -> ExpressionValue

    /// `arity` is the count of arguments that are passed; `body` may index up to its lower bound.
    init(
        _ name: String, _ arity: ClosedRange<Int>,
        _ body: @escaping @Sendable ([ExpressionValue], FormatLocale) -> ExpressionValue
    ) {
        self.name = name
        self.arity = arity
        self.body = { arguments, scope throws(ExpressionFault) in body(arguments, scope.locale) }
    }

    /// Whether equal arguments give equal values wherever the call stands.
    var isPure: Bool { reads == .nothing }

    /// A function that refuses some arguments, or reads the scope.
    init(
        _ name: String, _ arity: ClosedRange<Int>, reads: Reads = .nothing,
        takesPattern: Bool = false,
        checked body:
            @escaping @Sendable ([ExpressionValue], ExpressionScope)
            throws(ExpressionFault) -> ExpressionValue
    ) {
        self.name = name
        self.arity = arity
        self.reads = reads
        self.takesPattern = takesPattern
        self.body = body
    }
}

/// The functions by name.
enum FunctionTable {
    static let all: [String: ExpressionFunction] = {
        let lists = [
            mathFunctions, statisticalFunctions, dateFunctions, dateConstructors, timeFunctions,
            textFunctions, encodingFunctions, patternFunctions, listFunctions, orderFunctions,
            intervalFunctions, typeFunctions, formatFunctions, colorFunctions, logFunctions,
            scaleFunctions, geographyFunctions,
        ]
        return Dictionary(
            lists.joined().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }()

    /// Why a function of Vega has no value in a picture that does not move; nil if it is none of Vega's.
    static func reasonAgainst(_ name: String) -> String? {
        reasons.first { $0.names.contains(name) }?.reason
    }

    private static let reasons: [(names: Set<String>, reason: String)] = [
        (["now"], "reads the clock, and a page must be the same whenever it is built"),
        (
            ["random", "sampleNormal", "sampleLogNormal", "sampleUniform"],
            "draws lots, and a page must be the same whenever it is built"
        ),
        (
            [
                "x", "y", "xy", "item", "group", "view", "event", "inScope", "pinchAngle",
                "pinchDistance", "vlSelectionTest", "vlSelectionResolve", "vlSelectionIdTest",
                "vlSelectionTuples", "intersect", "intersectLasso", "lassoAppend", "lassoPath",
            ], "acts on what a reader does"
        ),
        (
            ["screen", "windowSize", "containerSize"],
            "asks a browser for sizes, and this picture is drawn without one"
        ),
        (
            [
                "data", "indata", "modify", "setdata", "encode", "isTuple", "treePath",
                "treeAncestors", "geoScale", "geoShape",
                "pathShape", "copy", "localTimezone",
            ], "reads parts of Vega that a chart here does not have"
        ),
    ]
}
