import Expressions
import Tables

/// Points of a curve fitted to each group, or its parameters.
///
/// Source: https://vega.github.io/vega/docs/transforms/regression/
func regressed(_ table: Table, _ regression: RegressionTransform) -> Table {
    let (x, y) = (
        table.columnOrNulls(regression.on).coercedNumbers,
        table.columnOrNulls(regression.field).coercedNumbers
    )
    let freedom = regression.method.degreesOfFreedom(order: regression.order)
    // A group that has no more rows than the curve parameters is left out.
    let fits = { (rows: RowIndices) -> (points: FitPoints, curve: FittedCurve)? in
        guard rows.count > freedom else { return nil }
        let pairs = rows.map { (x[$0], y[$0]) }.filter { $0.0.isFinite && $0.1.isFinite }
        guard !pairs.isEmpty else { return nil }
        let points = FitPoints(pairs)
        return (
            points,
            fittedCurve(points, method: regression.method, order: regression.order)
        )
    }
    if regression.parameters { return parameters(table, regression, fits) }
    return perGroup(table, regression.groupby, names: regression.names) { rows in
        guard let fit = fits(rows) else { return [] }
        let known = rows.map { x[$0] }.filter(\.isFinite)
        let own = (known.min() ?? 0, known.max() ?? 0)
        var domain = regression.extent.flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil } ?? own
        // A logarithm has no curve at 0 and below.
        if regression.method == .log, domain.0 <= 0 { domain = own }
        if regression.method == .linear {
            return [domain.0, domain.1].map { ($0, fit.curve.predict($0)) }
        }
        return sampledCurve(fit.curve.predict, domain, minsteps: 25, maxsteps: 200)
    }
}

/// A row for each group: its keys, the coefficients and the share of the variance that the curve explains.
private func parameters(
    _ table: Table, _ regression: RegressionTransform,
    _ fits: (RowIndices) -> (points: FitPoints, curve: FittedCurve)?
) -> Table {
    let keys = regression.groupby.map { table.columnOrNulls($0) }
    var rows: [(keys: ExpressionValue, coefficients: ExpressionValue, rSquared: ExpressionValue)] =
        []
    for group in RowGroups(table, by: regression.groupby).rows {
        guard let fit = fits(group) else { continue }
        let first = group.first ?? 0
        rows.append(
            (
                keys.isEmpty
                    ? .undefined : .array(keys.map { $0.expressionValue(at: first) }),
                .array(fit.curve.coefficients.map(ExpressionValue.number)),
                .number(fit.points.rSquared(fit.curve.predict))
            ))
    }
    return Table(
        columns: [
            Column(name: "keys", values: rows.map(\.keys)),
            Column(name: "coef", values: rows.map(\.coefficients)),
            Column(name: "rSquared", values: rows.map(\.rSquared)),
        ], rowCount: rows.count)
}

extension RegressionMethod {
    /// How many parameters the curve has beside its constant.
    func degreesOfFreedom(order: Int) -> Int {
        switch self {
        case .poly: order
        case .quad: 2
        default: 1
        }
    }
}
