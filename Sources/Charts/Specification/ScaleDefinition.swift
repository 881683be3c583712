package import Diagnostics
package import Expressions
package import Scales

/// Specification: https://vega.github.io/vega-lite/docs/scale.html
package struct ScaleDefinition: Sendable {
    package var span: SourceSpan?
    package var type: ScaleType?
    package var domain: ScaleDomain?
    package var domainMin: ExpressionValue?
    package var domainMax: ExpressionValue?
    package var domainMid: ExpressionValue?
    package var range: ScaleRange?
    package var rangeMin: ExpressionValue?
    package var rangeMax: ExpressionValue?
    package var scheme: SchemeDefinition?
    package var reverse: Bool?
    package var round: Bool?
    package var clamp: Bool?
    package var zero: Bool?
    package var nice: NiceSetting?
    package var interpolate: ColorInterpolation?
    package var padding: Double?
    package var paddingInner: Double?
    package var paddingOuter: Double?
    package var align: Double?
    package var base: Double?
    package var exponent: Double?
    package var constant: Double?
    package var bins: [Double]?

    package init() {}
}

/// How a scale finds colours between colours: the space that it goes through and, for some, how light grows there.
package struct ColorInterpolation: Sendable {
    package var space: ColorInterpolator.Space
    package var gamma: Double?

    package init(space: ColorInterpolator.Space, gamma: Double? = nil) {
        self.space = space
        self.gamma = gamma
    }
}

package enum ScaleType: String, Sendable, Hashable, CaseIterable {
    case linear, log, pow, sqrt, symlog, identity, sequential, time, utc
    case quantile, quantize, threshold
    case binOrdinal = "bin-ordinal"
    case ordinal, point, band
}

package enum ScaleDomain: Sendable, Hashable {
    case values([ExpressionValue])
    case unaggregated
    case unionWith([ExpressionValue])
}

package enum ScaleRange: Sendable, Hashable {
    case values([ExpressionValue])
    /// `category`, `ordinal`, `ramp`, `heatmap`, `diverging`, `symbol`, `width`, `height`.
    case named(String)
    case field(String)
}

package struct SchemeDefinition: Sendable, Hashable {
    package var name: String
    package var extent: [Double]?
    package var count: Int?
    package var span: SourceSpan
}

package enum NiceSetting: Sendable, Hashable {
    case flag(Bool)
    case count(Int)
    case interval(TimeUnitInterval)
}

/// `{interval: "month", step: 3}`.
package struct TimeUnitInterval: Sendable, Hashable {
    package var interval: String
    package var step: Int
}
