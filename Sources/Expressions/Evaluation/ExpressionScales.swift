/// The scales that an expression can ask by name: `scale('x', datum.value)`.
///
/// Source: https://vega.github.io/vega/docs/expressions/#scale-functions
package protocol ExpressionScales: Sendable {
    /// Where the scale called `name` puts `value`; undefined without such a scale.
    func scaled(_ value: ExpressionValue, by name: String) -> ExpressionValue
    /// The value that the scale puts at `position`.
    func inverted(_ position: ExpressionValue, by name: String) -> ExpressionValue
    /// The width of a band in pixels; 0 for scales without bands.
    func bandwidth(of name: String) -> Double
    func domain(of name: String) -> [ExpressionValue]
    func range(of name: String) -> [ExpressionValue]
    /// The colours of a scale along a line, as Vega writes a gradient; undefined without such a scale.
    func gradient(of name: String, count: Double) -> [(offset: Double, color: String)]
}
