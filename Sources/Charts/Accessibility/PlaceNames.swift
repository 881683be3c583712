import Expressions
import OrderedCollections
import Tables

/// The columns that name the places of a map: what `tooltip` shows that is no number, or else the names or numbers that
/// features have. Without them a table of a map would be values of nowhere.
func placeNames(_ encoding: Encoding, _ fields: EncodedFields, in rows: Table) -> [String] {
    let shown = encoding.tooltip.filter { $0.aggregate == nil && $0.type != .quantitative }
        .compactMap { fields.columns(of: $0)?.start }
    if !shown.isEmpty { return shown }
    let used = Set(encoding.channels.values.compactMap { $0.field?.field?.name })
    let known = ["name", "nama", "id"].first { rows[$0] != nil && !used.contains($0) }
    return known.map { [$0] } ?? []
}
