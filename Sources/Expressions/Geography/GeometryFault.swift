/// Why something is no shape.
package struct GeometryFault: Error, Hashable {
    package var text: String

    package init(_ text: String) { self.text = text }

    package static let tooDeep = GeometryFault("collections are nested more than 64 levels deep")
    package static let tooManyPoints = GeometryFault("the shapes have more than 5000000 points")
}
