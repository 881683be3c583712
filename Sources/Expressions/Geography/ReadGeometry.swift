package import Geo
import OrderedCollections
package import Values

/// The shape in a GeoJSON geometry, feature or collection of features; nil for null and for features without one.
///
/// Specification: https://www.rfc-editor.org/rfc/rfc7946
package func readGeometry(_ value: Value) -> Result<Geometry?, GeometryFault> {
    do throws(GeometryFault) {
        return .success(try geometry(value, depth: 0))
    } catch {
        return .failure(error)
    }
}

private func geometry(_ value: Value, depth: Int) throws(GeometryFault) -> Geometry? {
    guard depth < GeometryLimits.depth else { throw .tooDeep }
    if value == .null { return nil }
    guard case .object(let members) = value else {
        throw GeometryFault("\(value.kind) is no GeoJSON object")
    }
    guard let type = members["type"]?.asString else { throw GeometryFault("'type' is missing") }
    let coordinates = members["coordinates"] ?? .null
    switch type {
    case "Feature": return try geometry(members["geometry"] ?? .null, depth: depth + 1)
    case "FeatureCollection": return try collection(members["features"], "features", depth)
    case "GeometryCollection": return try collection(members["geometries"], "geometries", depth)
    case "Sphere": return .sphere
    case "Point": return .points([try position(coordinates)])
    case "MultiPoint": return .points(try positions(coordinates))
    case "LineString": return .lines([try positions(coordinates)])
    case "MultiLineString": return .lines(try lists(coordinates, positions))
    case "Polygon": return .polygons([try lists(coordinates, positions)])
    case "MultiPolygon":
        return .polygons(
            try lists(coordinates) { polygon throws(GeometryFault) in
                try lists(polygon, positions)
            })
    default: throw GeometryFault("'\(type)' is no type of GeoJSON")
    }
}

private func collection(
    _ value: Value?, _ key: String, _ depth: Int
) throws(GeometryFault) -> Geometry {
    guard let items = value?.asArray else { throw GeometryFault("'\(key)' is no list") }
    var parts: [Geometry] = []
    for item in items {
        if let part = try geometry(item, depth: depth + 1) { parts.append(part) }
    }
    return .collection(parts)
}

private func lists<Item>(
    _ value: Value, _ read: (Value) throws(GeometryFault) -> Item
) throws(GeometryFault) -> [Item] {
    guard let items = value.asArray else {
        throw GeometryFault("'coordinates' is \(value.kind), expected a list")
    }
    var result: [Item] = []
    result.reserveCapacity(items.count)
    for item in items { result.append(try read(item)) }
    return result
}

private func positions(_ value: Value) throws(GeometryFault) -> [GeoPoint] {
    try lists(value, position)
}

/// Longitude and latitude; a height is allowed and has no effect.
private func position(_ value: Value) throws(GeometryFault) -> GeoPoint {
    guard let items = value.asArray, items.count >= 2, let longitude = items[0].asDouble,
        let latitude = items[1].asDouble, longitude.isFinite, latitude.isFinite
    else { throw GeometryFault("a position is not two numbers") }
    return GeoPoint(longitude: longitude, latitude: latitude)
}
