import Diagnostics
import Expressions
import Geo
import Values

/// Reads `projection` of a chart.
func decodeProjection(_ node: ValueNode, _ context: DecodingContext) -> ProjectionDefinition? {
    let projection = decodeConfiguredProjection(node, context)
    if let projection { checkUse(of: projection, node, context) }
    return projection
}

/// Reads the projection of `config`, to which a chart may add what makes sense of it.
func decodeConfiguredProjection(
    _ node: ValueNode, _ context: DecodingContext
) -> ProjectionDefinition? {
    guard let object = ObjectReader(node, "projection", context) else { return nil }
    var projection = ProjectionDefinition()
    projection.span = node.span
    projection.type = object.choice("type")
    projection.scale = object.number("scale")
    projection.translate = object.numbers("translate", 2...2).map { PlanePoint(x: $0[0], y: $0[1]) }
    projection.center = object.numbers("center", 2...2).map {
        GeoPoint(longitude: $0[0], latitude: $0[1])
    }
    projection.rotate = object.numbers("rotate", 2...3)
    projection.parallels = object.numbers("parallels", 2...2)
    projection.clipAngle = object.number("clipAngle", in: 0...180)
    projection.clipExtent = object.rectangle("clipExtent")
    projection.precision = object.number("precision")
    projection.pointRadius = object.number("pointRadius")
    projection.reflectX = object.flag("reflectX")
    projection.reflectY = object.flag("reflectY")
    projection.extent = object.rectangle("extent")
    if let size = object.numbers("size", 2...2), projection.extent == nil {
        projection.extent = PlaneBounds(minX: 0, minY: 0, maxX: size[0], maxY: size[1])
    }
    projection.fit = object.part("fit", decodeFit)
    object.finish(.projection)
    return projection
}

/// Shapes written in the specification, one or several.
private func decodeFit(_ node: ValueNode, _ context: DecodingContext) -> Geometry? {
    var shapes: [Geometry] = []
    for item in node.items ?? [node] {
        switch readGeometry(item.value) {
        case .success(let shape): shapes += shape.map { [$0] } ?? []
        case .failure(let fault):
            context.report(.error(.malformedShape(fault.text), at: item.span))
        }
    }
    return .collection(shapes)
}

/// Reports what has no use for the type of projection, or beside other properties.
private func checkUse(
    of projection: ProjectionDefinition, _ node: ValueNode, _ context: DecodingContext
) {
    func report(_ keys: [String], _ message: (String) -> Diagnostic.Message) {
        for key in keys {
            guard let member = node[key], member.scalar != .null else { continue }
            context.report(.warning(message(key), at: member.span))
        }
    }
    if projection.isPlaced {
        let placed = projection.scale == nil ? "translate" : "scale"
        report(["fit", "extent", "size"]) { .idleProperty($0, beside: placed) }
    } else if let extent = node["extent"], extent.scalar != .null {
        report(["size"]) { .idleProperty($0, beside: "extent") }
    }
    guard let type = projection.type ?? context.projectionType else {
        // Neither Equal Earth nor Mercator, which is taken for layers, has any.
        return report(["parallels"]) { .idleProperty($0, without: "a conic 'type'") }
    }
    var idle: [String] = []
    if !type.isConic || type == .albersUsa { idle.append("parallels") }
    if !type.turnsGlobe { idle += ["center", "rotate", "clipAngle"] }
    if type == .albersUsa { idle += ["clipExtent", "reflectX", "reflectY"] }
    if type == .identity { idle.append("precision") }
    report(idle) { .idleProperty($0, type.rawValue) }
}

extension ObjectReader {
    /// A list of so many numbers.
    func numbers(_ key: String, _ counts: ClosedRange<Int>) -> [Double]? {
        guard let numbers = numbers(key) else { return nil }
        guard counts.contains(numbers.count) else {
            let expected =
                counts.count == 1
                ? "\(counts.lowerBound) numbers"
                : "\(counts.lowerBound) or \(counts.upperBound) numbers"
            if let node = node[key] { context.expect("a list of " + expected, for: key, got: node) }
            return nil
        }
        return numbers
    }

    /// `[[x0, y0], [x1, y1]]` in pixels; of opposite corners either may be the first.
    func rectangle(_ key: String) -> PlaneBounds? {
        guard let (first, second) = corners(key) else { return nil }
        return PlaneBounds(
            minX: min(first[0], second[0]), minY: min(first[1], second[1]),
            maxX: max(first[0], second[0]), maxY: max(first[1], second[1]))
    }

    /// Two pairs of numbers.
    func corners(_ key: String) -> ([Double], [Double])? {
        guard let node = constant(key) else { return nil }
        let pairs = (node.items ?? []).map { pair in
            (pair.items ?? []).compactMap { $0.scalar?.asDouble }.filter(\.isFinite)
        }
        guard pairs.count == 2, pairs.allSatisfy({ $0.count == 2 }) else {
            context.expect("two pairs of numbers", for: key, got: node)
            return nil
        }
        return (pairs[0], pairs[1])
    }
}

extension Diagnostic.Message {
    fileprivate static func idleProperty(_ key: String, without other: String) -> Self {
        Self(id: "idle-property", text: "'\(key)' has no effect without \(other)")
    }

    fileprivate static func idleProperty(_ key: String, beside other: String) -> Self {
        Self(id: "idle-property", text: "'\(key)' has no effect beside '\(other)'")
    }

    fileprivate static func idleProperty(_ key: String, _ type: String) -> Self {
        Self(id: "idle-property", text: "'\(key)' has no effect on the projection '\(type)'")
    }
}
