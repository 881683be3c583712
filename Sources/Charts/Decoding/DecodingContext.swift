import Diagnostics
import Expressions
import Formats
import Geo
import Values

/// What decoding gathers and needs to know on its way through a specification.
final class DecodingContext {
    var diagnostics: [Diagnostic] = []
    /// Parameters by name: the values of variables, and what selections have selected.
    var parameters: [String: ExpressionValue] = [:]
    /// Selections by name, in their initial state.
    var selections: [String: SelectionState] = [:]
    /// All names that `params` declares, in order.
    var declaredNames: [String] = []
    /// Parameters that the transforms read so far compute: only later ones of the same list know them.
    var computed: [String] = []
    /// Whether expressions may ask for scales, which come after the data: in marks, conditions of channels and axes.
    private var knowsScales = false
    /// Whether an expression names the size of the view, which only a laid out chart has.
    var readsViewSize = false
    /// `config.customFormatTypes`.
    var allowsCustomFormats = false
    /// Whether channels may lack their field, because layers add it.
    var allowsPartialChannels = false
    /// The type of projection of `config`.
    var projectionType: ProjectionType?
    /// The faults of every expression that was read.
    var faults: [FaultLog] = []
    /// How deep specifications and predicates are nested.
    var depth = 0

    /// Whether readers keep what they asked for, to suggest it where a name is unknown.
    let collectsNames: Bool
    var foundUnknownName = false

    static let depthLimit = 64

    init(collectsNames: Bool) { self.collectsNames = collectsNames }

    /// Runs `body`, which reads expressions that are evaluated once there are scales.
    func knowingScales<Result>(_ body: () -> Result) -> Result {
        let before = knowsScales
        knowsScales = true
        defer { knowsScales = before }
        return body()
    }

    /// Whether the scales that the expression asks for are known where it stands; reports it if not.
    func reaches(_ expression: CompiledExpression, at span: SourceSpan) -> Bool {
        guard expression.readsScales, !knowsScales else { return true }
        report(
            .error(
                .scaleOutOfReach, at: span,
                help:
                    "expressions of marks, of conditions of channels and of an axis's labels know "
                    + "the scales"))
        return false
    }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Runs `body` one level deeper, or reports that `node` is nested too deeply.
    func descend<Result>(into node: ValueNode, _ body: () -> Result?) -> Result? {
        guard depth < Self.depthLimit else {
            report(.error(.specificationTooDeep(limit: Self.depthLimit), at: node.span))
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return body()
    }

    func expect(_ expected: String, for key: String, got node: ValueNode) {
        report(.error(.unexpectedType(key, node.kind, expected: expected), at: node.span))
    }
}

extension Diagnostic.Message {
    fileprivate static var scaleOutOfReach: Self {
        Self(
            id: "scale-out-of-reach",
            text: "expression asks for a scale where scales are not known")
    }

    static func specificationTooDeep(limit: Int) -> Self {
        Self(
            id: "nesting-too-deep",
            text: "chart specification is nested more than \(limit) levels deep")
    }

    static func unexpectedType(_ key: String, _ kind: String, expected: String) -> Self {
        Self(id: "unexpected-type", text: "'\(key)' is \(kind), expected \(expected)")
    }

    static func unexpectedValue(_ key: String, _ value: String) -> Self {
        Self(id: "unexpected-value", text: "'\(key)' does not know '\(value)'")
    }

    static func numberOutOfRange(
        _ key: String, _ number: Double, _ range: ClosedRange<Double>
    ) -> Self {
        let texts = [number, range.lowerBound, range.upperBound].map(javaScriptString)
        return Self(
            id: "number-out-of-range",
            text: "'\(key)' is \(texts[0]), expected \(texts[1]) to \(texts[2])")
    }

    static func countOutOfRange(_ key: String, _ count: Int, _ limit: Int) -> Self {
        Self(
            id: "count-out-of-range", text: "'\(key)' is \(count), expected 1 to \(limit)")
    }

    static func unknownProperty(_ name: String, in object: String) -> Self {
        Self(id: "unknown-property", text: "unknown property '\(name)' in \(object)")
    }

    static func unsupportedProperty(_ name: String, in object: String) -> Self {
        Self(
            id: "unsupported-property",
            text: "property '\(name)' in \(object) is Vega-Lite's but is not drawn yet")
    }

    static func interactiveProperty(_ name: String, in object: String) -> Self {
        Self(
            id: "interactive-property",
            text: "property '\(name)' in \(object) has no effect in a static picture")
    }

    static func missingProperty(_ name: String, in object: String) -> Self {
        Self(id: "missing-property", text: "'\(name)' is missing in \(object)")
    }

    static func duplicateProperty(_ name: String, in object: String) -> Self {
        Self(id: "duplicate-property", text: "property '\(name)' is given twice in \(object)")
    }
}
