import Scenes

/// What a facet writes beside its rows and columns, and over its cells.
struct FacetHeadings: Sendable {
    var headers: [FacetHeader] = []
    private let columnCount: Int

    init(_ facet: PreparedFacet, _ values: FacetCells, _ context: LayoutContext) {
        columnCount = max(1, values.columns.count)
        let divisions = [
            (facet.row, values.rows.compactMap { $0 }),
            (facet.column, values.columns.compactMap { $0 }),
            (facet.wrapped, values.wrapped),
        ]
        for case (let division?, let values) in divisions {
            headers.append(FacetHeader(division, values, child: facet.child, context))
        }
    }

    /// The divisions whose title stands in this facet's own.
    var merged: Set<Channel> { Set(headers.filter(\.hasMergedTitle).map(\.channel)) }

    /// The labels beside rows or over columns at one side; nil where there are none.
    func labels(_ channel: Channel, _ place: FacetHeader.Place) -> [Heading?]? {
        headers.first { $0.channel == channel && $0.place == place }?.labels
    }

    /// The heading over a cell, in place of its title.
    func cell(_ index: Int) -> Heading? {
        guard let header = headers.first(where: { $0.place == .over }) else { return nil }
        let place =
            switch header.channel {
            case .row: index / columnCount
            case .column: index % columnCount
            default: index
            }
        return header.labels.indices.contains(place) ? header.labels[place] : nil
    }
}
