import Expressions
import Tables

/// `known` with what a layer of texts adds to it: names, formats, rows that have no mark besides, and values that
/// are shown by the texts alone. Nil if the two have no dimension in common.
///
/// A column of the texts is left out if it is another form of what the table has: computed from its columns
/// alone (`Lineage`), as millions are from persons and totals from their parts. It stays where the table lacks
/// the value that the text shows.
func annotated(_ known: DrawnSource, by text: DrawnSource) -> DrawnSource? {
    let roots = known.parts.reduce(into: [ColumnRoot]()) { $0.formUnion($1.roots) }
    let forms = text.parts.filter { part in
        known.part(part.key) == nil && text.keys?.contains(part.key) != true
            && part.roots.isSubset(of: roots)
    }
    var slim = text
    slim.parts.removeAll { part in forms.contains { $0.key == part.key } }
    if !forms.isEmpty, !slim.parts.isEmpty, known.tells(forms, of: text),
        let merged = merged(slim, into: known)
    {
        return merged
    }
    return merged(text, into: known)
}

extension DrawnSource {
    /// Whether each value of the forms stands in a row that has the values it was computed from. Texts of a
    /// coarser dimension, such as totals, are told by several rows.
    fileprivate func tells(_ forms: [DrawnPart], of text: DrawnSource) -> Bool {
        guard let keys = text.commonKeys(with: self) else { return true }
        var places: [[ExpressionValue]: Int] = [:]
        for (row, cells) in cells(keys).enumerated() { places[cells] = row }
        return text.cells(keys).enumerated().allSatisfy { row, cells in
            guard let place = places[cells] else {
                return forms.allSatisfy { $0.isMissing(at: row) }
            }
            let present = parts.filter { !$0.isMissing(at: place) }
                .reduce(into: [ColumnRoot]()) { $0.formUnion($1.roots) }
            return forms.allSatisfy { $0.isMissing(at: row) || $0.roots.isSubset(of: present) }
        }
    }
}
