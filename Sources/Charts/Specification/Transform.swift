package import Diagnostics
package import Expressions

/// A step that makes new data from data.
///
/// Specification: https://vega.github.io/vega-lite/docs/transform.html
package struct Transform: Sendable {
    package enum Operation: Sendable {
        case filter(Predicate)
        case calculate(ExpressionText, as: String)
        case aggregate([AggregateField], groupby: [String])
        case joinaggregate([AggregateField], groupby: [String])
        case window(WindowTransform)
        case bin(BinDefinition, field: String, as: [String])
        case timeUnit(TimeUnitDefinition, field: String, as: String)
        case stack(StackTransform)
        case fold([String], as: [String])
        case flatten([String], as: [String])
        case lookup(LookupTransform)
        case impute(ImputeTransform)
        case pivot(PivotTransform)
        case quantile(QuantileTransform)
        case density(DensityTransform)
        case regression(RegressionTransform)
        case loess(LoessTransform)
        case extent(field: String, parameter: String)
        case sample(SampleTransform)
    }

    package var operation: Operation
    package var span: SourceSpan
}

package struct AggregateField: Sendable, Hashable {
    package var aggregate: Aggregate
    package var field: String?
    package var name: String
}

package struct WindowTransform: Sendable, Hashable {
    package enum Operation: Sendable, Hashable {
        case aggregate(Aggregate)
        case rowNumber, rank, denseRank, percentRank, cumeDist
        case ntile(Int)
        case lag(Int), lead(Int)
        case firstValue, lastValue
        case nthValue(Int)
    }

    package struct Field: Sendable, Hashable {
        package var operation: Operation
        package var field: String?
        package var name: String
    }

    package var fields: [Field]
    package var groupby: [String] = []
    package var sort: [SortKey] = []
    package var frame = WindowFrame(preceding: nil, following: 0)
    package var ignorePeers = false
}

/// A column to sort rows by.
package struct SortKey: Sendable, Hashable {
    package var field: String
    package var descending: Bool
}

package struct StackTransform: Sendable, Hashable {
    package var field: String
    package var groupby: [String]
    package var sort: [SortKey]
    package var offset: StackOffset
    package var startName: String
    package var endName: String
}

package struct LookupTransform: Sendable {
    package var key: String
    package var source: DataSource
    package var sourceKey: String
    package var fields: [String]
    package var names: [String]
    package var fallback: ExpressionValue
}

package struct ImputeTransform: Sendable, Hashable {
    package var field: String
    package var key: String
    package var groupby: [String]
    package var settings: ImputeDefinition
}

package struct PivotTransform: Sendable, Hashable {
    package var field: String
    package var value: String
    package var groupby: [String]
    package var limit: Int
    package var operation: AggregateOperation
}

package struct QuantileTransform: Sendable, Hashable {
    package var field: String
    package var groupby: [String]
    package var probabilities: [Double]
    package var step: Double
    package var names: [String]
}

package struct DensityTransform: Sendable, Hashable {
    package var field: String
    package var groupby: [String]
    package var cumulative: Bool
    package var counts: Bool
    package var bandwidth: Double
    package var extent: [Double]?
    package var minsteps: Int
    package var maxsteps: Int
    package var names: [String]
    package var resolveShared: Bool
}

package struct RegressionTransform: Sendable, Hashable {
    package var field: String
    package var on: String
    package var groupby: [String]
    package var method: RegressionMethod
    /// The degree of `poly`.
    package var order: Int
    package var extent: [Double]?
    package var parameters: Bool
    package var names: [String]
}

package enum RegressionMethod: String, Sendable, Hashable, CaseIterable {
    case linear, log, exp, pow, quad, poly
}

package struct SampleTransform: Sendable, Hashable {
    package var size: Int
    /// Of each group so many; facets sample each of their cells.
    package var groupby: [String] = []
}

package struct LoessTransform: Sendable, Hashable {
    package var field: String
    package var on: String
    package var groupby: [String]
    package var bandwidth: Double
    package var names: [String]
}
