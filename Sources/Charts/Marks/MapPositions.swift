import Geo

extension MarkContext {
    /// The places of longitudes and latitudes in the picture, row by row; nil if the unit has none.
    ///
    /// A place that the projection cannot show is left out; Vega draws it in the upper left corner.
    func mapPositions(_ longitude: Channel, _ latitude: Channel) -> [PlanePoint?]? {
        guard unit[longitude] != nil || unit[latitude] != nil, let map else { return nil }
        let place = unit.mapPlace(longitude, latitude, in: unit.main)
        let corner = configuration.theme == .vega ? PlanePoint(x: 0, y: 0) : nil
        return (0..<rowCount).map { row in
            place(row).flatMap { map.projection.point($0) ?? corner }
        }
    }

    /// One coordinate of places on a map.
    func mapPosition(_ channel: Channel, isSecond: Bool = false) -> RowNumbers? {
        let places =
            isSecond
            ? mapPositions(.longitude2, .latitude2) : mapPositions(.longitude, .latitude)
        guard let places else { return nil }
        let shift = channel == .x ? properties.xOffset ?? 0 : properties.yOffset ?? 0
        return .each(
            places.map { place in
                guard let place else { return .nan }
                return (channel == .x ? place.x : place.y) + shift
            })
    }
}
