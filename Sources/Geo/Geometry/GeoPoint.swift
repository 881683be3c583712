/// A place on the globe, in degrees: longitude eastwards of Greenwich, latitude northwards of the equator.
package struct GeoPoint: Sendable, Hashable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        (self.longitude, self.latitude) = (longitude, latitude)
    }
}
