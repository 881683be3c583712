extension UnitSpec {
    /// Whether its rows are lines of a grid, which nobody wants filled.
    var drawsGraticule: Bool {
        if case .graticule? = common.data.value?.kind { true } else { false }
    }
}

extension PreparedUnit {
    /// Whether the unit lies on a map: it draws shapes, or its places are longitudes and latitudes.
    package var usesProjection: Bool { markType == .geoshape || hasMapPosition }

    /// Whether its places are longitudes and latitudes.
    package var hasMapPosition: Bool { self[.longitude] != nil || self[.latitude] != nil }
}
