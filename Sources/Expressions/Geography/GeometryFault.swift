import Geo

/// Why something is no shape.
package struct GeometryFault: Error, Hashable {
    package var text: String
    package var help: String?

    package init(_ text: String, help: String? = nil) { (self.text, self.help) = (text, help) }

    package static let tooDeep = GeometryFault(
        "collections are nested more than \(GeometryLimits.depth) levels deep")
    package static let tooManyPoints = GeometryFault(
        "the shapes have more than \(GeometryLimits.points) points")
}
