import Expressions
import Geo
import Tables

/// A projection that units share, before the size of their view is known.
struct ProjectionPlan: Sendable {
    private let parameters: ProjectionParameters
    private let pointRadius: Double
    private let isPlaced: Bool
    private let extent: PlaneBounds?
    /// The box of everything that is to be in the picture, at the measuring scale.
    private var bounds = PlaneBounds.none

    /// - Parameter natural: The type where none is written.
    init(_ definition: ProjectionDefinition, natural: ProjectionType, units: [PreparedUnit]) {
        parameters = definition.parameters(type: natural)
        pointRadius = definition.pointRadius ?? 4.5
        isPlaced = definition.isPlaced
        extent = definition.extent
        guard !isPlaced else { return }
        let projection = Projection(parameters.measuring)
        if let shape = definition.fit {
            bounds = projection.bounds(shape)
        } else {
            for unit in units {
                unit.forEachFittedShape { bounds.formUnion(projection.bounds($0)) }
            }
        }
    }

    /// The projection for a view of a size.
    func projection(width: Double, height: Double) -> MapProjection {
        let view = PlaneBounds(minX: 0, minY: 0, maxX: width, maxY: height)
        let placed = isPlaced ? parameters : fitted(into: extent ?? view)
        return MapProjection(
            projection: Projection(placed), pointRadius: pointRadius, isPlaced: isPlaced)
    }

    private func fitted(into extent: PlaneBounds) -> ProjectionParameters {
        if let fitted = parameters.fitted(bounds, into: extent) { return fitted }
        // A single place, or none, has no size that could fill the view: it stands in the middle.
        var result = parameters.measuring
        result.clipExtent = parameters.clipExtent
        let isEmpty = bounds.minX > bounds.maxX || !(bounds.maxX - bounds.minX).isFinite
        result.translate = PlanePoint(
            x: (extent.minX + extent.maxX) / 2 - (isEmpty ? 0 : (bounds.minX + bounds.maxX) / 2),
            y: (extent.minY + extent.maxY) / 2 - (isEmpty ? 0 : (bounds.minY + bounds.maxY) / 2))
        return result
    }
}

extension PreparedUnit {
    /// Calls `body` with what the projection is fitted to: the unit's places, the shapes of its field, or else those of
    /// its rows.
    ///
    /// Source: vega-lite `src/compile/projection/parse.ts`.
    fileprivate func forEachFittedShape(_ body: (Geometry) -> Void) {
        let pairs: [(Channel, Channel)] = [(.longitude, .latitude), (.longitude2, .latitude2)]
        for (longitude, latitude) in pairs where self[longitude] != nil || self[latitude] != nil {
            let place = mapPlace(longitude, latitude, in: unfiltered)
            body(.points((0..<unfiltered.rowCount).compactMap(place)))
        }
        guard markType == .geoshape else { return }
        let rows = self[.shape]?.type == .geojson ? unfiltered : main
        let numbers = rows[ShapeLibrary.column]
        for row in 0..<rows.rowCount {
            if let shape = shape(at: row, numbers) { body(shape) }
        }
    }
}
