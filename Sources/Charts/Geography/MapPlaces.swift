import Expressions
import Geo
import Tables

extension PreparedUnit {
    /// The longitude and latitude of each row; nil where one is missing.
    func mapPlace(
        _ longitude: Channel, _ latitude: Channel, in table: Table
    ) -> (Int) -> GeoPoint? {
        let x = mapCoordinate(longitude, in: table)
        let y = mapCoordinate(latitude, in: table)
        return { row in
            guard let x = x(row), let y = y(row) else { return nil }
            return GeoPoint(longitude: x, latitude: y)
        }
    }

    private func mapCoordinate(_ channel: Channel, in table: Table) -> (Int) -> Double? {
        guard let prepared = self[channel] else { return { _ in 0 } }
        if let datum = prepared.definition.datum?.scaleNumber {
            return { _ in datum.isFinite ? datum : nil }
        }
        if case .number(let number)? = prepared.definition.value { return { _ in number } }
        guard let numbers = prepared.column.flatMap({ table[$0] })?.coercedNumbers else {
            return { _ in nil }
        }
        return { numbers.indices.contains($0) && numbers[$0].isFinite ? numbers[$0] : nil }
    }
}
