/// A place on the globe, in degrees: longitude eastwards of Greenwich, latitude northwards of the equator.
package struct GeoPoint: Sendable, Hashable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        (self.longitude, self.latitude) = (longitude, latitude)
    }
}

/// A place in the picture, in pixels rightwards and downwards.
package struct PlanePoint: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
}
