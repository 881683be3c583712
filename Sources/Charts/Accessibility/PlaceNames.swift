import Diagnostics
import Expressions
import OrderedCollections
import Tables

/// The fields that name the places of a map: what `tooltip` shows that is no number, or else the names or numbers that
/// features have. Without them a table of a map would be values of nowhere.
func placeNames(_ encoding: Encoding, _ fields: EncodedFields, in rows: Table) -> [String] {
    let shown = encoding.tooltip.filter { $0.aggregate == nil && $0.type != .quantitative }
        .compactMap { fields.columns(of: $0)?.start }
    if !shown.isEmpty { return shown }
    let used = Set(encoding.channels.values.compactMap { $0.field?.field?.name })
    // GeoJSON's own places for them, of the rows and of the shapes that a field holds.
    let shape = encoding[.shape].flatMap { $0.type == .geojson ? $0.field?.field?.name : nil }
    let names = ["name", "properties.name", "id"] + (shape.map { [$0 + ".properties.name"] } ?? [])
    let known = names.first { name in
        guard !used.contains(name), let column = rows.column(forField: name) else { return false }
        return (0..<column.count).contains { !column.expressionValue(at: $0).isMissing }
    }
    return known.map { [$0] } ?? []
}

extension ChartPreparation {
    /// Says once that shapes show values of places that nothing names: those who read the table or the description
    /// would not know where.
    mutating func checkPlaceNames(of unit: PreparedUnit) {
        let code = Diagnostic.Message.unnamedPlaces.id
        // A category tells places apart.
        let shown = unit.channels.values.filter { $0.column != nil && $0.type != .geojson }
        guard unit.markType == .geoshape, !shown.isEmpty,
            shown.allSatisfy({ $0.type == .quantitative }), unit.placeNames.isEmpty,
            Set(unit.groupingColumns).isSubset(of: shown.compactMap(\.column)),
            unit.main.rowCount > 1,
            !context.diagnostics.contains(where: { $0.message.id == code })
        else { return }
        context.diagnostics.append(
            .warning(
                .unnamedPlaces, at: unit.mark.span ?? unit.common.span,
                help: "the channel 'detail' or a 'tooltip' names them: detail: {field: name}"))
    }
}

extension Diagnostic.Message {
    fileprivate static let unnamedPlaces = Self(
        id: "unnamed-places",
        text: "nothing names the places of this map in its description and table")
}
