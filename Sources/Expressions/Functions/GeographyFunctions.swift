import Formats
import Geo
import OrderedCollections

/// Measures of shapes on the globe. Shapes in a projection are those of a map, which has none before it is drawn: with
/// the name of one these are undefined.
///
/// Source: https://vega.github.io/vega/docs/expressions/#geographic-functions
let geographyFunctions: [ExpressionFunction] = [
    ExpressionFunction("geoArea", 2...3) { arguments, _ in
        shape(arguments).map { .number($0?.area ?? 0) } ?? .undefined
    },
    ExpressionFunction("geoCentroid", 2...3) { arguments, _ in
        shape(arguments).map { shape in
            pair(shape?.centroid?.longitude ?? .nan, shape?.centroid?.latitude ?? .nan)
        } ?? .undefined
    },
    ExpressionFunction("geoBounds", 2...3) { arguments, _ in
        guard let bounds = shape(arguments)??.sphericalBounds else { return .undefined }
        return .array([pair(bounds.west, bounds.south), pair(bounds.east, bounds.north)])
    },
]

/// The shape of the second argument, which a feature may lack; nil for what is no GeoJSON, or if the first names a
/// projection.
private func shape(_ arguments: [ExpressionValue]) -> Geometry?? {
    guard arguments[0].isMissing, case .success(let shape) = readGeometry(arguments[1].plain) else {
        return nil
    }
    return .some(shape)
}

private func pair(_ first: Double, _ second: Double) -> ExpressionValue {
    .array([.number(first), .number(second)])
}
