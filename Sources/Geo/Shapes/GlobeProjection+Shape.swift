extension GlobeProjection {
    /// Adds what is visible of a geometry: turned, cut on the globe, laid flat, cut in the picture.
    func append(_ geometry: Geometry, to shape: inout ProjectedShape) {
        if let clipRadius {
            append(geometry, CircleClip(radius: clipRadius), to: &shape)
        } else {
            append(geometry, AntimeridianClip(), to: &shape)
        }
    }

    private func append(
        _ geometry: Geometry, _ clip: some SphericalClip, to shape: inout ProjectedShape
    ) {
        switch geometry {
        case .points(let points):
            for point in points {
                if let place = visiblePlace(point) { shape.add(point: place) }
            }
        case .lines(let lines):
            for line in lines {
                for piece in clip.pieces(of: line.map(turned)).pieces { add(line: piece, &shape) }
            }
        case .polygons(let polygons):
            for polygon in polygons {
                let rings = polygon.map { $0.dropLast().map(turned) }
                add(polygon: clip.clip(polygon: rings), &shape)
            }
        case .sphere: add(polygon: [clip.outline], &shape)
        case .collection: break  // `Projection` takes collections apart.
        }
    }

    private func add(line: [Place], _ shape: inout ProjectedShape) {
        guard !line.isEmpty else { return }
        let flat = resampled(line, isClosed: false, &shape)
        guard let rectangle else { return shape.add(line: flat) }
        for piece in rectangle.clip(line: flat) { shape.add(line: piece) }
    }

    private func add(polygon rings: [[Place]], _ shape: inout ProjectedShape) {
        guard !rings.isEmpty else { return }
        let flat = rings.map { resampled($0, isClosed: true, &shape) }
        for ring in rectangle?.clip(polygon: flat) ?? flat { shape.add(ring: ring) }
    }

    private func resampled(
        _ line: [Place], isClosed: Bool, _ shape: inout ProjectedShape
    ) -> [Place] {
        var resampler = Resampler(projection: self, spare: shape.spare)
        let flat = resampler.flat(line, isClosed: isClosed)
        shape.spare = resampler.spare
        return flat
    }
}
