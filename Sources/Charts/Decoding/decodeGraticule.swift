import Diagnostics
import Geo
import Values

/// Reads `graticule: true`, or its parameters.
func decodeGraticule(_ node: ValueNode, _ context: DecodingContext) -> Graticule? {
    if node.scalar == .boolean(true) { return Graticule() }
    guard let object = ObjectReader(node, "graticule", context) else { return nil }
    var graticule = Graticule()
    if let extent = object.area("extent") {
        (graticule.extentMajor, graticule.extentMinor) = (extent, extent)
    }
    if let major = object.area("extentMajor") { graticule.extentMajor = major }
    if let minor = object.area("extentMinor") { graticule.extentMinor = minor }
    if let step = object.step("step") { (graticule.stepMajor, graticule.stepMinor) = (step, step) }
    if let major = object.step("stepMajor") { graticule.stepMajor = major }
    if let minor = object.step("stepMinor") { graticule.stepMinor = minor }
    if let precision = object.number("precision") { graticule.precision = precision }
    object.finish()
    guard graticule.lines != nil else {
        context.report(
            .error(
                .unusableGraticule, at: node.span,
                help: "steps and precision are degrees greater than 0"))
        return Graticule()
    }
    return graticule
}

extension ObjectReader {
    fileprivate func area(_ key: String) -> Graticule.Extent? {
        corners(key).map { corners in
            Graticule.Extent(
                GeoPoint(longitude: corners.0[0], latitude: corners.0[1]),
                GeoPoint(longitude: corners.1[0], latitude: corners.1[1]))
        }
    }

    fileprivate func step(_ key: String) -> GeoPoint? {
        numbers(key, 2...2).map { GeoPoint(longitude: $0[0], latitude: $0[1]) }
    }
}

extension Diagnostic.Message {
    fileprivate static var unusableGraticule: Self {
        Self(
            id: "unusable-graticule",
            text:
                "the graticule has no lines, or more than \(Graticule.pointLimit) points")
    }
}
